import { TokenKind } from '../article/article';
import { isAnnouncer } from './announced';
import { guess, type Guess } from './candidate';
import { has, isCapital, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';

const MAX_TITLE = 9;
/** Tokens: a longer organization's name in marks is rather a quotation. */
const LONG_NAME = 5;
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
  const announcer = announcerBefore(reading, token);
  if (announcer === undefined) return undefined;
  const mark = closingMark(reading, token + 1, closing);
  // English puts the comma of the sentence inside of the marks.
  const end = wordAt(reading, mark - 1) === ',' ? mark - 1 : mark;
  if (end <= token + 1 || /^[.!?]+$/u.test(wordAt(reading, end - 1))) return undefined;
  const value = wordAt(reading, announcer);
  const type = isOrganization(reading, announcer) ? 'organization' : 'other';
  // *die Organisation der „Literatur um acht“*; *der Titel „Nummer eins im Osten“*.
  const isBefore =
    announcer === token - 1 || /^(?:wie|like|called|titled|namens|mit|heißt)$/u.test(wordAt(reading, token - 1));
  const isSure = isBefore && (type === 'organization' ? end - token <= LONG_NAME : value !== 'Titel');
  return guess(token + 1, end, type, isSure ? 0.9 : 0.7, 'context', value);
}

function isOrganization(reading: Reading, noun: number): boolean {
  return has(reading, noun, Word.orgHead) || isAnnouncer(wordAt(reading, noun));
}

/** The noun directly before the mark, or before a word or comma in between (*the film, “…”*). */
function announcerBefore(reading: Reading, mark: number): number | undefined {
  const announces = Word.workHead | Word.orgHead;
  if (has(reading, mark - 1, announces) || isAnnouncer(wordAt(reading, mark - 1))) return mark - 1;
  return has(reading, mark - 2, announces) && !/^[.:!?;]/u.test(wordAt(reading, mark - 1)) ? mark - 2 : undefined;
}

function closingMark(reading: Reading, from: number, closing: string): number {
  const { kinds, length } = reading.body.tokens;
  for (let at = from; at < Math.min(length, from + MAX_TITLE); at++) {
    if (kinds[at] === TokenKind.mark && closing.includes(wordAt(reading, at))) return at;
  }
  return -1;
}
