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
