import { dateWord, type DateWord, type Step } from '../dates/words';
import { guess, type Guess } from './candidate';
import { wordAt } from './classes';
import type { Reading } from './reading';

/** First letters, small, of the words with which a relative date begins; most words are passed over by them. */
const FIRST = { de: lettersOf('ivnküld'), en: lettersOf('inltofsecp') } as const;

function lettersOf(letters: string): Uint8Array {
  const table = new Uint8Array(0x180);
  for (const letter of letters) for (const each of [letter, letter.toUpperCase()]) table[each.charCodeAt(0)] = 1;
  return table;
}

/**
 * A date that counts from today and begins at a token: *in vier Jahren*, *vor drei Wochen*, *vergangene Woche*, *nächsten
 * Montag*; *four years ago*, *next week*. Undefined if there is none. Single adverbs (*gestern*) are no mentions.
 */
export function relativeAt(reading: Reading, token: number): Guess | undefined {
  const { language, text, body } = reading;
  if (FIRST[language][text.charCodeAt(body.tokens.starts[token] ?? 0)] !== 1) return undefined;
  return relative(reading, token);
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
