import type { FoundAt } from './alignDoubles';
import type { Alignment } from './alignment';
import { isRepeated, pieceSize } from './alignSeeds';

/** Characters of a copy beside the words that make it one. */
const context = 20;
/** How far from the place that was found a copy is looked for. */
const reach = 4000;
/** Of so many characters beside what is repeated so many must have stayed to tell the old one. */
const [besideCopy, fewestBeside] = [24, 8];
/** How much further from the stretch they may stand now: a word that was put in, but no sentence. */
const besideSlack = 10;
/** Characters that may stand between a stretch and its copy right behind it. */
const slack = 2;

/**
 * The place of the old words where new text near by repeats them, or what they begin with, with what stands on one side of
 * them: the one that was found if the copy does not stand between the old neighbours as it does, or if it still follows its
 * old neighbour; of copies right behind each other the first is the old one. Undefined where nothing tells.
 */
export function settleCopies(alignment: Alignment, found: FoundAt): Pick<FoundAt, 'from' | 'to'> | undefined {
  const { from, to } = found;
  const windows = [
    [from - context, Math.min(to, from + context), to],
    [Math.max(from, to - context), to + context, to],
    [from, to, to],
    [from, Math.min(to, from + 2 * context), Math.min(to, from + 2 * context)],
  ] as const;
  const place = { from, to };
  for (const [start, end, ownEnd] of windows) {
    const first = firstCopy(alignment, { ...found, to: ownEnd }, start, end);
    if (first === undefined) return undefined;
    if (from + first >= place.from) continue;
    place.from = from + first;
    if (ownEnd === to) place.to = to + first;
  }
  return place;
}

/** How far before the place that was found the first of several copies stands; undefined where it is not sure. */
function firstCopy(alignment: Alignment, found: FoundAt, start: number, end: number): number | undefined {
  const { after } = alignment;
  if (start < 0 || end > after.length || end - start < context) return 0;
  if (!isWhollyRepeated(alignment, start, end)) return 0;
  const words = after.slice(start, end);
  const last = Math.min(after.length, start + reach);
  let first = 0;
  for (
    let at = after.indexOf(words, Math.max(0, start - reach));
    at >= 0 && at <= last;
    at = after.indexOf(words, at + 1)
  ) {
    const kind = at === start ? 'none' : rivalAt(alignment, found, at - start);
    if (kind === 'rival') return undefined;
    if (kind === 'first') first = Math.min(first, at - start);
  }
  return first;
}

function isWhollyRepeated({ pieces }: Alignment, start: number, end: number): boolean {
  for (let at = start; at + pieceSize <= end; at += 4) if (!isRepeated(pieces, at)) return false;
  return true;
}

/** @param shift from the place that was found to the copy */
function rivalAt(
  { after, places, origins }: Alignment,
  { start, end, from, to }: FoundAt,
  shift: number,
): 'none' | 'rival' | 'first' {
  let others = 0;
  for (let at = from; at < to; at++) {
    const origin = origins[at + shift] ?? -1;
    if (origin >= 0 && (origin < start || origin >= end)) others++;
  }
  if (others > (to - from) / 4) return 'none';
  let [left, right] = [from, to];
  while (left > 0 && left + shift > 0 && after[left - 1] === after[left - 1 + shift]) left--;
  while (right < after.length && right + shift < after.length && after[right] === after[right + shift]) right++;
  const [oldLeft, oldRight] = [start - (from - left), end + (right - to)];
  if (stayedBeside(places, oldLeft - 1, left)) return 'none';
  if (Math.abs(shift) <= right - left + slack) return shift < 0 ? 'first' : 'none';
  const [leftNeighbour, rightNeighbour] = [nearest(places, oldLeft - 1, -1), nearest(places, oldRight, 1)];
  const isBetween = leftNeighbour < left && right <= rightNeighbour;
  const copy = from + shift;
  return isBetween && (copy <= leftNeighbour || copy >= rightNeighbour) ? 'none' : 'rival';
}

/** True if enough of what stood before an offset still stands before its place. */
function stayedBeside(places: Int32Array, old: number, place: number): boolean {
  let count = 0;
  for (let at = old; at >= 0 && old - at < besideCopy; at--) {
    const stands = places[at] ?? -1;
    if (stands >= 0 && stands < place && place - stands <= old - at + besideSlack) count++;
  }
  return count >= fewestBeside;
}

/** Place of the nearest character to one side that stayed; before or behind the whole text if there is none. */
export function nearest(places: Int32Array, from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < places.length && Math.abs(at - from) < reach; at += step) {
    const place = places[at] ?? -1;
    if (place >= 0) return place;
  }
  return step > 0 ? Infinity : -1;
}
