import { Column, cell, findRow, type WordTable } from './table';
import { hashText, mix } from './keys';
import { isUpper, lowered, normalized, shapeHash } from './wordForms';

/** The features of a word by itself: hashes, and how far to either side each is of use. */
export interface WordFeatures {
  hashes: Int32Array;
  reaches: Uint8Array;
  length: number;
  /** Classes that pairs of neighbours are made of: clusters of 64, 256 and 1,024, and the shape. */
  readonly classes: Int32Array;
}

/** One number a kind of feature; the weights know them by these numbers. */
const Kind = {
  word: 1,
  lower: 2,
  shape: 3,
  length: 4,
  cluster: 10,
  loweredCluster: 20,
  baseCluster: 30,
  prefix: 40,
  suffix: 50,
  gram: 60,
  hyphenFirst: 70,
  hyphenLast: 71,
  hyphenParts: 72,
  hyphenCluster: 80,
  compoundFirst: 90,
  compoundLast: 91,
  gazetteer: 100,
  gazetteers: 101,
  baseGazetteer: 102,
  partGazetteer: 103,
  compoundGazetteer: 105,
  reading: 110,
  baseReading: 130,
  partReading: 150,
  statistics: 200,
  baseStatistics: 220,
  partStatistics: 240,
  compoundStatistics: 280,
} as const;

export function createFeatures(): WordFeatures {
  return { hashes: new Int32Array(256), reaches: new Uint8Array(256), length: 0, classes: new Int32Array(4) };
}

/** Writes the features of a word to `out`. Everything is computed from the word and the table alone. */
export function describeWord(word: string, table: WordTable, out: WordFeatures): void {
  const name = normalized(word);
  const low = lowered(name);
  const shape = shapeHash(name);
  out.length = 0;
  addText(out, Kind.word, name, 0, name.length, 2);
  addText(out, Kind.lower, low, 0, low.length, 2);
  add(out, Kind.shape, shape, 2);
  add(out, Kind.length, Math.min(name.length, 8) * 2 + (isUpper(name, 0) ? 1 : 0), 0);
  const row = findRow(table, name, 0, name.length);
  const lowRow = low === name ? row : findRow(table, low, 0, low.length);
  addClusters(out, table, row, lowRow);
  addReading(out, table, Kind.reading, row, 2);
  addBase(out, table, name, row);
  addStatistics(out, table, Kind.statistics, name, row, lowRow, 2);
  addAffixes(out, name, low);
  if (name.includes('-', 1)) addParts(out, table, name);
  else if (name.length > 7 && isUpper(name, 0)) addCompound(out, table, name);
  for (let column = 0; column < 3; column++) out.classes[column] = cell(table, column, row);
  out.classes[3] = shape;
}

function add(out: WordFeatures, kind: number, value: number, reach: number): void {
  if (out.length === out.hashes.length) {
    const { hashes, reaches } = out;
    out.hashes = new Int32Array(hashes.length * 2);
    out.reaches = new Uint8Array(hashes.length * 2);
    out.hashes.set(hashes);
    out.reaches.set(reaches);
  }
  out.hashes[out.length] = mix(Math.imul(kind, 0x9e3779b1), value);
  out.reaches[out.length] = reach;
  out.length += 1;
}

function addText(out: WordFeatures, kind: number, text: string, start: number, end: number, reach: number): void {
  add(out, kind, hashText(0x811c9dc5 | 0, text, start, end), reach);
}

function addClusters(out: WordFeatures, table: WordTable, row: number, lowRow: number): void {
  const kind = row < 0 && lowRow >= 0 ? Kind.loweredCluster : Kind.cluster;
  const from = row < 0 ? lowRow : row;
  for (let column: number = Column.cluster64; column <= Column.sense2048; column++) {
    add(out, kind + column, cell(table, column, from), 2);
  }
}

/** How a first tagger read a word in raw text. */
function addReading(out: WordFeatures, table: WordTable, kind: number, row: number, reach: number): void {
  const reading = cell(table, Column.reading, row);
  if (reading === 0) {
    if (cell(table, Column.frequency, row) > 0) add(out, kind, 0, reach);
    return;
  }
  const shares = cell(table, Column.shares, row);
  add(out, kind, reading, reach);
  add(out, kind + 1, reading & 7, reach);
  add(out, kind + 2, reading >> 3, reach);
  for (let at = 0; at < 6; at++) add(out, kind + 3 + at, (shares >> (2 * at)) & 3, at < 4 ? reach : Math.min(reach, 1));
}

/** What is known about a word without the s of its genitive or plural; and what gazetteers say. */
function addBase(out: WordFeatures, table: WordTable, name: string, row: number): void {
  const bits = cell(table, Column.gazetteers, row);
  if (bits > 0) {
    addGazetteers(out, Kind.gazetteer, table, bits, 2);
    add(out, Kind.gazetteers, bits, 1);
  }
  if (name.length < 4 || !name.endsWith('s')) return;
  const base = findRow(table, name, 0, name.length - 1);
  if (base < 0) return;
  add(out, Kind.baseCluster, cell(table, Column.cluster256, base), 1);
  add(out, Kind.baseCluster + 1, cell(table, Column.cluster1024, base), 1);
  add(out, Kind.baseCluster + 2, cell(table, Column.sense512, base), 1);
  if (cell(table, Column.frequency, row) === 0) {
    addReading(out, table, Kind.baseReading, base, 1);
    addStatistics(out, table, Kind.baseStatistics, name, base, -1, 1);
  }
  if (bits === 0) addGazetteers(out, Kind.baseGazetteer, table, cell(table, Column.gazetteers, base), 1);
}

