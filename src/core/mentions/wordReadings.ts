import type { Language } from '../article/article';
import type { Vocabulary } from '../article/wordNumbers';
import { HASH_SEED, hashUnit } from '../text/wordIndex';
import { readCompound } from './compounds';
import { findEntry, findWord, flagsOf, foldedUnit, Word, type Lexicon } from './lexicon';
import { Shape, shapeOf, smallUnit } from './shapes';
import { Trait } from './trait';

/** What the lexicon and the form say about each word of a vocabulary by itself, in columns by its number. */
export interface WordReadings {
  readonly lexicon: Lexicon;
  readonly language: Language;
  vocabulary: Vocabulary | undefined;
  /** 1 where a word has been read. */
  read: Uint8Array;
  /** {@link Word} bits. */
  flags: Int32Array;
  shapes: Uint8Array;
  /** {@link Trait} bits. */
  traits: Uint8Array;
  hashes: Int32Array;
}

export function createWordReadings(lexicon: Lexicon, language: Language): WordReadings {
  return { lexicon, language, vocabulary: undefined, ...columns(0) };
}

type Columns = Pick<WordReadings, 'read' | 'flags' | 'shapes' | 'traits' | 'hashes'>;

function columns(length: number): Columns {
  return {
    read: new Uint8Array(length),
    flags: new Int32Array(length),
    shapes: new Uint8Array(length),
    traits: new Uint8Array(length),
    hashes: new Int32Array(length),
  };
}

/** Makes room for all words of a vocabulary, and forgets those of another. */
export function keepUp(words: WordReadings, vocabulary: Vocabulary): void {
  if (words.vocabulary !== vocabulary) words.read.fill(0);
  words.vocabulary = vocabulary;
  if (words.read.length >= vocabulary.size) return;
  const wider = columns(Math.max(2 * words.read.length, vocabulary.size));
  wider.read.set(words.read);
  wider.flags.set(words.flags);
  wider.shapes.set(words.shapes);
  wider.traits.set(words.traits);
  wider.hashes.set(words.hashes);
  Object.assign(words, wider);
}

function addTrait(traits: Uint8Array, number: number, bits: number): void {
  traits[number] = (traits[number] ?? 0) | bits;
}

/** Reads the word `text.slice(start, end)`, which has this number. */
export function readWord(words: WordReadings, number: number, text: string, start: number, end: number): void {
  const { lexicon } = words;
  words.read[number] = 1;
  words.traits[number] = 0;
  let hash = HASH_SEED;
  for (let at = start; at < end; at++) hash = hashUnit(hash, foldedUnit(text.charCodeAt(at)));
  words.hashes[number] = hash;
  const shape = shapeOf(text, start, end);
  words.shapes[number] = shape;
  const entry = findEntry(lexicon, hash, text, start, end);
  const bits = lexicon.flags[entry] ?? 0;
  words.flags[number] = bits;
  if (shape === Shape.lower || shape === Shape.none) {
    if ((bits & Word.adjective) !== 0) addTrait(words.traits, number, Trait.placeAdjective);
    return;
  }
  if ((bits & NAMES) === 0) readUnknown(words, number, text, start, end);
  else if (shape === Shape.capital) readSmall(words, number, text, start, end);
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

/** *Montagfrüh* */
const SHORTEST_TIME = 10;

function readUnknown(words: WordReadings, number: number, text: string, start: number, end: number): void {
  const { lexicon, flags } = words;
  const bare = bareEnd(text, start, end);
  if (bare < end) {
    const bits = findWord(lexicon, text, start, bare, text.charCodeAt(start));
    if ((bits & GENITIVES) !== 0 && (isSyllable(bits) || ((bits | (flags[number] ?? 0)) & Word.noun) === 0)) {
      flags[number] = bits;
      addTrait(words.traits, number, Trait.genitive | (end - bare === 2 ? Trait.possessive : 0));
      readSmall(words, number, text, start, end);
      return;
    }
    if (end - bare === 2) addTrait(words.traits, number, Trait.possessive);
    // *February's floods*
    if (end - bare === 2 && (bits & Word.date) !== 0) flags[number] = bits;
  }
  if (words.shapes[number] === Shape.upper) readShouted(words, number, text, start, end);
  if (words.shapes[number] !== Shape.capital) return;
  const small = readSmall(words, number, text, start, end);
  if (words.language === 'de' && small === 0) readGerman(words, number, text, start, end);
}

/** *Donnerstagnachmittag*: a time of a day of the week. */
const TIME_OF_WEEKDAY =
  /^(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend)(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht)s?$/u;

function readGerman(words: WordReadings, number: number, text: string, start: number, end: number): void {
  if (end - start >= SHORTEST_TIME && TIME_OF_WEEKDAY.test(text.slice(start, end))) words.flags[number] = Word.date;
  else if ((words.flags[number] ?? 0) === 0) readCompoundOf(words, number, text, start, end);
}

/** *TOKIO*, *REUTERS*: the word in usual writing. */
function readShouted(words: WordReadings, number: number, text: string, start: number, end: number): void {
  if ((words.flags[number] ?? 0) !== 0) return;
  const small = flagsOf(words.lexicon, text.slice(start, end).toLowerCase());
  if ((small & (Word.english | Word.common)) !== 0) addTrait(words.traits, number, Trait.small);
  if (end - start < 4) return;
  const usual = text.charAt(start) + text.slice(start + 1, end).toLowerCase();
  words.flags[number] = flagsOf(words.lexicon, usual);
}

/** What the lexicon says of a capitalised word's form in small letters. */
function readSmall(words: WordReadings, number: number, text: string, start: number, end: number): number {
  const small = findWord(words.lexicon, text, start, end, smallUnit(text.charCodeAt(start)));
  if ((small & Word.adjective) !== 0) addTrait(words.traits, number, Trait.placeAdjective);
  const everyday = words.language === 'de' ? Word.common : Word.english;
  if ((small & everyday) !== 0) addTrait(words.traits, number, Trait.small);
  return small;
}

function readCompoundOf(words: WordReadings, number: number, text: string, start: number, end: number): void {
  const bits = readCompound(words.lexicon, text, start, end);
  if (bits === 0) return;
  words.flags[number] = bits;
  addTrait(words.traits, number, Trait.compound);
}

/** Where a word would end without a genitive: *Kims*, *Putin’s*, *Hans’*. */
function bareEnd(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  if (last === 0x27 || last === 0x2019) return end - 1;
  if (last !== 0x73 || end - start < 3) return end;
  const before = text.charCodeAt(end - 2);
  return before === 0x27 || before === 0x2019 ? end - 2 : end - 1;
}
