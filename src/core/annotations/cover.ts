import { compareSpans, type Span } from '../text/span';

/** Tells of a span whether it overlaps any of the given ones; each question costs a binary search. */
export function createCover(spans: readonly Span[]): (span: Span) => boolean {
  const joined: Span[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const last = joined.at(-1);
    if (last && span.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return ({ start, end }) => {
    let low = 0;
    let high = joined.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((joined[middle]?.end ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    const next = joined[low];
    return next !== undefined && next.start < end;
  };
}

/** Tells of a span whether it lies inside one of the given ones; each question costs a binary search. */
export function createHolder(spans: readonly Span[]): {
  holds(span: Span): boolean;
  holdsShorter(span: Span): boolean;
} {
  const sorted = spans.toSorted(compareSpans);
  /** How far those up to an index reach. */
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));
  const reachOfThoseBefore = (offset: number): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return reach[low - 1] ?? 0;
  };
  return {
    holds: ({ start, end }) => reachOfThoseBefore(start + 1) >= end,
    holdsShorter: ({ start, end }) => reachOfThoseBefore(start) >= end || reachOfThoseBefore(start + 1) > end,
  };
}
