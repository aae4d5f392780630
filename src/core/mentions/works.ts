import { TokenKind } from '../article/article';
import { guess, type Guess } from './candidate';
import { has, isCapital, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';

const MAX_TITLE = 12;
const CLOSING = new Map([
  ['„', '“”"'],
  ['“', '”"'],
  ['"', '"'],
  ['»', '«'],
  ['«', '»'],
  ['›', '‹'],
  ['‹', '›'],
  ['‚', '‘’'],
  ['‘', '’'],
  ["'", "'"],
]);

/** *der Film „Das Boot“*, *die Zeitung „Komsomolskaja Prawda“*: a title in marks after a noun that announces it. */
export function workAt(reading: Reading, token: number): Guess | undefined {
  if (reading.body.tokens.kinds[token] !== TokenKind.mark) return undefined;
  const closing = CLOSING.get(wordAt(reading, token));
  if (closing === undefined || !isCapital(reading, token + 1)) return undefined;
  const announcer = [token - 1, token - 2].find((at) => has(reading, at, Word.workHead | Word.orgHead));
  if (announcer === undefined) return undefined;
  const end = closingMark(reading, token + 1, closing);
  if (end <= token + 1) return undefined;
  const type = has(reading, announcer, Word.orgHead) ? 'organization' : 'other';
  return guess(token + 1, end, type, 0.8, 'context', wordAt(reading, announcer));
}

function closingMark(reading: Reading, from: number, closing: string): number {
  const { kinds, length } = reading.body.tokens;
  for (let at = from; at < Math.min(length, from + MAX_TITLE); at++) {
    if (kinds[at] === TokenKind.mark && closing.includes(wordAt(reading, at))) return at;
  }
  return -1;
}
