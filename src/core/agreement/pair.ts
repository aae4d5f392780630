import { spansEqual, spansOverlap } from '../text/span';
import { endOf, startOf, type Unit } from './study';

/** Two units of two annotators that are taken to be about the same thing. */
export type Pair = readonly [left: Unit, right: Unit];

/** Units that found each other, and those that did not, in the order of the text. */
export interface Pairing {
  readonly pairs: readonly Pair[];
  readonly left: readonly Unit[];
  readonly right: readonly Unit[];
}

/** True if both stand on the same spans. */
export function isSamePlace({ spans }: Unit, other: Unit): boolean {
  return (
    spans.length === other.spans.length &&
    spans.every((span, index) => {
      const twin = other.spans[index];
      return twin !== undefined && spansEqual(span, twin);
    })
  );
}

/** True if a character belongs to both. */
export function isOverlapping(a: Unit, b: Unit): boolean {
  return a.spans.some((span) => b.spans.some((other) => spansOverlap(span, other)));
}

/** Pairs the units on the same spans with the same label, each at most once; give the units of one type for labels all alike. */
export function pairSame(left: readonly Unit[], right: readonly Unit[], labelOf: (unit: Unit) => string): Pairing {
  const keyOf = (unit: Unit) =>
    `${labelOf(unit)} ${unit.spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join()}`;
  const waiting = new Map<string, Unit[]>();
  for (const unit of right) {
    const list = waiting.get(keyOf(unit));
    if (list) list.push(unit);
    else waiting.set(keyOf(unit), [unit]);
  }
  const pairs: Pair[] = [];
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
export function pairOverlapping(
  left: readonly Unit[],
  right: readonly Unit[],
  labelOf: (unit: Unit) => string,
): Pairing {
  const pairs: Pair[] = [];
  const open: readonly [Map<string, Unit[]>, Map<string, Unit[]>] = [new Map(), new Map()];
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

interface Event {
  readonly at: number;
  readonly unit: Unit;
  readonly side: 0 | 1;
  readonly isEnd: boolean;
}

/** Beginnings and ends in the order of the text; at one place ends come first, since what only touches does not overlap. */
function eventsOf(left: readonly Unit[], right: readonly Unit[]): readonly Event[] {
  const of = (units: readonly Unit[], side: 0 | 1): Event[] =>
    units.flatMap((unit) => [
      { at: startOf(unit), unit, side, isEnd: false },
      { at: endOf(unit), unit, side, isEnd: true },
    ]);
  return [...of(left, 0), ...of(right, 1)].sort((a, b) => a.at - b.at || Number(b.isEnd) - Number(a.isEnd));
}

function listOf(lists: Map<string, Unit[]>, label: string): Unit[] {
  const known = lists.get(label);
  if (known) return known;
  const list: Unit[] = [];
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

function restOf(pairs: readonly Pair[], left: readonly Unit[], right: readonly Unit[]): Pairing {
  const paired = new Set(pairs.flat());
  return { pairs, left: left.filter((unit) => !paired.has(unit)), right: right.filter((unit) => !paired.has(unit)) };
}
