import { TokenKind } from '../article/article';
import { guess, type Guess } from './candidate';
import { isJoined, wordAt } from './classes';
import type { Reading } from './reading';

/** *A 7*, *B33*, *L4*; trains by their line. */
const NUMBERED = /^[ABLKS]\d{1,4}[a-z]?$/u;
const TRAIN = /^(?:RE|RB|ICE|IC|EC)\d{1,3}$/u;
const LETTER = /^[ABLK]$/u;
const ROAD = /^(?:Autobahn|Bundesautobahn|Bundesstraße|Landesstraße|Landstraße|Kreisstraße|Staatsstraße)$/u;
const NUMBER = /^\d{1,4}$/u;

/** Words before a road's sign: *auf der B 33*; a sign by itself may be anything (*A4*). */
const ON = /^(?:auf|an|über|entlang|von|abseits)$/u;
const THE = /^(?:der|die)$/u;

/** A road or a line by its number, in German: *Autobahn 33*, *auf der B 312*. */
export function routeAt(reading: Reading, token: number): Guess | undefined {
  if (reading.language !== 'de' || !isPossible(reading, token)) return undefined;
  const word = wordAt(reading, token);
  const isFollowed = isNumber(reading, token + 1);
  if (ROAD.test(word)) return isFollowed ? guess(token, token + 2, 'place', 0.9, 'headNoun', word) : undefined;
  if (TRAIN.test(word)) return guess(token, token + 1, 'place', 0.7, 'headNoun', word);
  if (!isOnThe(reading, token)) return undefined;
  if (NUMBERED.test(word)) return guess(token, token + 1, 'place', 0.9, 'context', wordAt(reading, token - 2));
  return LETTER.test(word) && isFollowed
    ? guess(token, token + 2, 'place', 0.9, 'context', wordAt(reading, token - 2))
    : undefined;
}

/** Letters with which signs and names of roads begin. */
const INITIALS = 'ABLKSRIE';
const LONGEST = 'Bundesautobahn'.length;

/** Rules most tokens out without making a string. */
function isPossible({ text, body: { tokens } }: Reading, token: number): boolean {
  const start = tokens.starts[token] ?? 0;
  return INITIALS.includes(text.charAt(start)) && (tokens.ends[token] ?? 0) - start <= LONGEST;
}

function isNumber(reading: Reading, token: number): boolean {
  return (
    isJoined(reading, token) &&
    reading.body.tokens.kinds[token] === TokenKind.number &&
    NUMBER.test(wordAt(reading, token))
  );
}

function isOnThe(reading: Reading, token: number): boolean {
  const before = wordAt(reading, token - 1);
  if (ROAD.test(before)) return true;
  return THE.test(before) && ON.test(wordAt(reading, token - 2).toLowerCase());
}
