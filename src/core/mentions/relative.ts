import { dateWord, type DateWord, type Step } from '../dates/words';
import { guess, type Guess } from './candidate';
import { wordAt } from './classes';
import type { Reading } from './reading';

/** For the first letters, of either case, of the words with which a relative date begins: the length of the shortest of them. */
const SHORTEST = {
  de: lengthsOf({ i: 2, v: 3, n: 7, k: 8, l: 6, d: 5, ü: 11 }),
  en: lengthsOf({ i: 2, n: 4, l: 4, t: 3, o: 3, f: 4, s: 3, e: 5, c: 6, p: 4 }),
} as const;

function lengthsOf(letters: Readonly<Record<string, number>>): Uint8Array {
  const table = new Uint8Array(0x180);
  for (const [letter, length] of Object.entries(letters))
    for (const each of [letter, letter.toUpperCase()]) table[each.charCodeAt(0)] = length;
  return table;
}

const SMALL = 0x20;
const LETTER_H = 0x68;
const LETTER_I = 0x69;

/** Rules most words out by their length and first letters, without making a string: this is asked of every word there is. */
function isPossible({ language, text, body: { tokens } }: Reading, token: number): boolean {
  const start = tokens.starts[token] ?? 0;
  const length = (tokens.ends[token] ?? 0) - start;
  const letter = text.charCodeAt(start);
  const shortest = SHORTEST[language][letter] ?? 0;
  if (shortest === 0 || length < shortest) return false;
  if ((letter | SMALL) === LETTER_I) return length === 2;
  // The commonest word of all.
  return length > 3 || text.charCodeAt(start + 1) !== LETTER_H;
}

/**
 * A date that counts from today and begins at a token: *in vier Jahren*, *vor drei Wochen*, *vergangene Woche*, *nächsten
 * Montag*; *four years ago*, *next week*. Undefined if there is none. Single adverbs (*gestern*) are no mentions.
 */
export function relativeAt(reading: Reading, token: number): Guess | undefined {
  return isPossible(reading, token) ? relative(reading, token) : undefined;
}

/** The same for a token that is a number in digits: *4 years ago*. */
export function relative(reading: Reading, token: number): Guess | undefined {
  const end = endOfRelative(reading, token);
  return end === undefined ? undefined : guess(token, end, 'date', 0.85, 'dateShape');
}

function endOfRelative(reading: Reading, token: number): number | undefined {
  const first = kindAt(reading, token);
  const isGerman = reading.language === 'de';
  switch (first?.kind) {
    case 'in':
    case 'ago':
      return first.kind === 'in' || isGerman ? endOfCount(reading, token + 1) : undefined;
    case 'step':
      // *diese Woche*, *last month*; of days only their names: *diese Tage* are no date.
      return endOfStep(reading, token + 1, first.value);
    case 'number': {
      const end = isGerman ? undefined : endOfCount(reading, token);
      return end !== undefined && kindAt(reading, end)?.kind === 'ago' ? end + 1 : undefined;
    }
    default:
      return undefined;
  }
}

function endOfCount(reading: Reading, token: number): number | undefined {
  const isCounted = kindAt(reading, token)?.kind === 'number' && kindAt(reading, token + 1)?.kind === 'unit';
  return isCounted ? token + 2 : undefined;
}

function endOfStep(reading: Reading, token: number, step: Step): number | undefined {
  const next = kindAt(reading, token);
  if (next?.kind === 'unit') return next.value === 'day' ? undefined : token + 1;
  const isName = next?.kind === 'weekday' || next?.kind === 'month';
  return isName && step !== 'this' ? token + 1 : undefined;
}

function kindAt(reading: Reading, token: number): DateWord | undefined {
  const word = wordAt(reading, token);
  if (/^\d{1,3}$/u.test(word)) return { kind: 'number', value: Number(word) };
  const known = dateWord(word.toLowerCase(), reading.language);
  // Names of days and months bear a capital, and so do German nouns.
  const hasCapital = word !== word.toLowerCase();
  const isNoun = known?.kind === 'weekday' || known?.kind === 'month' || known?.kind === 'unit';
  const needsCapital = known?.kind === 'unit' ? reading.language === 'de' : true;
  return isNoun && needsCapital && !hasCapital ? undefined : known;
}
