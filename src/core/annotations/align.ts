import { cutAt } from './alignCuts';
import { fillGaps } from './alignGaps';
import { joinRepeats } from './alignRepeats';
import type { Alignment } from './alignment';
import { stepOverTypos } from './alignTypos';
import { findRuns, indexOnce, type Run } from './alignSeeds';

/** Runs are one chain where no more than so many characters were put in, or taken out, between them. */
const mostBetween = 700;
/** Runs before one that it may go on from. */
const lookBack = 12;
/** A chain with fewer characters may be the same by chance. */
const fewest = 16;
/** A short stretch that two runs share at their ends is cut where a sentence or a word ends; a longer one belongs to the heavier. */
const mostShared = 48;
/** What a run must have of its own to get its share of that. */
const leastOwn = 12;

/**
 * Aligns two versions of a text, also where whole stretches changed places. Runs that follow each other in both texts make a
 * chain; chains take their characters by their weight, so that a copy never wins over what stands among its neighbours; of a
 * stretch that is repeated right behind itself the first is the old one. Linear.
 */
export function align(before: string, after: string): Alignment {
  const places = new Int32Array(before.length).fill(-1);
  const origins = new Int32Array(after.length).fill(-1);
  const [old, pieces] = [indexOnce(before), indexOnce(after)];
  const alignment: Alignment = { before, after, places, origins, old, pieces };
  for (const { runs, weight } of chainsOf(findRuns(before, after, old, pieces))) {
    if (weight >= fewest) for (const run of runs) claim(run, alignment);
  }
  joinRepeats(alignment);
  stepOverTypos(alignment);
  fillGaps(alignment);
  return alignment;
}

/** Takes the characters of a run that no heavier chain has, and its share at both ends. */
function claim({ before, after, length }: Run, alignment: Alignment): void {
  const { before: text, places, origins } = alignment;
  const isFree = (at: number): boolean => places[before + at] === -1 && origins[after + at] === -1;
  let [from, to] = [0, length];
  while (from < length && !isFree(from)) from++;
  while (to > from && !isFree(to - 1)) to--;
  if (to - from < leastOwn && !continues(before + from, after + from, before + to, after + to, places)) return;
  if (to - from >= leastOwn) {
    const start = from > 0 && from <= mostShared ? cutAt(text, before, before + from, 'last') - before : from;
    const end =
      to < length && length - to <= mostShared ? cutAt(text, before + to, before + length, 'first') - before : to;
    for (let at = start; at < from; at++) take(before + at, after + at, alignment);
    for (let at = to; at < end; at++) take(before + at, after + at, alignment);
  }
  for (let at = from; at < to; at++) if (isFree(at)) take(before + at, after + at, alignment);
}

/** True if what stands beside a stretch stands beside its place too. */
function continues(start: number, place: number, end: number, placeEnd: number, places: Int32Array): boolean {
  return places[start - 1] === place - 1 || places[end] === placeEnd;
}

function take(at: number, place: number, { places, origins }: Alignment): void {
  const [oldPlace, oldOrigin] = [places[at] ?? -1, origins[place] ?? -1];
  if (oldPlace >= 0) origins[oldPlace] = -1;
  if (oldOrigin >= 0) places[oldOrigin] = -1;
  places[at] = place;
  origins[place] = at;
}

interface Chain {
  readonly runs: readonly Run[];
  readonly weight: number;
}

/** Chains of runs, the heaviest first; each run is in one. */
function chainsOf(runs: readonly Run[]): readonly Chain[] {
  const sorted = runs.toSorted((a, b) => a.before - b.before || a.after - b.after);
  const scores = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  sorted.forEach((run, index) => {
    scores[index] = run.length;
    for (let other = index - 1; other >= Math.max(0, index - lookBack); other--) {
      const gain = gainOf(sorted[other], run);
      const score = (scores[other] ?? 0) + gain;
      if (gain > 0 && score > (scores[index] ?? 0)) [scores[index], previous[index]] = [score, other];
    }
  });
  const order = Array.from(sorted.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const used = new Uint8Array(sorted.length);
  const chains: Chain[] = [];
  for (const end of order) {
    const chain: Run[] = [];
    let at = end;
    for (; at >= 0 && used[at] === 0; at = previous[at] ?? -1) {
      used[at] = 1;
      const run = sorted[at];
      if (run) chain.push(run);
    }
    const weight = (scores[end] ?? 0) - (at >= 0 ? (scores[at] ?? 0) : 0);
    if (chain.length > 0) chains.push({ runs: chain.reverse(), weight });
  }
  return chains.sort((a, b) => b.weight - a.weight);
}

/** What a run adds to a chain that ends with another one; 0 or less where it does not follow it. */
function gainOf(last: Run | undefined, next: Run): number {
  if (!last) return 0;
  const gone = next.before - (last.before + last.length);
  const added = next.after - (last.after + last.length);
  if (next.after <= last.after || gone > mostBetween || added > mostBetween) return 0;
  const overlap = Math.max(0, -gone, -added);
  return next.length - overlap - 1 - Math.abs(gone - added) / 64;
}
