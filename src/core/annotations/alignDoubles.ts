import type { Alignment } from './alignment';
import { isOnly, pieceSize } from './alignSeeds';

/** A stretch of the first text and where it was found in the second. */
export interface FoundAt {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** How many characters that tell copies apart are tried on each side. */
const tried = 32;
/** How far from the stretch the first of them may stand. */
const farthest = 400;
/** How much nearer or further from the stretch they may stand now: a word that was put in or taken out, but no sentence. */
const slack = 10;

/**
 * False where the first text had the words of a stretch, with their neighbours, several times, and nothing that told this one
 * from the others still stands beside it.
 */
export function isTold(alignment: Alignment, found: FoundAt): boolean {
  const { old } = alignment;
  for (let at = found.start; at + pieceSize <= found.end; at++) if (isOnly(old, at)) return true;
  return isToldBefore(alignment, found) || isToldBehind(alignment, found);
}

function isToldBefore({ old, places }: Alignment, { start, from }: FoundAt): boolean {
  let left = tried;
  for (let at = start - 1; at >= Math.max(0, start - farthest) && left > 0; at--) {
    if (!isOnly(old, at)) continue;
    const place = places[at] ?? -1;
    if (place >= 0 && place < from && Math.abs(from - place - (start - at)) <= slack) return true;
    left--;
  }
  return false;
}

function isToldBehind({ old, places }: Alignment, { end, to }: FoundAt): boolean {
  let left = tried;
  for (let at = end; at < Math.min(places.length, end + farthest) && left > 0; at++) {
    if (!isOnly(old, at + 1 - pieceSize)) continue;
    const place = places[at] ?? -1;
    if (place >= to && Math.abs(place - to - (at - end)) <= slack) return true;
    left--;
  }
  return false;
}
