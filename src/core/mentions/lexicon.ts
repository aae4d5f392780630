import type { Language } from '../article/article';
import { readVarint, type ByteReader } from './binary';
import type { Tagger } from './tagger/tag';
import { HASH_SEED, hashUnit, homeSlot, indexWordings } from '../text/wordIndex';

/**
 * Bits of what the lexicon knows about a word or phrase; `tools/lexicon/format.mjs` writes the same values.
 * Several may be set: *Paris* is a place and a first name.
 */
export const Word = {
  /** A German noun, or another word that is mostly no name. */
  noun: 1 << 0,
  first: 1 << 1,
  male: 1 << 2,
  female: 1 << 3,
  family: 1 << 4,
  /** A family name that stands before the given names (Kim, Xi). */
  east: 1 << 5,
  /** A syllable of Korean and Chinese given names (Jong, Un). */
  syllable: 1 << 6,
  place: 1 << 7,
  country: 1 << 8,
  org: 1 << 9,
  other: 1 << 10,
  /** An adjective made from a place (russische). */
  adjective: 1 << 11,
  inhabitant: 1 << 12,
  /** A title, role or office that introduces a person. */
  title: 1 << 13,
  /** A noun that names a kind of organization or place, or a kind of work (film, novel). */
  orgHead: 1 << 14,
  placeHead: 1 << 15,
  workHead: 1 << 16,
  /** A noun that stands before a place's name: *Region Amur*, *Lake Tahoe*. */
  placeBefore: 1 << 17,
  particle: 1 << 18,
  legal: 1 << 19,
  /** A month or a day of the week. */
  date: 1 << 20,
  /** A function word with its capital. */
  stop: 1 << 21,
  speech: 1 << 22,
  placePrep: 1 << 23,
  /** Longer entries begin with this word. */
  phrase: 1 << 24,
  /** An everyday word in small letters: German, English. */
  common: 1 << 25,
  /** Capitals that name nothing (PKW, TV). */
  acronym: 1 << 26,
  /** Seen in running text as names are seen, of unknown kind. */
  nameLike: 1 << 27,
  /** Begins the name of an organization (FC, Institut für). */
  orgFirst: 1 << 28,
  english: 1 << 29,
} as const;

const GROUP = 1 << 30;
const MAGIC = [0x41, 0x41, 0x4c, 0x58, 1];

/** A table of words in typed arrays: no string is built to look something up. */
export interface Lexicon {
  /** Number of entries. */
  readonly size: number;
  /** All words behind each other, in UTF-16 code units; entry `i` is `starts[i] ≤ unit < starts[i + 1]`. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** {@link Word} bits of an entry. */
  readonly flags: Int32Array;
  /** Entries with the same number, if not 0, are names for one thing (USA, Vereinigte Staaten). */
  readonly groups: Uint16Array;
  /** Entry + 1 of a group's usual name: at `2 * group` the German, behind it the English one; 0 for none. */
  readonly groupNames: Uint32Array;
  /** Open addressing: entry + 1, 0 where nothing is; its length is a power of two. */
  readonly slots: Int32Array;
  /** The trained tagger that goes with the lexicon; without it the rules decide alone. */
  readonly tag?: Tagger;
}

/** A lexicon that knows no word: detection goes on by shapes and context alone. */
export const emptyLexicon: Lexicon = {
  size: 0,
  units: new Uint16Array(0),
  starts: new Uint32Array(1),
  flags: new Int32Array(0),
  groups: new Uint16Array(0),
  groupNames: new Uint32Array(0),
  slots: new Int32Array(1),
};

/** Reads `models/lexicon.bin`. Throws if the bytes are no lexicon of this version. */
export function readLexicon(bytes: Uint8Array): Lexicon {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) throw new Error('These bytes are no lexicon of this version');
  const reader = { bytes, at: MAGIC.length };
  const size = readVarint(reader);
  const units = new Uint16Array(readVarint(reader));
  const starts = new Uint32Array(size + 1);
  const flags = new Int32Array(size);
  const groups = new Uint16Array(size);
  let filled = 0;
  let before = 0;
  for (let entry = 0; entry < size; entry++) {
    const shared = readVarint(reader);
    const own = readVarint(reader);
    starts[entry] = filled;
    units.copyWithin(filled, before, before + shared);
    before = filled;
    filled = readUnits(reader, units, filled + shared, own);
    const bits = readVarint(reader) | 0;
    flags[entry] = bits & ~GROUP;
    if ((bits & GROUP) !== 0) groups[entry] = readVarint(reader);
  }
  starts[size] = filled;
  const groupNames = readGroupNames(reader);
  return { size, units, starts, flags, groups, groupNames, slots: indexWordings(units, starts) };
}

