import { TokenKind } from '../article/article';
import { guess, type Guess } from './candidate';
import { has, isCapital, isJoined, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';

/** In *Wenatchee (Inland Press) —* a place stands before the brackets and an agency in them; initials of authors are neither. */
export function datelineAt(reading: Reading, token: number): Guess | undefined {
  const { starts, kinds } = reading.body.tokens;
  const limit = reading.body.dateline?.end ?? 0;
  if ((starts[token] ?? 0) >= limit || kinds[token] !== TokenKind.word) return undefined;
  const before = wordAt(reading, token - 1);
  if (token > 0 && before !== '/' && before !== '(') return undefined;
  let end = token + 1;
  while (isJoined(reading, end) && kinds[end] === TokenKind.word) end += 1;
  const behind = wordAt(reading, end);
  if (before === '(' || (behind === ')' && before === '/')) {
    const isAgency = isAgencyName(reading, token) && (behind === ')' || behind === '/');
    return isAgency ? guess(token, end, 'organization', 0.92, 'context') : undefined;
  }
  const isPlace = behind === '(' && isCapital(reading, token) && !has(reading, token, Word.org | Word.stop | Word.date);
  return isPlace ? guess(token, end, 'place', 0.9, 'context') : undefined;
}

/** *dpa*, *Reuters*, *dpa-AFX*, but not *(las / lb)* or *(Hg.)*. */
function isAgencyName(reading: Reading, token: number): boolean {
  if (has(reading, token, Word.org)) return true;
  const word = wordAt(reading, token);
  return !word.endsWith('.') && (isCapital(reading, token) || /\p{Lu}|-/u.test(word));
}
