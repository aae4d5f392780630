import { Word } from './lexicon';
import type { Reading } from './reading';
import { Trait } from './trait';
import { Shape } from './shapes';

/** The {@link Word} bits of a token; 0 outside of the body. */
export function bitsAt(reading: Reading, token: number): number {
  return reading.flags[token] ?? 0;
}

export function has(reading: Reading, token: number, bits: number): boolean {
  return ((reading.flags[token] ?? 0) & bits) !== 0;
}

export function hasTrait(reading: Reading, token: number, bits: number): boolean {
  return ((reading.traits[token] ?? 0) & bits) !== 0;
}

/** The word as it is written; empty outside of the body. */
export function wordAt({ body, text }: Reading, token: number): string {
  return text.slice(body.tokens.starts[token] ?? 0, body.tokens.ends[token] ?? 0);
}

/** Only a space, or nothing, stands between this token and the one before it. */
export function isJoined({ body, text }: Reading, token: number): boolean {
  const start = body.tokens.starts[token] ?? 0;
  const before = body.tokens.ends[token - 1] ?? start;
  if (start === before) return token > 0;
  const unit = text.charCodeAt(before);
  return start - before === 1 && (unit === 0x20 || unit === 0xa0);
}

export function isCapital(reading: Reading, token: number): boolean {
  const shape = reading.shapes[token] ?? Shape.none;
  return shape === Shape.capital || shape === Shape.upper || shape === Shape.mixed;
}

/** A noun by the lexicon or by its last part, so that its capital says nothing in German. */
export function isNoun(reading: Reading, token: number): boolean {
  return has(reading, token, Word.noun);
}

const NEVER = Word.stop | Word.date | Word.legal | Word.acronym | Word.inhabitant;
const KINDS = Word.title | Word.orgHead | Word.placeHead;
const KNOWN = Word.first | Word.family | Word.place | Word.org;

/** A capitalised word that may be (part of) a name: no common noun, no function word, no adjective of a place. */
export function isNameWord(reading: Reading, token: number): boolean {
  const shape = reading.shapes[token] ?? Shape.none;
  if (shape !== Shape.capital && shape !== Shape.mixed) return false;
  const bits = reading.flags[token] ?? 0;
  if ((bits & NEVER) !== 0) return false;
  const traits = reading.traits[token] ?? 0;
  if ((traits & Trait.placeAdjective) !== 0 && (bits & Word.family) === 0) return false;
  if ((bits & KINDS) !== 0 && (bits & KNOWN) === 0) return false;
  if ((bits & Word.noun) !== 0 && (bits & KNOWN) === 0)
    return reading.language === 'en' && (traits & Trait.small) === 0;
  if ((traits & Trait.small) === 0) return true;
  // Everyday words bear a capital at a beginning, and in German as nouns made from adjectives.
  return (traits & Trait.initial) === 0 && (reading.language === 'en' || (bits & KNOWN) !== 0);
}

/** A name word of which nothing more is known than that it looks like one. */
export function isUnknownName(reading: Reading, token: number): boolean {
  return isNameWord(reading, token) && !has(reading, token, KNOWN | Word.noun);
}

const DETERMINERS =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein\w*|jede\w*|diese\w*|sein\w*|ihr\w*|unser\w*|im|am|vom|zum|zur|beim|ins|the|an?|his|her|their|its|our|every|no|this|that)$/iu;

/** An article or another determiner stands directly before a token: names of persons rarely take one. */
export function isDetermined(reading: Reading, token: number): boolean {
  return token > 0 && reading.shapes[token - 1] !== Shape.none && DETERMINERS.test(wordAt(reading, token - 1));
}

/** The verb of a speaker stands directly before or after the tokens. */
export function besideSpeech(reading: Reading, first: number, end: number): boolean {
  return has(reading, first - 1, Word.speech) || has(reading, end, Word.speech);
}
