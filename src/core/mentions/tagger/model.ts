import type { Language } from '../../article/article';
import { readBytes, readShorts, readVarint, type ByteReader } from '../binary';
import { homeSlot, roomFor } from '../../text/wordIndex';
import { LABELS } from './labels';
import { COLUMNS, indexWords, type WordTable } from './table';

/** Weights by the hash of a feature. */
export interface Weights {
  /** A bit for each hash that may have weights: most have none, and to see that must not cost a walk through memory. */
  readonly filter: Uint32Array;
  /**
   * Open addressing, two numbers a slot: a hash, and `512 * first + length` of its list, 0 where nothing is; a power of
   * two long. The length stands here, so that reading on need not wait for the list.
   */
  readonly slots: Int32Array;
  /**
   * The lists behind each other, `256 * place + value` for each weight. The place is `LABELS * slot + label`; of pairs, which
   * speak for one token only, the label.
   */
  readonly lists: Int32Array;
  /** Kept, so that no compiler leaves out the reading ahead that it comes from. */
  readonly touched: Int32Array;
}

/** What a trained tagger knows. Scores are whole numbers, `scale` of them are 1 in the logarithm of odds. */
export interface TaggerModel {
  readonly scale: number;
  readonly table: WordTable;
  readonly weights: Weights;
  /** At `LABELS * before + behind`; what may not follow is never asked for. */
  readonly transitions: Int16Array;
  /** How often a mention was right, in hundredths, by twentieths of the tagger's own certainty. */
  readonly calibration: Uint8Array;
}

/** A language's own weights over one table of words. */
export type TaggerModels = Readonly<Record<Language, TaggerModel>>;

const MAGIC = [0x41, 0x41, 0x54, 0x47, 2];
export const CALIBRATION = 20;

/** Reads `models/tagger.bin`. Throws if the bytes are no tagger of this version. */
export function readTagger(bytes: Uint8Array): TaggerModels {
  if (MAGIC.some((byte, index) => bytes[index] !== byte)) throw new Error('These bytes are no tagger of this version');
  const reader = { bytes, at: MAGIC.length };
  const table = readTable(reader);
  const de = readModel(reader, table);
  return { de, en: readModel(reader, table) };
}

function readModel(reader: ByteReader, table: WordTable): TaggerModel {
  const scale = readVarint(reader);
  const calibration = readBytes(reader, CALIBRATION);
  const transitions = Int16Array.from(readShorts(reader, LABELS * LABELS));
  return { scale, calibration, transitions, table, weights: readWeights(reader) };
}

function readTable(reader: ByteReader): WordTable {
  const size = readVarint(reader);
  const units = new Uint16Array(readVarint(reader));
  const starts = new Uint32Array(size + 1);
  let filled = 0;
  let before = 0;
  for (let word = 0; word < size; word++) {
    const shared = readVarint(reader);
    const own = readVarint(reader);
    starts[word] = filled;
    units.copyWithin(filled, before, before + shared);
    before = filled;
    filled += shared;
    for (let unit = 0; unit < own; unit++) units[filled++] = readVarint(reader);
  }
  starts[size] = filled;
  const columns: Uint16Array[] = [];
  for (let column = 0; column < COLUMNS; column++) columns.push(readColumn(reader, size));
  const combinations = new Int32Array(readVarint(reader));
  for (let index = 0; index < combinations.length; index++) combinations[index] = readVarint(reader);
  return indexWords(units, starts, columns, combinations);
}

function readColumn(reader: ByteReader, size: number): Uint16Array {
  return readVarint(reader) === 2 ? readShorts(reader, size) : Uint16Array.from(readBytes(reader, size));
}

function readWeights(reader: ByteReader): Weights {
  const size = readVarint(reader);
  const room = roomFor(size);
  const slots = new Int32Array(2 * room);
  const homes = new Int32Array(size);
  const filter = new Uint32Array(FILTER / 32);
  let hash = 0;
  for (let row = 0; row < size; row++) {
    hash = (hash + readVarint(reader)) | 0;
    let slot = homeSlot(hash, room - 1);
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (room - 1);
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = 1;
    homes[row] = slot;
    const bit = filterBit(hash);
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  const lengths = Uint32Array.from({ length: size }, () => readVarint(reader));
  const count = lengths.reduce((sum, length) => sum + length, 0);
  const places = readShorts(reader, count);
  const values = readBytes(reader, count);
  const lists = new Int32Array(count);
  let from = 0;
  for (let row = 0; row < size; row++) {
    const length = lengths[row] ?? 0;
    slots[2 * (homes[row] ?? 0) + 1] = (from << LENGTH_BITS) | length;
    for (const end = from + length; from < end; from++) lists[from] = ((places[from] ?? 0) << 8) | (values[from] ?? 0);
  }
  return { filter, slots, lists, touched: new Int32Array(1) };
}

/** A list is at most `LABELS * SLOTS` long. */
const LENGTH_BITS = 9;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
/** Bits of the filter: 128 KB, which a processor keeps at hand. */
const FILTER = 1 << 19;

function filterBit(hash: number): number {
  return (hash ^ (hash >>> 11)) & (FILTER - 1);
}

/** First and length of the list of a hash, as {@link Weights.slots} has them; 0 if it has no weights. */
function listOf({ slots }: Weights, hash: number): number {
  const last = (slots.length >> 1) - 1;
  for (let slot = homeSlot(hash, last); ; slot = (slot + 1) & last) {
    const list = slots[2 * slot + 1] ?? 0;
    if (list === 0 || slots[2 * slot] === hash) return list;
  }
}

/**
 * Adds the weights of the first `count` hashes to scores, the first of which stands at `base`; `hashes` is used up.
 * Each walk to memory is a pass of its own: a processor goes many such walks at a time if nothing depends on them.
 */
export function addWeights(
  weights: Weights,
  hashes: Int32Array,
  count: number,
  scores: Int32Array,
  base: number,
): void {
  const { filter, lists, slots } = weights;
  const last = (slots.length >> 1) - 1;
  let kept = 0;
  let touched = 0;
  for (let index = 0; index < count; index++) {
    const hash = hashes[index] ?? 0;
    const bit = filterBit(hash);
    hashes[kept] = hash;
    kept += ((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
  }
  for (let index = 0; index < kept; index++) touched ^= slots[2 * homeSlot(hashes[index] ?? 0, last)] ?? 0;
  for (let index = 0; index < kept; index++) hashes[index] = listOf(weights, hashes[index] ?? 0);
  for (let index = 0; index < kept; index++) touched ^= lists[(hashes[index] ?? 0) >> LENGTH_BITS] ?? 0;
  weights.touched[0] = touched;
  for (let index = 0; index < kept; index++) {
    const list = hashes[index] ?? 0;
    const from = list >> LENGTH_BITS;
    const to = from + (list & LENGTH_MASK);
    for (let at = from; at < to; at++) {
      const entry = lists[at] ?? 0;
      const place = base + (entry >> 8);
      // The lowest byte with its sign.
      scores[place] = (scores[place] ?? 0) + ((entry << 24) >> 24);
    }
  }
}
