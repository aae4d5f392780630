import { guess, type Guess } from './candidate';
import { besideSpeech, bitsAt, hasTrait, isCapital, isDetermined, isJoined, isUnknownName } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';
import { Trait } from './trait';

/** A single word of which the lexicon or its capital says that it is a name. */
export function wordNameAt(reading: Reading, token: number): Guess | undefined {
  if (!isCapital(reading, token)) return undefined;
  const bits = bitsAt(reading, token);
  if ((bits & Word.org) !== 0 && (bits & Word.stop) === 0)
    return guess(token, token + 1, 'organization', orgScore(reading, token), 'gazetteer');
  if ((bits & Word.other) !== 0 && (bits & (Word.stop | Word.title)) === 0) {
    return guess(
      token,
      token + 1,
      'other',
      (bits & Word.noun) !== 0 || hasTrait(reading, token, Trait.small) ? 0.35 : 0.6,
      'gazetteer',
    );
  }
  if (!isUnknownName(reading, token)) return undefined;
  return unknownName(reading, token, bits);
}

/** *the Guardian*, *the Treasury*: in English a capital inside of a sentence leaves no doubt about a listed word. */
function isSurelyListed(reading: Reading, token: number): boolean {
  const isInside = reading.language === 'en' && !reading.shouting && !hasTrait(reading, token, Trait.initial);
  const isAlone = !isJoined(reading, token + 1) || !isCapital(reading, token + 1);
  return isInside && isAlone && isDetermined(reading, token);
}

function orgScore(reading: Reading, token: number): number {
  if (isSurelyListed(reading, token)) return 0.9;
  const bits = bitsAt(reading, token);
  const doubt = ((bits & Word.noun) !== 0 ? 0.3 : 0) + (hasTrait(reading, token, Trait.small) ? 0.15 : 0);
  const person = (bits & (Word.first | Word.family)) !== 0 ? 0.1 : 0;
  return 0.85 - doubt - person;
}

/** Weak by itself: who speaks is a person, a capital in English is a name; the article decides on the others. */
function unknownName(reading: Reading, token: number, bits: number): Guess {
  const initial = hasTrait(reading, token, Trait.initial);
  if (besideSpeech(reading, token, token + 1)) return guess(token, token + 1, 'person', 0.55, 'context');
  if (reading.language === 'en')
    return guess(token, token + 1, 'person', initial || reading.shouting ? 0.3 : 0.45, 'capitals');
  const seen = (bits & Word.nameLike) !== 0;
  return guess(token, token + 1, 'other', (seen ? 0.35 : 0.25) - (initial ? 0.1 : 0), 'capitals');
}