function addGazetteers(out: WordFeatures, kind: number, table: WordTable, combination: number, reach: number): void {
  const bits = table.combinations[combination] ?? 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) add(out, kind, Math.clz32(rest & -rest), reach);
}

/** How a word stands in raw text: as names stand, or as nouns do. */
function addStatistics(
  out: WordFeatures,
  table: WordTable,
  kind: number,
  name: string,
  row: number,
  lowRow: number,
  reach: number,
): void {
  const frequency = cell(table, Column.frequency, row);
  add(out, kind, frequency, reach);
  const capital = isUpper(name, 0);
  if (capital) {
    const low = lowRow === row ? 0 : cell(table, Column.frequency, lowRow);
    add(out, kind + 1, low === 0 ? 0 : low + 4 < frequency ? 1 : low < frequency ? 2 : 3, reach);
  }
  const article = cell(table, Column.article, row);
  if (article === 0) {
    add(out, kind + 2, 0, reach);
    return;
  }
  const inside = cell(table, Column.inside, row);
  const before = cell(table, Column.capitalBefore, row);
  add(out, kind + 3, article, reach);
  add(out, kind + 4, inside, reach);
  add(out, kind + 5, before, reach);
  add(out, kind + 6, cell(table, Column.capitalBehind, row), reach);
  add(out, kind + 7, cell(table, Column.lowerBefore, row), reach);
  if (capital)
    add(out, kind + 8, (Math.max(2, Math.min(article, 4)) * 8 + Math.max(2, Math.min(inside, 4))) * 8 + before, reach);
}

function addAffixes(out: WordFeatures, name: string, low: string): void {
  const { length } = name;
  for (let size = 1; size <= 6 && size <= length; size++) {
    addText(out, Kind.prefix + size, name, 0, size, size === 3 || size === 5 ? 1 : 0);
    addText(out, Kind.suffix + size, name, length - size, length, size <= 4 ? 1 : 0);
  }
  const bounded = `^${low.length > 24 ? low.slice(0, 24) : low}$`;
  for (let size = 3; size <= 5; size++) {
    for (let at = 0; at + size <= bounded.length; at++) addText(out, Kind.gram + size, bounded, at, at + size, 0);
  }
}

/** First and last part of a word with hyphens. */
function addParts(out: WordFeatures, table: WordTable, name: string): void {
  const first = name.indexOf('-', 1);
  const last = name.lastIndexOf('-') + 1;
  if (last >= name.length) return;
  addText(out, Kind.hyphenFirst, name, 0, first, 1);
  addText(out, Kind.hyphenLast, name, last, name.length, 1);
  add(out, Kind.hyphenParts, first + 1 === last ? 2 : 3, 1);
  addPart(out, table, name.slice(0, first), 0);
  addPart(out, table, name.slice(last), 1);
}

function addPart(out: WordFeatures, table: WordTable, part: string, index: number): void {
  const row = findRow(table, part, 0, part.length);
  if (row >= 0) {
    for (let column = 0; column < 5; column++) {
      add(out, Kind.hyphenCluster + index * 5 + column, cell(table, column, row), column === 1 ? 1 : 0);
    }
    addGazetteers(out, Kind.partGazetteer + index, table, cell(table, Column.gazetteers, row), 1);
    addReading(out, table, Kind.partReading + index * 20, row, 0);
  }
  addStatistics(out, table, Kind.partStatistics + index * 20, part, row, -1, 0);
}

/** A compound of two known nouns (Russlandbesuch): the longest known beginning whose rest is known, too. */
function addCompound(out: WordFeatures, table: WordTable, name: string): void {
  for (let cut = name.length - 3; cut >= 4; cut--) {
    const first = findRow(table, name, 0, cut);
    if (first < 0 || cell(table, Column.frequency, first) < 3) continue;
    const last = secondPart(table, name, cut);
    if (last < 0) continue;
    add(out, Kind.compoundFirst, cell(table, Column.cluster256, first), 0);
    add(out, Kind.compoundLast, cell(table, Column.cluster256, last), 0);
    addGazetteers(out, Kind.compoundGazetteer, table, cell(table, Column.gazetteers, first), 0);
    addStatistics(out, table, Kind.compoundStatistics, name, first, -1, 0);
    return;
  }
}

function secondPart(table: WordTable, name: string, cut: number): number {
  const row = capitalRow(table, name, cut);
  if (row >= 0 || name.charCodeAt(cut) !== 0x73 || cut + 3 > name.length) return row;
  return capitalRow(table, name, cut + 1);
}

function capitalRow(table: WordTable, name: string, from: number): number {
  const unit = name.charCodeAt(from);
  const lower = (unit >= 0x61 && unit <= 0x7a) || unit === 0xe4 || unit === 0xf6 || unit === 0xfc;
  return lower ? findRow(table, name, from, name.length, unit - 32) : -1;
}
