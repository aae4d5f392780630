import type { Item } from '../annotations/layer';
import type { Span } from '../text/span';

/** Items of one span each, by how many others they stand in. */
export interface Nested {
  /** Outermost first by place; disjoint. */
  readonly outer: readonly Item[];
  /** Those inside exactly one outer item, disjoint among themselves. */
  readonly inner: readonly Item[];
  /** Deeper ones, those that cross others, and second ones on the same words. */
  readonly rest: readonly Item[];
}

/** Sorts items into two levels of disjoint spans, the longer first where two begin together; items come sorted by place. */
export function nest(items: readonly Item[]): Nested {
  const outer: Item[] = [];
  const inner: Item[] = [];
  const rest: Item[] = [];
  for (const item of [...items].sort(byPlace)) {
    const span = whole(item);
    const last = outer.at(-1);
    if (last === undefined || span.start >= whole(last).end) outer.push(item);
    else if (isInside(span, whole(last)) && span.start >= whole(inner.at(-1)).end) inner.push(item);
    else rest.push(item);
  }
  return { outer, inner, rest };
}

function byPlace(a: Item, b: Item): number {
  const [one, two] = [whole(a), whole(b)];
  return one.start - two.start || two.end - one.end;
}

/** From the first to the last of its spans; for no item the empty one at 0. */
export function whole(item: Item | undefined): Span {
  return { start: item?.spans[0]?.start ?? 0, end: item?.spans.at(-1)?.end ?? 0 };
}

function isInside(span: Span, around: Span): boolean {
  return span.end <= around.end && (span.start > around.start || span.end < around.end);
}
