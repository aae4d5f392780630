import { CharacterClass, classAt } from '../text/characters';

/** True if a word goes on over this offset: what starts or ends there is only a part of it. */
export function joinsWords(text: string, at: number): boolean {
  return isWordAt(text, at - 1) && isWordAt(text, at);
}

/** True if the character at an offset is of a word. */
export function isWordAt(text: string, at: number): boolean {
  const kind = classAt(text, at);
  return kind === CharacterClass.letter || kind === CharacterClass.digit;
}
