import { TokenKind } from '../article/article';
import { guess, type Guess } from './candidate';
import { has, isCapital, isJoined, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';
import { Shape } from './shapes';

const YEAR = /^(?:1[0-9]|20)\d\d$/u;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])$/u;
const WRITTEN = /^(?:\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.)$/u;
const ORDINAL = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)$/u;
const BEFORE_MAY = /^(?:in|since|until|last|this|next|of|late|early|mid|by|during|and|to|through)$/iu;
/** English words that are months too. */
const DOUBTFUL = /^(?:May|March)$/u;

const ELECTION = /^elections?$/iu;

/** *the 2016 United States presidential election*: a year, where and what is elected. */
export function electionAt(reading: Reading, token: number): Guess | undefined {
  if (reading.language !== 'en' || !isYear(reading, token)) return undefined;
  for (let at = token + 2; at < token + 8 && isJoined(reading, at); at++) {
    if (ELECTION.test(wordAt(reading, at)) && isCapital(reading, token + 1))
      return guess(token, at + 1, 'other', 0.8, 'headNoun', 'election');
  }
  return undefined;
}

/** A date that begins at a token, as it is written: *am Donnerstag*, *14. Juli 2000*, *July 14, 2000*, *2000-07-14*. */
export function dateAt(reading: Reading, token: number): Guess | undefined {
  const end =
    has(reading, token, Word.date) && isCapital(reading, token)
      ? namedDate(reading, token)
      : numberDate(reading, token);
  return end > token ? guess(token, end, 'date', 0.9, 'dateShape') : undefined;
}

const SEASON = /^(?:Frühjahr|Frühling|Sommer|Herbst|Winter)$/u;

function isMonth(reading: Reading, token: number): boolean {
  if (!has(reading, token, Word.date) || !isCapital(reading, token)) return false;
  const word = wordAt(reading, token);
  return (
    !/(?:tag|woch|früh|morgen|abend|nacht|day)s?$/u.test(word) && (!SEASON.test(word) || isYear(reading, token + 1))
  );
}

function isYear(reading: Reading, token: number): boolean {
  return reading.shapes[token] === Shape.number && YEAR.test(wordAt(reading, token));
}

/** Begins with a month or a day of the week; the token itself if it is none after all. */
function namedDate(reading: Reading, token: number): number {
  const next = token + 1;
  if (isYear(reading, next)) return next + 1;
  if (SEASON.test(wordAt(reading, token))) return token;
  if (!isMonth(reading, token)) return dayOfWeek(reading, token);
  const day = dayNumber(reading, next);
  if (reading.language === 'en' && day > next) return withEnglishYear(reading, day);
  const doubtful = reading.language === 'en' && DOUBTFUL.test(wordAt(reading, token));
  return doubtful && !BEFORE_MAY.test(wordAt(reading, token - 1)) ? token : next;
}

/** *Donnerstag, den 14. Juli 2000*, *Thursday, July 14*. */
function dayOfWeek(reading: Reading, token: number): number {
  let at = token + 1;
  if (wordAt(reading, at) === ',') at += 1;
  if (/^(?:den|dem|der)$/u.test(wordAt(reading, at))) at += 1;
  const rest = isMonth(reading, at) ? namedDate(reading, at) : numberDate(reading, at);
  return rest > at ? rest : token + 1;
}

/** Where a day's number with its full stop or ordinal ends. */
function dayNumber(reading: Reading, token: number): number {
  const word = wordAt(reading, token);
  if (ORDINAL.test(word)) return token + 1;
  if (reading.shapes[token] !== Shape.number || !DAY.test(word.replace(/\.$/u, ''))) return token;
  return wordAt(reading, token + 1) === '.' && isJoined(reading, token + 1) ? token + 2 : token + 1;
}

function withEnglishYear(reading: Reading, at: number): number {
  if (isYear(reading, at)) return at + 1;
  return wordAt(reading, at) === ',' && isYear(reading, at + 1) ? at + 2 : at;
}

const DECADE = /^(?:1[5-9]|20)\d0(?:s|er|er-Jahren?)$/u;

function numberDate(reading: Reading, token: number): number {
  if (reading.body.tokens.kinds[token] !== TokenKind.number) {
    if (DECADE.test(wordAt(reading, token))) return token + 1;
    return ORDINAL.test(wordAt(reading, token)) && isMonth(reading, token + 1)
      ? monthAndYear(reading, token + 1)
      : token;
  }
  if (WRITTEN.test(wordAt(reading, token))) return token + 1;
  const at = dayNumber(reading, token);
  if (at > token && isMonth(reading, at)) return monthAndYear(reading, at);
  const wrapped = wrappedDate(reading, token);
  return wrapped > token ? wrapped : isLoneYear(reading, token) ? token + 1 : token;
}

const BEFORE_YEAR =
  /^(?:Jahr|Jahre|Jahres|seit|bis|ab|in|since|by|until|till|from|Anfang|Ende|Mitte|early|late|year|of)$/u;

/** *seit 1987*, *im Jahr 2031*, *(2020)*: a year that nothing counts. */
function isLoneYear(reading: Reading, token: number): boolean {
  if (!isYear(reading, token)) return false;
  const before = wordAt(reading, token - 1);
  if (before === '(') return /^[),–-]$/u.test(wordAt(reading, token + 1));
  return (
    BEFORE_YEAR.test(before) &&
    !isCapital(reading, token + 1) &&
    !/^(?:%|percent|people|years)$/u.test(wordAt(reading, token + 1))
  );
}

/** *14.07.2000* where the tokens come apart at the full stops. */
function wrappedDate(reading: Reading, token: number): number {
  const { starts, ends, length } = reading.body.tokens;
  const start = starts[token] ?? 0;
  for (let last = token + 2; last <= token + 4 && last < length; last++) {
    if (WRITTEN.test(reading.text.slice(start, ends[last])) && isYear(reading, last)) return last + 1;
  }
  return token;
}

function monthAndYear(reading: Reading, month: number): number {
  const at = month + 1;
  if (isYear(reading, at)) return at + 1;
  return reading.language === 'en' ? withEnglishYear(reading, at) : at;
}
