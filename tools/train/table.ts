import { readFileSync } from 'node:fs';
import { COLUMNS, Column, findRow, indexWords, type WordTable } from '../../src/core/mentions/tagger/table';
import { countStandings, fifths, steps, type Standing } from './statistics';

const CLUSTERS = ['cl64', 'cl256', 'cl1024', 'km512', 'km2048'];
/** A word that is rarer in raw text says little: it is kept only if a gazetteer holds it. */
const LEAST = 4;

/** Adds what a first tagger found in raw text; words without a place in the table are left out. */
export function addHarvest(table: WordTable, found: Harvest): void {
  const { cells } = table;
  for (const [word, { counts, count }] of found) {
    const row = findRow(table, word, 0, word.length);
    if (row < 0 || count < LEAST) continue;
    const mentions = counts.reduce((sum, one) => sum + one, 0);
    const share = mentions / count;
    if (share < 0.005) continue;
    const kind = counts.indexOf(Math.max(...counts));
    const purity = (counts[kind] ?? 0) / mentions;
    cells[row * COLUMNS + Column.reading] =
      8 * (3 * kind + (purity >= 0.9 ? 2 : purity >= 0.6 ? 1 : 0)) +
      1 +
      SHARES.filter((least) => share >= least).length;
    const parts = [0, 3, 6, 9].map((at) => counts[at] ?? 0);
    parts.push(sumOf(counts, [1, 4, 7, 10]), sumOf(counts, [2, 5, 8, 11]));
    cells[row * COLUMNS + Column.shares] = parts.reduce(
      (bits, part, at) => bits | (quarter(part / count) << (2 * at)),
      0,
    );
  }
}

const SHARES = [0.02, 0.1, 0.3, 0.6, 0.85];

function quarter(share: number): number {
  return share < 0.01 ? 0 : share < 0.1 ? 1 : share < 0.5 ? 2 : 3;
}

function sumOf(counts: readonly number[], places: readonly number[]): number {
  return places.reduce((sum, place) => sum + (counts[place] ?? 0), 0);
}

/** How often a word occurs in raw text, and how often in a mention of each class. */
export type Harvest = ReadonlyMap<string, { readonly count: number; readonly counts: readonly number[] }>;

/** Gathers what raw text and gazetteers say about each word. */
export function buildTable(work: string): WordTable {
  const standings = countStandings(`${work}/raw.tok`);
  const clusters = CLUSTERS.map((name) => readClusters(`${work}/${name}`));
  const gazetteers = readGazetteers(`${work}/gazetteer.tsv`);
  const words = [
    ...new Set([
      ...[...standings].filter(([, { count }]) => count >= LEAST).map(([word]) => word),
      ...(clusters[1]?.keys() ?? []),
      ...gazetteers.keys(),
    ]),
  ].sort((one, two) => (one < two ? -1 : one > two ? 1 : 0));
  const columns = Array.from({ length: COLUMNS }, () => new Uint16Array(words.length));
  const combinations: number[] = [0];
  words.forEach((word, row) => {
    const put = (column: number, value: number): void =>
      void (columns[column] ?? new Uint16Array(0)).fill(value, row, row + 1);
    clusters.forEach((cluster, column) => {
      put(column, cluster.get(word) ?? 0);
    });
    putStanding(put, standings.get(word));
    const bits = gazetteers.get(word) ?? 0;
    if (bits === 0) return;
    let number = combinations.indexOf(bits);
    if (number < 0) number = combinations.push(bits) - 1;
    put(Column.gazetteers, number);
  });
  return indexed(words, columns, combinations);
}

function putStanding(put: (column: number, value: number) => void, standing: Standing | undefined): void {
  if (standing === undefined || standing.count < LEAST) return;
  put(Column.frequency, 1 + Math.min(12, Math.floor(Math.log2(standing.count))));
  const whole = standing.count - standing.initial;
  if (whole < 2) return;
  put(Column.article, steps(standing.article / whole));
  put(Column.inside, steps(standing.inside / whole));
  put(Column.capitalBefore, fifths(standing.capitalBefore, whole));
  put(Column.capitalBehind, fifths(standing.capitalBehind, standing.count));
  put(Column.lowerBefore, fifths(standing.lowerBefore, whole));
}

function indexed(
  words: readonly string[],
  columns: readonly Uint16Array[],
  combinations: readonly number[],
): WordTable {
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, row) => (starts[row + 1] = (starts[row] ?? 0) + word.length));
  const units = new Uint16Array(starts[words.length] ?? 0);
  words.forEach((word, row) => {
    for (let at = 0; at < word.length; at++) units[(starts[row] ?? 0) + at] = word.charCodeAt(at);
  });
  return indexWords(units, starts, columns, Int32Array.from(combinations));
}

/** Words with the number of their cluster, from 1. */
function readClusters(file: string): Map<string, number> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf('\t')), 1 + Number(line.slice(line.lastIndexOf('\t')))]),
  );
}

/** Single words with one bit for each kind of list that holds them. */
function readGazetteers(file: string): Map<string, number> {
  const names: string[] = [];
  const found = new Map<string, number>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [word = '', kinds = ''] = line.split('\t');
    if (word === '' || word.includes(' ')) continue;
    let bits = 0;
    for (const kind of kinds.split(',')) {
      if (!names.includes(kind)) names.push(kind);
      bits |= 1 << names.indexOf(kind);
    }
    found.set(word, bits);
  }
  return found;
}
