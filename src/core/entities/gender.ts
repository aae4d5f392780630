import { flagsOf, Word, type Lexicon } from '../mentions/lexicon';
import type { Gender } from './entity';

const AROUND = 40;
const WORDS_BEFORE = 3;

function genderOf(bits: number): Gender | undefined {
  const sexes = bits & (Word.male | Word.female);
  if (sexes === Word.male) return 'male';
  return sexes === Word.female ? 'female' : undefined;
}

/**
 * The sex that the words around a person's name tell: a title or role before it (*Frau Müller, Präsidentin Maria Sandu*) or
 * behind it (*…, Sprecherin des Gerichts*), else its first given name; `undefined` if they tell nothing.
 */
export function readGender(text: string, start: number, end: number, lexicon: Lexicon): Gender | undefined {
  const before = titleBefore(text, start, lexicon);
  if (before !== undefined) return before;
  const after = /^, (?:der |die |dem |den |the |eine? )?(?:\p{Ll}+ )?([\p{L}-]+)/u.exec(text.slice(end, end + AROUND));
  const role = after?.[1] ?? '';
  const bits = flagsOf(lexicon, role);
  if ((bits & Word.title) !== 0 && genderOf(bits) !== undefined) return genderOf(bits);
  const given = text.slice(start, end).split(/[\s-]/u);
  return given.length > 1 ? genderOf(givenBits(lexicon, given[0] ?? '')) : undefined;
}

function givenBits(lexicon: Lexicon, name: string): number {
  const bits = flagsOf(lexicon, name);
  return (bits & Word.first) !== 0 && (bits & Word.east) === 0 ? bits : 0;
}

function titleBefore(text: string, start: number, lexicon: Lexicon): Gender | undefined {
  const words = text.slice(Math.max(0, start - AROUND), start).split(/\s+/u);
  if (words.pop() !== '') return undefined;
  for (const word of words.slice(-WORDS_BEFORE).reverse()) {
    const bits = flagsOf(lexicon, word) || flagsOf(lexicon, lastPart(word));
    if ((bits & Word.title) === 0) return undefined;
    const gender = genderOf(bits);
    if (gender !== undefined) return gender;
  }
  return undefined;
}

/** *US-Präsidentin* → Präsidentin. */
function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1);
}
