import { spansOverlap } from '../text/span';
import { endOf, startOf, type Unit } from './study';

/** Two units of two annotators that are taken to be about the same thing. */
export type Pair<T extends Unit = Unit> = readonly [left: T, right: T];

/** Units that found each other, and those that did not, in the order of the text. */
export interface Pairing<T extends Unit> {
  readonly pairs: readonly Pair<T>[];
  readonly left: readonly T[];
  readonly right: readonly T[];
}

/** True if a character belongs to both. */
export function isOverlapping(a: Unit, b: Unit): boolean {
  return a.spans.some((span) => b.spans.some((other) => spansOverlap(span, other)));
}

/** Pairs the units on the same spans with the same label, each at most once; give the units of one type for labels all alike. */
export function pairSame<T extends Unit>(
  left: readonly T[],
  right: readonly T[],
  labelOf: (unit: T) => string,
): Pairing<T> {
  const keyOf = (unit: T) =>
    `${labelOf(unit)} ${unit.spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join()}`;
  const waiting = new Map<string, T[]>();
  for (const unit of right) {
    const list = waiting.get(keyOf(unit));
    if (list) list.push(unit);
    else waiting.set(keyOf(unit), [unit]);
  }
  const pairs: Pair<T>[] = [];
  for (const unit of left) {
    const other = waiting.get(keyOf(unit))?.shift();
    if (other) pairs.push([unit, other]);
  }
  return restOf(pairs, left, right);
}

/**
 * Pairs units with the same label that overlap, each at most once, as many as possible: as the text goes on, the unit that
 * ends first takes, of those on the other side that it overlaps, the one that ends next. (For units without gaps no other way
 * gives more pairs.)
 */
export function pairOverlapping<T extends Unit>(
  left: readonly T[],
  right: readonly T[],
  labelOf: (unit: T) => string,
): Pairing<T> {
  const pairs: Pair<T>[] = [];
  const open: readonly [Map<string, T[]>, Map<string, T[]>] = [new Map(), new Map()];
  for (const { unit, side, isEnd } of eventsOf(left, right)) {
    const own = listOf(open[side], labelOf(unit));
    if (!isEnd) {
      own.splice(placeIn(own, endOf(unit)), 0, unit);
      continue;
    }
    const at = own.indexOf(unit);
    if (at < 0) continue;
    own.splice(at, 1);
    const others = listOf(open[side === 0 ? 1 : 0], labelOf(unit));
    const found = others.findIndex((other) => isOverlapping(unit, other));
    const [other] = found < 0 ? [] : others.splice(found, 1);
    if (other) pairs.push(side === 0 ? [unit, other] : [other, unit]);
  }
  pairs.sort(([a], [b]) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  return restOf(pairs, left, right);
}

interface Event<T> {
  readonly at: number;
  readonly unit: T;
  readonly side: 0 | 1;
  readonly isEnd: boolean;
}

/** Beginnings and ends in the order of the text; at one place ends come first, since what only touches does not overlap. */
function eventsOf<T extends Unit>(left: readonly T[], right: readonly T[]): readonly Event<T>[] {
  const of = (units: readonly T[], side: 0 | 1): Event<T>[] =>
    units.flatMap((unit) => [
      { at: startOf(unit), unit, side, isEnd: false },
      { at: endOf(unit), unit, side, isEnd: true },
    ]);
  return [...of(left, 0), ...of(right, 1)].sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd));
}

function listOf<T>(lists: Map<string, T[]>, label: string): T[] {
  const known = lists.get(label);
  if (known) return known;
  const list: T[] = [];
  lists.set(label, list);
  return list;
}

/** Where a unit with that end belongs in a list sorted by ends. */
function placeIn(list: readonly Unit[], end: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = list[middle];
    if (other && endOf(other) <= end) low = middle + 1;
    else high = middle;
  }
  return low;
}

function restOf<T extends Unit>(pairs: readonly Pair<T>[], left: readonly T[], right: readonly T[]): Pairing<T> {
  const paired = new Set<T>(pairs.flat());
  return { pairs, left: left.filter((unit) => !paired.has(unit)), right: right.filter((unit) => !paired.has(unit)) };
}
