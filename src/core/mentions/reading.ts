import { TokenKind, type BlockKind, type Body, type Language } from '../article/article';
import { readCompound } from './compounds';
import { findEntry, findWord, flagsOf, foldedUnit, Word, type Lexicon } from './lexicon';
import { Shape, shapeOf, smallUnit } from './shapes';
import { HASH_SEED, hashUnit } from './wordIndex';

/** What the form of a word adds to its lexicon entry; bits. */
export const Trait = {
  /** The entry was found without a genitive's -s. */
  genitive: 1,
  /** The same word in small letters is an everyday word. */
  small: 2,
  /** A compound that ends in a known noun. */
  compound: 4,
  /** First of a sentence, after a colon or an opening mark: its capital says nothing. */
  initial: 8,
  /** An adjective made from a place, in capitals or not (Russische). */
  placeAdjective: 16,
  /** *Putin's*: the name ends two units before the token. */
  possessive: 32,
} as const;

/** A body's words with what the lexicon and their forms say about each, in columns beside its tokens. */
export interface Reading {
  readonly body: Body;
  readonly text: string;
  readonly language: Language;
  /** Every word bears a capital: a slug, or a headline in title case. */
  readonly shouting: boolean;
  /** A legal form (AG, Inc.) stands somewhere in it. */
  readonly hasLegal: boolean;
  readonly length: number;
  readonly lexicon: Lexicon;
  /** {@link Word} bits. */
  readonly flags: Int32Array;
  readonly shapes: Uint8Array;
  /** {@link Trait} bits. */
  readonly traits: Uint8Array;
  readonly hashes: Int32Array;
}

/** Looks every word of a body up. Linear in its length. */
export function readBody(body: Body, kind: BlockKind, language: Language, lexicon: Lexicon): Reading {
  const { tokens, text } = body;
  const length = tokens.length;
  const flags = new Int32Array(length);
  const shapes = new Uint8Array(length);
  const traits = new Uint8Array(length);
  const hashes = new Int32Array(length);
  const reading = {
    body,
    text,
    language,
    shouting: false,
    hasLegal: false,
    length,
    lexicon,
    flags,
    shapes,
    traits,
    hashes,
  };
  markInitials(body, traits);
  for (let token = 0; token < length; token++) {
    if (tokens.kinds[token] === TokenKind.word) readToken(reading, token);
    else if (tokens.kinds[token] === TokenKind.number) shapes[token] = Shape.number;
  }
  const hasLegal = flags.some((bits) => (bits & Word.legal) !== 0);
  return { ...reading, hasLegal, shouting: kind === 'slug' || isShouting(reading) };
}

function markInitials(body: Body, traits: Uint8Array): void {
  for (const sentence of body.sentences) traits[sentence.firstToken] = Trait.initial;
  const { kinds, starts, length } = body.tokens;
  for (let token = 0; token + 1 < length; token++) {
    if (kinds[token] === TokenKind.word || kinds[token] === TokenKind.number) continue;
    const unit = body.text.charCodeAt(starts[token] ?? 0);
    const passesOn = (traits[token] ?? 0) & Trait.initial;
    // A colon, an opening bracket or dash, or any quotation mark: what follows may be capitalised as a beginning.
    if (passesOn !== 0 || kinds[token] === TokenKind.mark || unit === 0x3a || unit === 0x2022) {
      traits[token + 1] = Trait.initial;
    }
  }
}

function addTrait(traits: Uint8Array, token: number, bits: number): void {
  traits[token] = (traits[token] ?? 0) | bits;
}

function readToken(reading: Reading, token: number): void {
  const { body, text, lexicon } = reading;
  const start = body.tokens.starts[token] ?? 0;
  const end = body.tokens.ends[token] ?? 0;
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = hashUnit(hash, foldedUnit(text.charCodeAt(at)));
  reading.hashes[token] = hash;
  const shape = shapeOf(text, start, end);
  reading.shapes[token] = shape;
  const entry = findEntry(lexicon, hash, text, start, end);
  const bits = lexicon.flags[entry] ?? 0;
  reading.flags[token] = bits;
  if (shape === Shape.lower || shape === Shape.none) {
    if ((bits & Word.adjective) !== 0) addTrait(reading.traits, token, Trait.placeAdjective);
    return;
  }
  if ((bits & NAMES) === 0) readUnknown(reading, token, start, end);
  else if (shape === Shape.capital) readSmall(reading, token, start, end);
}

