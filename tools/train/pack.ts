import { readFileSync } from 'node:fs';
import { SLOTS } from '../../src/core/mentions/tagger/keys';
import { LABELS } from '../../src/core/mentions/tagger/labels';
import { CALIBRATION } from '../../src/core/mentions/tagger/model';
import { columnOf, COLUMNS, type WordTable } from '../../src/core/mentions/tagger/table';

/** Whole numbers a unit of a weight; a weight is clipped where a byte ends. */
const SCALE = 40;
const MAGIC = [0x41, 0x41, 0x54, 0x47, 2];

/** Bytes that grow. */
class Bytes {
  private readonly parts: number[] = [];
  byte(value: number): void {
    this.parts.push(value & 255);
  }
  varint(value: number): void {
    let rest = value >>> 0;
    for (; rest > 127; rest >>>= 7) this.parts.push((rest & 127) | 128);
    this.parts.push(rest);
  }
  shorts(values: Iterable<number>): void {
    for (const shift of [0, 8]) for (const value of values) this.byte(value >> shift);
  }
  done(): Uint8Array {
    return Uint8Array.from(this.parts);
  }
}

/** What is packed for one language. */
export interface Trained {
  /** What `crf.cpp` wrote, each time from the same data: their average is packed. */
  readonly weights: readonly string[];
  readonly calibration: ArrayLike<number>;
  /** Weights that are smaller are dropped. */
  readonly drop: number;
}

/** The bytes of `models/tagger.bin`. */
export function packTagger(table: WordTable, de: Trained, en: Trained): Uint8Array {
  const out = new Bytes();
  for (const byte of MAGIC) out.byte(byte);
  packTable(out, table);
  for (const trained of [de, en]) packModel(out, trained);
  return out.done();
}

function packModel(out: Bytes, { weights, calibration, drop }: Trained): void {
  const { numbers, floats } = averaged(weights);
  if (numbers[0] !== LABELS) throw new Error(`The weights have ${String(numbers[0])} labels, not ${String(LABELS)}`);
  out.varint(SCALE);
  for (let at = 0; at < CALIBRATION; at++) out.byte(calibration[at] ?? 0);
  out.shorts(Int16Array.from(floats.subarray(2, 2 + LABELS * LABELS), (weight) => Math.round(weight * SCALE)));
  packWeights(out, numbers, floats, drop);
}

/** The first file with the average of all files' weights in place of its own. */
function averaged(files: readonly string[]): { readonly numbers: Int32Array; readonly floats: Float32Array } {
  const [first = new Int32Array(2), ...others] = files.map((file) => {
    const bytes = readFileSync(file);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  });
  const sums = asFloats(first).slice();
  for (const other of others) {
    if (other.length !== first.length) throw new Error('The weights to average are of different data');
    const more = asFloats(other);
    for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (more[at] ?? 0);
  }
  return { numbers: first, floats: sums.map((sum) => sum / files.length) };
}

function asFloats(numbers: Int32Array): Float32Array {
  return new Float32Array(numbers.buffer, numbers.byteOffset, numbers.length);
}

function packTable(out: Bytes, table: WordTable): void {
  const { size, units, starts, combinations } = table;
  out.varint(size);
  out.varint(units.length);
  for (let word = 0; word < size; word++) {
    const [from = 0, end = 0] = starts.subarray(word, word + 2);
    const before = word === 0 ? 0 : (starts[word - 1] ?? 0);
    let shared = 0;
    while (before + shared < from && from + shared < end && units[before + shared] === units[from + shared]) shared++;
    out.varint(shared);
    out.varint(end - from - shared);
    for (let at = from + shared; at < end; at++) out.varint(units[at] ?? 0);
  }
  for (let index = 0; index < COLUMNS; index++) {
    const column = columnOf(table, index);
    const wide = column.some((value) => value > 255);
    out.varint(wide ? 2 : 1);
    if (wide) out.shorts(column);
    else for (const value of column) out.byte(value);
  }
  out.varint(combinations.length);
  for (const bits of combinations) out.varint(bits);
}

function packWeights(out: Bytes, numbers: Int32Array, floats: Float32Array, drop: number): void {
  const rows = readRows(numbers, floats, drop);
  out.varint(rows.length);
  let before = 0;
  for (const { hash } of rows) {
    out.varint(hash - before);
    before = hash;
  }
  for (const { places } of rows) out.varint(places.length);
  out.shorts(rows.flatMap(({ places }) => places));
  for (const { values } of rows) for (const value of values) out.byte(value);
}

interface Row {
  readonly hash: number;
  readonly places: number[];
  readonly values: number[];
}

/** The weights by the hash of their feature, sorted, without those that are next to nothing. */
function readRows(numbers: Int32Array, floats: Float32Array, drop: number): Row[] {
  const rows = new Map<number, Row>();
  for (let at = 2 + LABELS * LABELS; at < numbers.length; at += 2 + LABELS) {
    const hash = (numbers[at] ?? 0) >>> 0;
    const slot = (numbers[at + 1] ?? 0) % SLOTS;
    let row = rows.get(hash);
    if (row === undefined) rows.set(hash, (row = { hash, places: [], values: [] }));
    for (let label = 0; label < LABELS; label++) {
      const weight = floats[at + 2 + label] ?? 0;
      const value = Math.max(-127, Math.min(127, Math.round(weight * SCALE)));
      if (Math.abs(weight) < drop || value === 0) continue;
      row.places.push(slot * LABELS + label);
      row.values.push(value);
    }
  }
  return [...rows.values()].filter(({ places }) => places.length > 0).sort((one, two) => one.hash - two.hash);
}
