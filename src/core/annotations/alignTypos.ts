import type { Alignment } from './alignment';
import { unknown } from './alignSeeds';

/** What a typo does: letters left out, put in, changed, swapped; as many of the old and of the new text. */
const typos = [
  [1, 1],
  [0, 1],
  [1, 0],
  [2, 2],
] as const;
/** So many characters behind a typo must be as before. */
const leastSame = 4;

/** Goes on from every end of what stayed, over typos, into what a neighbouring sentence that is gone or new keeps from being found. */
export function stepOverTypos(alignment: Alignment): void {
  const { before, places } = alignment;
  for (let at = 0; at < before.length; at++) {
    const place = places[at] ?? -1;
    if (place >= 0 && places[at + 1] === -1) walk(alignment, at + 1, place + 1, 1);
  }
  for (let at = before.length - 1; at > 0; at--) {
    const place = places[at] ?? -1;
    if (place >= 0 && places[at - 1] === -1) walk(alignment, at - 1, place - 1, -1);
  }
}

function walk(alignment: Alignment, from: number, start: number, step: 1 | -1): void {
  let [at, place] = [from, start];
  for (;;) {
    while (isSame(alignment, at, place)) {
      alignment.places[at] = place;
      alignment.origins[place] = at;
      at += step;
      place += step;
    }
    const typo = typos.find(([gone, added]) => follows(alignment, at + gone * step, place + added * step, step));
    if (!typo) return;
    at += typo[0] * step;
    place += typo[1] * step;
  }
}

function follows(alignment: Alignment, at: number, place: number, step: 1 | -1): boolean {
  for (let count = 0; count < leastSame; count++)
    if (!isSame(alignment, at + count * step, place + count * step)) return false;
  return true;
}

/** True if two free characters are the same. */
function isSame({ before, after, places, origins }: Alignment, at: number, place: number): boolean {
  return places[at] === -1 && origins[place] === -1 && before[at] === after[place] && before[at] !== unknown;
}
