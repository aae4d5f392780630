import type { Span } from '../text/span';

/** A stretch of a continuum with a value; those of one observer do not overlap. */
export interface Section extends Span {
  readonly value: string;
}

/** Disagreement seen and expected by chance, in units of length; α is one minus the first over the second. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/** What no section covers, as a value among the others. No section may have it. */
const gap = '';

/**
 * Krippendorff's α for unitizing, the coefficient uα of the family that Krippendorff, Mathet, Bouvry and Widlöcher (2016,
 * Quality & Quantity 50:2347–2364; also Krippendorff 2019, Content Analysis, 4th ed., 12.6.3, equations 32 to 34) put in the
 * place of αU (Krippendorff 1995): that one "turned out to behave not as expected when applied to more than two observers".
 * Given sections of one value only it is their |uα, the reliability of telling what is marked from what is not; that is how
 * types are measured here, one at a time, since an annotation of one type may stand inside one of another.
 *
 * Observed are the lengths on which two observers agree or not; expected are those of sections that are paired by chance,
 * a section never with itself. Of values the same or not counts (nominal).
 * @param observers the sections of each observer, at least two observers
 * @param length of the continuum
 */
export function unitizing(observers: readonly (readonly Section[])[], length: number): Disagreement {
  const shared = coincidences(observers, length);
  const whole = length * observers.length;
  const margins = new Map<string, number>([[gap, whole]]);
  const alone = new Map<string, number>();
  let gaps = whole;
  for (const { start, end, value } of observers.flat()) {
    const own = end - start;
    gaps -= own;
    margins.set(value, (margins.get(value) ?? 0) + own);
    alone.set(value, (alone.get(value) ?? 0) + own * own);
  }
  margins.set(gap, gaps);
  alone.set(gap, gaps);
  return { observed: whole - shared, expected: expectedOf(margins, alone, whole) };
}

/** Chance pairs of different values; `alone`: the pairs of each value that would be a section with itself, a gap character by character. */
function expectedOf(margins: ReadonlyMap<string, number>, alone: ReadonlyMap<string, number>, whole: number): number {
  let same = 0;
  let selves = 0;
  for (const [value, margin] of margins) {
    const self = alone.get(value) ?? 0;
    selves += self;
    same += margin * margin - self;
  }
  const pairs = whole * whole - selves;
  return pairs <= 0 ? 0 : (whole * (pairs - same)) / pairs;
}

interface Border {
  readonly at: number;
  readonly value: string;
  readonly by: 1 | -1;
}

/** The length on which pairs of observers have the same value, for one observer's share: one pass over the borders. */
function coincidences(observers: readonly (readonly Section[])[], length: number): number {
  const borders = observers
    .flat()
    .flatMap(({ start, end, value }): Border[] => [
      { at: start, value, by: 1 },
      { at: end, value, by: -1 },
    ])
    .sort((a, b) => a.at - b.at);
  const counts = new Map<string, number>([[gap, observers.length]]);
  /** Ordered pairs of observers with the same value, here. */
  let pairs = observers.length * (observers.length - 1);
  let sum = 0;
  let from = 0;
  const add = (value: string, by: 1 | -1): void => {
    const count = counts.get(value) ?? 0;
    pairs += by === 1 ? 2 * count : -2 * (count - 1);
    counts.set(value, count + by);
  };
  for (const { at, value, by } of borders) {
    sum += pairs * (at - from);
    from = at;
    add(value, by);
    add(gap, by === 1 ? -1 : 1);
  }
  sum += pairs * (length - from);
  return sum / (observers.length - 1);
}
