import type { Alignment } from './alignment';

/** Signs that a typo takes out or puts in. */
const mostSigns = 3;
/** So much new text may be a repetition. */
const leastNew = 16;
/** So many characters must follow a typo as before. */
const leastSame = 10;

/**
 * Where a sentence with a typo is repeated right behind itself, what stands behind the typo belongs to the first of both, as
 * what stands before it does: runs alone would take it from the second, which the next sentence follows.
 */
export function joinRepeats(alignment: Alignment): void {
  const { before, places } = alignment;
  for (let at = 1; at < before.length; at++) {
    const last = places[at - 1] ?? -1;
    if (last < 0) continue;
    let next = at;
    while (next < before.length && next - at < mostSigns && places[next] === -1) next++;
    const place = places[next] ?? -1;
    if (place - last - 1 >= leastNew) pull(alignment, next, last + 1);
  }
}

/** Takes the characters from an offset on as they stand from a place on, if they do. */
function pull({ before, after, places, origins }: Alignment, from: number, start: number): void {
  for (let skipped = 0; skipped <= mostSigns; skipped++) {
    let length = 0;
    while (
      from + length < before.length &&
      before[from + length] === after[start + skipped + length] &&
      origins[start + skipped + length] === -1
    )
      length++;
    if (length < leastSame) continue;
    for (let offset = 0; offset < length; offset++) {
      const old = places[from + offset] ?? -1;
      if (old >= 0) origins[old] = -1;
      places[from + offset] = start + skipped + offset;
      origins[start + skipped + offset] = from + offset;
    }
    return;
  }
}
