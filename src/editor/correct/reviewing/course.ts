import type { Item } from '../../../core/annotations/layer';
import { shiftSpans } from '../../../core/annotations/shiftSpans';
import type { TextEdit } from '../../../core/annotations/follow';
import type { Span } from '../../../core/text/span';

/** What became of something in a review. */
export type Outcome = 'accepted' | 'rejected' | 'changed' | 'skipped';

/** Something that was looked at: by its place, since what it is may change and its id with it. */
export interface Visit<S> {
  /** The one that was looked at first, then those that were decided with it. */
  readonly places: readonly (readonly Span[])[];
  readonly outcome: Outcome;
  /** What takes the decision back; absent where nothing was decided. */
  readonly step?: S;
}

/** How a review has gone so far. Values: a change makes a new one. */
export interface Course<S> {
  readonly visits: readonly Visit<S>[];
  /** Where it is; absent before the first and after the last. */
  readonly at?: readonly Span[];
  /** The visit that is looked at again; absent on the way forward. */
  readonly again?: number;
}

/** How many there are of each outcome; what was decided twice counts as it was decided last. */
export type Tally = Readonly<Record<Outcome, number>>;

export function tallyOf({ visits }: Course<unknown>): Tally {
  const last = new Map<string, Outcome>();
  for (const { places, outcome } of visits) for (const place of places) last.set(keyOf(place), outcome);
  const tally = { accepted: 0, rejected: 0, changed: 0, skipped: 0 };
  for (const outcome of last.values()) tally[outcome]++;
  return tally;
}

/** What is still to be looked at, of those that are meant. */
export function remainingOf(items: readonly Item[], { visits }: Course<unknown>): readonly Item[] {
  const seen = new Set(visits.flatMap(({ places }) => places.map(keyOf)));
  return items.filter(({ spans }) => !seen.has(keyOf(spans)));
}

/** The next after a place, from the start of the text if there is none behind it; undefined if there is none at all. */
export function itemBehind(remaining: readonly Item[], place: readonly Span[] | undefined): Item | undefined {
  return remaining.find(({ spans }) => comparePlaces(spans, place ?? []) > 0) ?? remaining[0];
}

/** The course after something was looked at. */
export function withVisit<S>(course: Course<S>, visit: Visit<S>): Course<S> {
  return { ...course, visits: [...course.visits, visit] };
}

/** The course without what was decided last, and back where that was; undefined if nothing was decided. */
export function withoutLastStep<S>({
  visits,
}: Course<S>): { readonly course: Course<S>; readonly step: S } | undefined {
  const index = visits.findLastIndex(({ step }) => step !== undefined);
  const visit = visits[index];
  if (visit?.step === undefined) return undefined;
  const [at] = visit.places;
  return { course: { visits: visits.toSpliced(index, 1), ...(at && { at }) }, step: visit.step };
}

/** One back on the way that was gone; undefined at its beginning. */
export function oneBack<S>(course: Course<S>): Course<S> | undefined {
  const again = (course.again ?? course.visits.length) - 1;
  const at = course.visits[again]?.places[0];
  return at && { ...course, at, again };
}

/** The course on the text as it was edited. */
export function afterEdits<S>(course: Course<S>, edits: readonly TextEdit[]): Course<S> {
  const shift = (place: readonly Span[]) => shiftSpans(place, edits);
  return {
    ...course,
    ...(course.at && { at: shift(course.at) }),
    visits: course.visits.map((visit) => ({ ...visit, places: visit.places.map(shift) })),
  };
}

export const samePlace = (a: readonly Span[], b: readonly Span[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (place: readonly Span[]): string => place.map(({ start, end }) => `${start}-${end}`).join();

/** In the order of the text, the outer before the inner. */
function comparePlaces(a: readonly Span[], b: readonly Span[]): number {
  const [one, other] = [a[0], b[0]];
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  return one.start - other.start || (b.at(-1)?.end ?? 0) - (a.at(-1)?.end ?? 0);
}
