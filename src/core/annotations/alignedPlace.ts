import { isTold } from './alignDoubles';
import type { Alignment } from './alignment';
import { settleCopies } from './alignRivals';
import { isWordAt, joinsWords } from './wordEdges';

/** Where a stretch of the first text stands in the second. */
export interface AlignedPlace {
  readonly start: number;
  readonly end: number;
  /** Characters that stayed, of the longer one of both stretches; 1 for the same words. */
  readonly likeness: number;
}

/** How far around a stretch its neighbours are looked at. */
const around = 32;
/** So many characters on one side of the words must have stayed beside them; fewer by this share of words that are the same. */
const neighbours = 18;
const ownShare = 0.45;
/** Below this share of characters words are others. */
const lowest = 0.8;
/** A slip of the pen makes another word of a shorter one. */
const shortest = 3;
/** Longer stretches are sentences: of these half is enough. */
const sentence = 64;
const lowestOfSentence = 0.5;
/** Characters that follow each other in both texts stand no further apart than this in one of them. */
const mostBetween = 700;
/** So many characters in a row tell where a stretch begins or ends. */
const solid = 8;

/**
 * Where a stretch stands now, if enough of it and of what stood around it stayed together; ambiguous where a copy of it may
 * as well be the old one.
 */
export function alignedPlace(alignment: Alignment, start: number, end: number): AlignedPlace | 'ambiguous' | undefined {
  const { before, after, places } = alignment;
  const segments = segmentsOf(places, start, end);
  if (segments.length === 0) return undefined;
  const words = before.slice(start, end);
  const from = wordStart(alignment, start, headOf(alignment, start, segments));
  // The end may stand in a copy of the sentence behind it.
  const isWhole = after.startsWith(words, from) && (!joinsWords(after, from + words.length) || joinsWords(before, end));
  const to = isWhole ? from + words.length : wordEnd(alignment, end, tailOf(alignment, end, segments));
  if (to <= from) return undefined;
  const isSame = to - from === words.length && after.startsWith(words, from);
  const likeness = isSame ? 1 : likenessOf(alignment, [start, end], [from, to], segments);
  if (likeness < (end - start >= sentence ? lowestOfSentence : lowest)) return undefined;
  const [left, right] = [stayed(places, start - 1, from - 1, -1), stayed(places, end, to, 1)];
  if (Math.max(left, right) < neighbours - (isSame ? (end - start) * ownShare : 0)) return undefined;
  if (!isTold(alignment, { start, end, from, to })) return 'ambiguous';
  const settled = settleCopies(alignment, { start, end, from, to });
  return settled ? { start: settled.from, end: settled.to, likeness } : 'ambiguous';
}

/** How much two stretches that are not the same have in common, under 1. */
function likenessOf(
  { before, after, places }: Alignment,
  [start, end]: readonly [number, number],
  [from, to]: readonly [number, number],
  segments: readonly Segment[],
): number {
  const longer = Math.max(end - start, to - from);
  if (longer >= sentence) {
    const count = segments.reduce((sum, { place, length }) => {
      return sum + Math.max(0, Math.min(to, place + length) - Math.max(from, place));
    }, 0);
    return Math.min(0.999, count / longer);
  }
  const errors = distance(before.slice(start, end), after.slice(from, to));
  const isInPlace = places[start - 1] === from - 1 && places[end] === to;
  // One slip of the pen in a short word between the same neighbours.
  if (isInPlace && errors === 1 && end - start >= shortest) return Math.max(lowest, 1 - errors / longer);
  return Math.min(0.999, 1 - errors / longer);
}

/** A part of a stretch that is the same in both texts. */
interface Segment {
  at: number;
  place: number;
  length: number;
}

/** The segments of a stretch that follow each other in the second text too: of several such rows the one with most characters. */
function segmentsOf(places: Int32Array, start: number, end: number): readonly Segment[] {
  let best: readonly Segment[] = [];
  let [most, count] = [0, 0];
  let row: Segment[] = [];
  for (let at = start; at < end; at++) {
    const place = places[at] ?? -1;
    if (place < 0) continue;
    const last = row.at(-1);
    const next = last ? last.place + last.length : place;
    if (last && place === next && at === last.at + last.length) last.length++;
    else if (last && (place < next || place - next > Math.max(mostBetween, end - start))) {
      row = [{ at, place, length: 1 }];
      count = 0;
    } else row.push({ at, place, length: 1 });
    count++;
    if (count > most) [best, most] = [row, count];
  }
  return best;
}

/** Where the stretch begins in the second text. */
function headOf({ before, after, places }: Alignment, start: number, segments: readonly Segment[]): number {
  const body = segments.find(({ length }) => length >= solid) ?? longestOf(segments);
  let { at, place } = body;
  while (at > start && place > 0 && before[at - 1] === after[place - 1]) {
    at--;
    place--;
  }
  if (at === start) return place;
  const neighbour = places[start - 1] ?? -1;
  if (neighbour >= 0 && neighbour < place && place - neighbour - 1 <= at - start + 2) return neighbour + 1;
  const [first] = segments;
  if (first && first.at < at && place - first.place <= 2 * (at - first.at)) return first.place;
  return place - edgeLength(before.slice(start, at), (length) => after.slice(Math.max(0, place - length), place));
}

