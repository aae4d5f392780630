/** A half-open range of UTF-16 code units: `text.slice(start, end)` is what it covers. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Orders by start, then the longer first, so that an outer span comes before what it holds. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** True if the two share at least one code unit. */
export function spansOverlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True if `inner` lies wholly inside `outer`; equal spans contain each other. */
export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True if both ends are the same. */
export function spansEqual(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