/** Bits that settle what a capitalised word may be without a look at its parts. */
const NAMES =
  Word.first | Word.family | Word.place | Word.org | Word.title | Word.stop | Word.date | Word.inhabitant | Word.legal;

/** Only that: *Uns* is a genitive behind *Kim Jong*, and the finder of names looks at what stands before it. */
function isSyllable(bits: number): boolean {
  return (bits & (Word.syllable | Word.noun)) === Word.syllable;
}

/** What may stand in a genitive. A syllable too: *Kim Jong Uns*. */
const GENITIVES = Word.first | Word.family | Word.place | Word.org | Word.syllable;

function readUnknown(reading: Reading, token: number, start: number, end: number): void {
  const { text, lexicon, flags } = reading;
  const bare = bareEnd(text, start, end);
  if (bare < end) {
    const bits = findWord(lexicon, text, start, bare, text.charCodeAt(start));
    if ((bits & GENITIVES) !== 0 && (isSyllable(bits) || ((bits | (flags[token] ?? 0)) & Word.noun) === 0)) {
      flags[token] = bits;
      addTrait(reading.traits, token, Trait.genitive | (end - bare === 2 ? Trait.possessive : 0));
      readSmall(reading, token, start, end);
      return;
    }
    if (end - bare === 2) addTrait(reading.traits, token, Trait.possessive);
  }
  if (reading.shapes[token] === Shape.upper) readShouted(reading, token, start, end);
  if (reading.shapes[token] !== Shape.capital) return;
  const small = readSmall(reading, token, start, end);
  if ((flags[token] ?? 0) === 0 && small === 0 && reading.language === 'de') readCompoundOf(reading, token, start, end);
}

/** *TOKIO*, *REUTERS*: the word in usual writing. */
function readShouted(reading: Reading, token: number, start: number, end: number): void {
  if ((reading.flags[token] ?? 0) !== 0) return;
  const small = flagsOf(reading.lexicon, reading.text.slice(start, end).toLowerCase());
  if ((small & (Word.english | Word.common)) !== 0) addTrait(reading.traits, token, Trait.small);
  if (end - start < 4) return;
  const usual = reading.text.charAt(start) + reading.text.slice(start + 1, end).toLowerCase();
  reading.flags[token] = flagsOf(reading.lexicon, usual);
}

/** What the lexicon says of a capitalised word's form in small letters. */
function readSmall(reading: Reading, token: number, start: number, end: number): number {
  const small = findWord(reading.lexicon, reading.text, start, end, smallUnit(reading.text.charCodeAt(start)));
  if ((small & Word.adjective) !== 0) addTrait(reading.traits, token, Trait.placeAdjective);
  const everyday = reading.language === 'de' ? Word.common : Word.english;
  if ((small & everyday) !== 0) addTrait(reading.traits, token, Trait.small);
  return small;
}

function readCompoundOf(reading: Reading, token: number, start: number, end: number): void {
  const bits = readCompound(reading.lexicon, reading.text, start, end);
  if (bits === 0) return;
  reading.flags[token] = bits;
  addTrait(reading.traits, token, Trait.compound);
}

/** Where a word would end without a genitive: *Kims*, *Putin’s*, *Hans’*. */
function bareEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === 0x27 || last === 0x2019) return end - 1;
  if (last !== 0x73 || end - start < 3) return end;
  const before = text.charCodeAt(end - 2);
  return before === 0x27 || before === 0x2019 ? end - 2 : end - 1;
}

/** Four words or more, and hardly one of them in small letters. */
function isShouting({ shapes, flags }: Reading): boolean {
  let capitals = 0;
  let smalls = 0;
  for (let token = 0; token < shapes.length; token++) {
    const shape = shapes[token];
    if (shape === Shape.lower) smalls += (flags[token] ?? 0) & Word.particle ? 0 : 1;
    else if (shape === Shape.capital || shape === Shape.upper) capitals += 1;
  }
  return capitals >= 4 && smalls * 3 < capitals;
}
