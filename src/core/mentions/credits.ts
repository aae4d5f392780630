import { guess, type Guess } from './candidate';
import { has, isCapital, isJoined, isNoun, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';

const CREDIT = /^(?:Fotos?|Bild|Bilder|Photos?|Text|Grafik|Archivfoto|Symbolfoto|Pictures?|Video)$/u;
const LONGEST = 3;

/** *Foto: Benoit Tessier / Reuters*: who is credited by given and family name, also in capitals. */
export function creditedAt(reading: Reading, token: number): Guess | undefined {
  if (wordAt(reading, token - 1) !== ':' || !CREDIT.test(wordAt(reading, token - 2))) return undefined;
  let end = token;
  while (end < token + LONGEST && (end === token || isJoined(reading, end)) && isPart(reading, end)) end += 1;
  const isFull = end > token + 1 && has(reading, token, Word.first) && !goesOn(reading, end);
  return isFull ? guess(token, end, 'person', 0.92, 'context', wordAt(reading, token - 2)) : undefined;
}

function isPart(reading: Reading, token: number): boolean {
  const isOther = has(reading, token, Word.org | Word.orgHead | Word.legal | Word.stop | Word.date | Word.title);
  return isCapital(reading, token) && !isOther && (!isNoun(reading, token) || has(reading, token, Word.family));
}

function goesOn(reading: Reading, token: number): boolean {
  return isJoined(reading, token) && isCapital(reading, token);
}
