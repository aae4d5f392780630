import { flagsOf, Word, type Lexicon } from '../mentions/lexicon';
import type { Gender } from './entity';

const AROUND = 40;
const WORDS_BEFORE = 3;

const APPOSITION = /^, (?:der |die |dem |den |the |eine? |an? )?(?:\p{Ll}+ )?([\p{L}-]+)/u;

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
  const after = text.startsWith(', ', end) ? APPOSITION.exec(text.slice(end, end + AROUND))?.[1] : undefined;
  const bits = after === undefined ? 0 : flagsOf(lexicon, after);
  if ((bits & Word.title) !== 0 && genderOf(bits) !== undefined) return genderOf(bits);
  const given = text.slice(start, end).split(/[\s-]/u);
  return given.length > 1 ? genderOf(givenBits(lexicon, given[0] ?? '')) : undefined;
}

function givenBits(lexicon: Lexicon, name: string): number {
  const bits = flagsOf(lexicon, name);
  return (bits & Word.first) !== 0 && (bits & Word.east) === 0 ? bits : 0;
}

/** Up to three words before the name, the nearest first, as long as they are titles. */
function titleBefore(text: string, start: number, lexicon: Lexicon): Gender | undefined {
  let end = start;
  for (let left = WORDS_BEFORE; left > 0 && end > 0 && text.charCodeAt(end - 1) === 0x20; left--) {
    const stop = end - 1;
    const before = text.slice(Math.max(0, stop - AROUND - 1), stop);
    const word = before.slice(before.lastIndexOf(' ') + 1);
    if (word.length === 0 || word.length > AROUND) return undefined;
    const bits = flagsOf(lexicon, word) || flagsOf(lexicon, lastPart(word));
    if ((bits & Word.title) === 0) return undefined;
    const gender = genderOf(bits);
    if (gender !== undefined) return gender;
    end = stop - word.length;
  }
  return undefined;
}

/** *US-Präsidentin* → Präsidentin. */
function lastPart(word: string): string {
  return word.slice(word.lastIndexOf('-') + 1);
}