function readGroupNames(reader: ByteReader): Uint32Array {
  const names = new Uint32Array(2 * (readVarint(reader) + 1));
  for (let at = 2; at < names.length; at++) names[at] = readVarint(reader);
  return names;
}

function readUnits(reader: ByteReader, units: Uint16Array, from: number, count: number): number {
  const { bytes } = reader;
  let { at } = reader;
  const end = from + count;
  for (let index = from; index < end; index++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      units[index] = lead;
      at += 1;
    } else if (lead < 0xe0) {
      units[index] = ((lead & 31) << 6) | ((bytes[at + 1] ?? 0) & 63);
      at += 2;
    } else {
      units[index] = ((lead & 15) << 12) | (((bytes[at + 1] ?? 0) & 63) << 6) | ((bytes[at + 2] ?? 0) & 63);
      at += 3;
    }
  }
  reader.at = at;
  return end;
}

/**
 * The entry whose word is `text.slice(start, end)`, given that wording's hash; -1 if there is none.
 * `first` stands for the first unit, so that *Nationalen* can be looked up as *nationalen*.
 */
export function findEntry(
  lexicon: Lexicon,
  hash: number,
  text: string,
  start: number,
  end: number,
  first = text.charCodeAt(start),
): number {
  const { slots, starts, units } = lexicon;
  const mask = slots.length - 1;
  const length = end - start;
  for (let slot = homeSlot(hash, mask); ; slot = (slot + 1) & mask) {
    const entry = (slots[slot] ?? 0) - 1;
    if (entry < 0) return -1;
    const from = starts[entry] ?? 0;
    if ((starts[entry + 1] ?? 0) - from !== length || units[from] !== first) continue;
    let same = 1;
    while (same < length && units[from + same] === foldedUnit(text.charCodeAt(start + same))) same++;
    if (same >= length) return entry;
  }
}

/** The {@link Word} bits of `text.slice(start, end)` with another first unit; 0 if the lexicon lacks it. */
export function findWord(lexicon: Lexicon, text: string, start: number, end: number, first: number): number {
  let hash = hashUnit(HASH_SEED, first);
  for (let at = start + 1; at < end; at++) hash = hashUnit(hash, foldedUnit(text.charCodeAt(at)));
  return lexicon.flags[findEntry(lexicon, hash, text, start, end, first)] ?? 0;
}

/** The lexicon writes one apostrophe and one hyphen. */
export function foldedUnit(unit: number): number {
  if (unit < 0x2010 || unit > 0x2019) return unit;
  return unit === 0x2019 ? 0x27 : unit <= 0x2011 ? 0x2d : unit;
}

/** The entry of a word given as a string; -1 if there is none. */
export function entryOf(lexicon: Lexicon, word: string): number {
  let hash = HASH_SEED;
  for (let index = 0; index < word.length; index++) hash = hashUnit(hash, foldedUnit(word.charCodeAt(index)));
  return findEntry(lexicon, hash, word, 0, word.length);
}

/** The {@link Word} bits of a word given as a string; 0 if the lexicon lacks it. */
export function flagsOf(lexicon: Lexicon, word: string): number {
  return lexicon.flags[entryOf(lexicon, word)] ?? 0;
}

/** The number of the names' group that a wording belongs to; 0 if it belongs to none. */
export function groupOf(lexicon: Lexicon, word: string): number {
  return lexicon.groups[entryOf(lexicon, word)] ?? 0;
}

/** The usual name of a group in a language (*russische* → Russland); `undefined` if the lexicon has none. */
export function nameOfGroup(lexicon: Lexicon, group: number, language: Language): string | undefined {
  const entry = (lexicon.groupNames[2 * group + (language === 'de' ? 0 : 1)] ?? 0) - 1;
  if (group === 0 || entry < 0) return undefined;
  return String.fromCharCode(...lexicon.units.subarray(lexicon.starts[entry], lexicon.starts[entry + 1]));
}
