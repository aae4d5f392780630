import type { Alignment } from './alignment';
import { unknown } from './alignSeeds';

/** Cells of a table that is worth filling: a typo, a changed word or two. */
const mostCells = 4096;
/** A stretch is looked for in what stands between its neighbours, if that is no longer. */
const mostBetween = 4000;
/** Shorter stretches stand anywhere. */
const leastStretch = 8;

const unknownUnit = unknown.charCodeAt(0);

interface Gap {
  readonly alignment: Alignment;
  /** In the first text. */
  readonly from: number;
  readonly to: number;
  /** In the second text. */
  readonly start: number;
  readonly end: number;
}

/**
 * Aligns what stands between two neighbours that still follow each other: stretches that are as they were but stand elsewhere
 * too, then letters of a word with a typo.
 */
export function fillGaps(alignment: Alignment): void {
  for (const fill of [fillStretches, fillLetters]) {
    for (const gap of gapsOf(alignment)) fill(gap);
  }
}

function gapsOf(alignment: Alignment): readonly Gap[] {
  const { before, after, places } = alignment;
  const gaps: Gap[] = [];
  let from = 0;
  for (let at = 0; at <= before.length; at++) {
    const place = at < before.length ? (places[at] ?? -1) : after.length;
    if (place < 0) continue;
    const start = from === 0 ? 0 : (places[from - 1] ?? 0) + 1;
    if (at > from && place > start) gaps.push({ alignment, from, to: at, start, end: place });
    from = at + 1;
  }
  return gaps;
}

/** Known sentences one after the other, each where it stands first. */
function fillStretches({ alignment, from, to, start, end }: Gap): void {
  const { before, after } = alignment;
  if (to - from < leastStretch || end - start > mostBetween) return;
  const window = after.slice(start, end);
  let at = 0;
  for (const [offset, words] of sentencesOf(before.slice(from, to))) {
    const found = words.length >= leastStretch ? window.indexOf(words, at) : -1;
    if (found < 0) continue;
    assign(alignment, from + offset, start + found, words.length);
    at = found + words.length;
  }
}

/** What is known, cut behind sentences. */
function* sentencesOf(text: string): Generator<readonly [offset: number, words: string]> {
  for (const match of text.matchAll(sentence)) {
    const [words] = match;
    yield [match.index, words];
  }
}

const sentence = new RegExp(`[^${unknown}]+?(?:[.!?]\\s+|(?=${unknown})|$)`, 'gu');

function assign({ places, origins }: Alignment, at: number, place: number, length: number): void {
  for (let offset = 0; offset < length; offset++) {
    if (origins[place + offset] !== -1) continue;
    places[at + offset] = place + offset;
    origins[place + offset] = at + offset;
  }
}

/** The longest common subsequence of two short stretches; of several the one that begins first. */
function fillLetters(gap: Gap): void {
  const { alignment, from, to, start, end } = gap;
  const { before, after } = alignment;
  const [rows, columns] = [to - from, end - start];
  if (rows * columns > mostCells) return;
  for (let at = start; at < end; at++) if (alignment.origins[at] !== -1) return;
  const table = commonLengths(gap);
  const width = columns + 1;
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const here = row * width + column;
    const unit = before.charCodeAt(from + row);
    if (unit === after.charCodeAt(start + column) && unit !== unknownUnit) {
      assign(alignment, from + row++, start + column++, 1);
    } else if ((table[here + width] ?? 0) >= (table[here + 1] ?? 0)) row++;
    else column++;
  }
}

/** For each pair of offsets the length of the longest common subsequence of what stands behind them. */
function commonLengths({ alignment, from, to, start, end }: Gap): Uint16Array {
  const { before, after } = alignment;
  const [rows, columns] = [to - from, end - start];
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row--) {
    const unit = before.charCodeAt(from + row);
    for (let column = columns - 1; column >= 0; column--) {
      const here = row * width + column;
      table[here] =
        unit === after.charCodeAt(start + column) && unit !== unknownUnit
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0);
    }
  }
  return table;
}
