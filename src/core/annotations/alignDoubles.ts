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
  return (
    isToldBeside(alignment, found.start - 1, found.from - 1, -1) || isToldBeside(alignment, found.end, found.to, 1)
  );
}

/** The same of one side: `from` and `beside` are the characters next to the stretch in the first text and in the second. */
function isToldBeside({ old, places }: Alignment, from: number, beside: number, step: -1 | 1): boolean {
  let left = tried;
  for (let at = from; Math.abs(at - from) < farthest && left > 0; at += step) {
    // The piece that begins, or ends, with this character.
    if (!isOnly(old, step < 0 ? at : at + 1 - pieceSize)) continue;
    const place = places[at] ?? -1;
    if (place >= 0 && (place - beside) * step >= 0 && Math.abs(place - beside - (at - from)) <= slack) return true;
    left--;
  }
  return false;
}
