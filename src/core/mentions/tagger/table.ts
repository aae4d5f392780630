import { HASH_SEED, hashUnit, homeSlot, indexWordings } from '../../text/wordIndex';
import { hashText } from './keys';

/** What raw text and gazetteers say about a word, a column each; 0 stands for nothing known. */
export const Column = {
  cluster64: 0,
  cluster256: 1,
  cluster1024: 2,
  sense512: 3,
  sense2048: 4,
  /** Logarithm of the frequency, 1 more; 0 if the word is not in the raw text. */
  frequency: 5,
  /** How often an article stands before it, in five steps; 0 if seen too seldom. */
  article: 6,
  /** How often *in, nach, aus* stand before it. */
  inside: 7,
  capitalBefore: 8,
  capitalBehind: 9,
  lowerBefore: 10,
  /** Number of the combination of gazetteers that hold the word. */
  gazetteers: 11,
  /** How a first tagger read the word in raw text: `8 * (3 * class + purity) + share of mentions`, 0 if it never was in one. */
  reading: 12,
  /** Its shares of persons, places, organizations, others, derived forms and parts, two bits each. */
  shares: 13,
} as const;

export const COLUMNS = 14;

/** Words with what is known about them, in typed arrays. */
export interface WordTable {
  readonly size: number;
  /** All words behind each other; word `i` is `starts[i] ≤ unit < starts[i + 1]`. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
  /** At `COLUMNS * word + column`: what is asked about a word lies together, one walk to memory for all of it. */
  readonly cells: Uint16Array;
  /** Bits of gazetteers by the number of a combination. */
  readonly combinations: Int32Array;
  /** Open addressing: word + 1, 0 where nothing is; the length is a power of two. */
  readonly slots: Int32Array;
}

/** Makes the table of sorted words ready for look-ups. */
export function indexWords(
  units: Uint16Array,
  starts: Uint32Array,
  columns: readonly Uint16Array[],
  combinations: Int32Array,
): WordTable {
  const size = starts.length - 1;
  return { size, units, starts, cells: byWord(columns, size), combinations, slots: indexWordings(units, starts) };
}

function byWord(columns: readonly Uint16Array[], size: number): Uint16Array {
  const cells = new Uint16Array(size * COLUMNS);
  columns.forEach((column, index) => {
    for (let word = 0; word < size; word++) cells[word * COLUMNS + index] = column[word] ?? 0;
  });
  return cells;
}

/** A column of all words, in their order. */
export function columnOf({ cells, size }: WordTable, column: number): Uint16Array {
  return Uint16Array.from({ length: size }, (_, word) => cells[word * COLUMNS + column] ?? 0);
}

/** The row of `text.slice(start, end)`, its first unit being `first`; -1 if the table lacks it. */
export function findRow(
  table: WordTable,
  text: string,
  start: number,
  end: number,
  first = text.charCodeAt(start),
): number {
  const { slots, starts, units } = table;
  const mask = slots.length - 1;
  const hash = hashText(hashUnit(HASH_SEED, first), text, start + 1, end);
  for (let slot = homeSlot(hash, mask); ; slot = (slot + 1) & mask) {
    const row = (slots[slot] ?? 0) - 1;
    if (row < 0) return -1;
    const from = starts[row] ?? 0;
    if ((starts[row + 1] ?? 0) - from !== end - start || units[from] !== first) continue;
    let same = 1;
    while (start + same < end && units[from + same] === text.charCodeAt(start + same)) same++;
    if (start + same >= end) return row;
  }
}

/** A cell of the table; 0 for a word that is not in it. */
export function cell(table: WordTable, column: number, row: number): number {
  return row < 0 ? 0 : (table.cells[row * COLUMNS + column] ?? 0);
}
