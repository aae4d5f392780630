import { guess, type Guess } from './candidate';
import { bitsAt, isCapital } from './classes';
import { findEntry, foldedUnit, Word } from './lexicon';
import { hashUnit } from '../text/wordIndex';
import type { MentionType } from './mention';
import type { Reading } from './reading';

const MAX_WORDS = 8;
const HYPHEN = 0x2d;

/** The longest name of several words that the lexicon knows and that begins at a token (*Komsomolsk am Amur*). */
export function phraseAt(reading: Reading, token: number): Guess | undefined {
  if ((bitsAt(reading, token) & Word.phrase) === 0 && !beginsPhrase(reading, token)) return undefined;
  const { text, lexicon, body } = reading;
  const { starts, ends, length } = body.tokens;
  const start = starts[token] ?? 0;
  let hash = reading.hashes[token] ?? 0;
  let best: Guess | undefined;
  for (let last = token + 1; last < Math.min(length, token + MAX_WORDS); last++) {
    const from = ends[last - 1] ?? 0;
    const end = ends[last] ?? 0;
    if ((starts[last] ?? 0) - from > 1 || text.charCodeAt(from) === 0x0a) break;
    for (let at = from; at < end; at++) {
      const unit = foldedUnit(text.charCodeAt(at));
      if (unit === HYPHEN && at > from + 1) best = partBefore(reading, token, last, hash, at) ?? best;
      hash = hashUnit(hash, unit);
    }
    const bits = lexicon.flags[findEntry(lexicon, hash, text, start, end)] ?? 0;
    const type = typeOf(bits);
    if (type !== undefined) best = made(token, last + 1, type, bits);
  }
  return best;
}

/** *Air France-Maschine*, *IG Metall-Chef*: the name ends at the hyphen, the mention with the word. */
function partBefore(reading: Reading, first: number, last: number, hash: number, joint: number): Guess | undefined {
  const { text, lexicon, body } = reading;
  const start = body.tokens.starts[first] ?? 0;
  const type = typeOf(lexicon.flags[findEntry(lexicon, hash, text, start, joint)] ?? 0);
  if (type === undefined) return undefined;
  const found = guess(first, last + 1, type, 0.8, 'derivation', text.slice(start, joint));
  return { ...found, form: 'part' };
}

/** Its entry may have been replaced by that of its form without -s. */
function beginsPhrase(reading: Reading, token: number): boolean {
  return isCapital(reading, token) && ((reading.traits[token] ?? 0) & 1) !== 0;
}

function made(first: number, end: number, type: MentionType, bits: number): Guess {
  const found = guess(first, end, type, 0.93, 'gazetteer');
  return (bits & Word.inhabitant) !== 0 ? { ...found, form: 'derived' } : found;
}

function typeOf(bits: number): MentionType | undefined {
  if ((bits & Word.org) !== 0) return 'organization';
  if ((bits & (Word.place | Word.inhabitant)) !== 0) return 'place';
  if ((bits & Word.family) !== 0) return 'person';
  return (bits & Word.other) !== 0 ? 'other' : undefined;
}