/** Where it ends. */
function tailOf({ before, after, places }: Alignment, end: number, segments: readonly Segment[]): number {
  const body = segments.findLast(({ length }) => length >= solid) ?? longestOf(segments);
  let [at, place] = [body.at + body.length, body.place + body.length];
  while (at < end && place < after.length && before[at] === after[place]) {
    at++;
    place++;
  }
  if (at === end) return place;
  const neighbour = places[end] ?? -1;
  if (neighbour >= place && neighbour - place <= end - at + 2) return neighbour;
  const last = segments.at(-1);
  const lastEnd = last ? last.place + last.length : place;
  if (last && last.at + last.length > at && lastEnd - place <= 2 * (last.at + last.length - at)) return lastEnd;
  return place + edgeLength(before.slice(at, end), (length) => after.slice(place, place + length));
}

/** An edge that is not longer may have a typo that has no neighbour on its other side. */
const longestEdge = 16;

/** How long words at an edge are now: as long as they are most alike; 0 if they are others. */
function edgeLength(words: string, wordsNow: (length: number) => string): number {
  if (words.length > longestEdge) return 0;
  let best = 0;
  let fewest = Math.max(1, words.length * 0.5) + 0.1;
  for (const by of [0, 1, -1, 2, -2]) {
    const length = words.length + by;
    if (length <= 0) continue;
    const errors = distance(words, wordsNow(length));
    if (errors < fewest) [best, fewest] = [length, errors];
  }
  return best;
}

/** Letters put in, left out, changed, or swapped with the next, between two short texts (Damerau, optimal string alignment). */
function distance(a: string, b: string): number {
  let older: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let index = 0; index < a.length; index++) {
    const next = [index + 1];
    for (let column = 0; column < b.length; column++) {
      const changed = (row[column] ?? 0) + Number(a[index] !== b[column]);
      const isSwap = column > 0 && a[index] === b[column - 1] && a[index - 1] === b[column];
      const swapped = isSwap ? (older[column - 1] ?? 0) + 1 : Infinity;
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, swapped));
    }
    [older, row] = [row, next];
  }
  return row[b.length] ?? 0;
}

const none: Segment = { at: 0, place: 0, length: 0 };
const longestOf = (segments: readonly Segment[]): Segment =>
  segments.reduce((best, segment) => (segment.length > best.length ? segment : best), none);

/** Letters that a word may have got at its edge. */
const mostLetters = 2;
/** Share of its letters that may be others in a word that is still the same one. */
const mostOthers = 0.4;
const longestWord = 64;
/** Signs that may stand between where a word was and the next one. */
const mostSigns = 4;

/** What began with a word begins with a whole one: one that is like the old one, else the next. */
function wordStart({ before, after, origins }: Alignment, start: number, place: number): number {
  if (isWordAt(before, start) && !isWordAt(after, place)) return skip(after, place, 1);
  if (joinsWords(before, start)) return place;
  for (let at = place; at >= place - mostLetters; at--) {
    if (!joinsWords(after, at)) return at;
    if (origins[at - 1] !== -1) break;
  }
  const [from, to] = [edgeOfWord(after, place, -1), edgeOfWord(after, place, 1)];
  if (areAlike(before.slice(start, edgeOfWord(before, start, 1)), after.slice(from, to))) return from;
  return skip(after, to, 1);
}

function wordEnd({ before, after, origins }: Alignment, end: number, place: number): number {
  if (isWordAt(before, end - 1) && !isWordAt(after, place - 1)) return skip(after, place, -1);
  if (joinsWords(before, end)) return place;
  for (let at = place; at <= place + mostLetters; at++) {
    if (!joinsWords(after, at)) return at;
    if (origins[at] !== -1) break;
  }
  const [from, to] = [edgeOfWord(after, place, -1), edgeOfWord(after, place, 1)];
  if (areAlike(before.slice(edgeOfWord(before, end, -1), end), after.slice(from, to))) return to;
  return after.slice(0, from).trimEnd().length;
}

/** Where the word that an offset is in begins, or ends; the offset itself if it is in none. */
function edgeOfWord(text: string, place: number, step: 1 | -1): number {
  let at = place;
  while (isWordAt(text, step > 0 ? at : at - 1) && Math.abs(at - place) < longestWord) at += step;
  return at;
}

const areAlike = (a: string, b: string): boolean => distance(a, b) <= Math.max(a.length, b.length) * mostOthers;

/** The nearest offset at which a word begins, or ends going back; the offset itself if there is none close by. */
function skip(text: string, place: number, step: 1 | -1): number {
  for (let at = place; Math.abs(at - place) <= mostSigns; at += step)
    if (isWordAt(text, step > 0 ? at : at - 1)) return at;
  return place;
}

/** How many of the characters beside a stretch still stand beside it. */
function stayed(places: Int32Array, from: number, beside: number, step: -1 | 1): number {
  let count = 0;
  for (let at = from; Math.abs(at - from) < around && at >= 0 && at < places.length; at += step) {
    const place = places[at] ?? -1;
    if (place >= 0 && (place - beside) * step >= 0 && Math.abs(place - beside) <= 2 * around) count++;
  }
  return count;
}
