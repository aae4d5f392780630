import type { Item } from '../annotations/layer';
import type { Span } from '../text/span';

/** What stands over a stretch of text: an item, or one of its roles. */
export interface Layered extends Span {
  readonly item: Item;
  /** Name of the role; undefined: the item itself. */
  readonly role?: string;
}

/** A stretch of text over which the same things stand, outer before inner. */
export interface Segment extends Span {
  readonly over: readonly Layered[];
}

/** Everything that stands over the text, sorted by start, the longer first. */
export function layeredOf(items: readonly Item[]): readonly Layered[] {
  return items
    .flatMap((item) => [
      ...item.spans.map(({ start, end }): Layered => ({ start, end, item })),
      ...Object.entries(item.roles).flatMap(([role, players]) =>
        players.flatMap(({ span }): Layered[] => (span ? [{ ...span, item, role }] : [])),
      ),
    ])
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Cuts a stretch of text wherever something begins or ends, so that overlaps need no crossing elements. */
export function* segmentsOf({ start, end }: Span, layered: readonly Layered[]): Generator<Segment> {
  const over = layered.filter((entry) => entry.start < end && entry.end > start);
  const cuts = new Set([start, end]);
  for (const entry of over) for (const cut of [entry.start, entry.end]) if (cut > start && cut < end) cuts.add(cut);
  const sorted = [...cuts].sort((a, b) => a - b);
  for (const [index, from] of sorted.entries()) {
    const to = sorted[index + 1];
    if (to !== undefined)
      yield { start: from, end: to, over: over.filter((entry) => entry.start <= from && entry.end >= to) };
  }
}

/** The lines of a text without their ends; empty ones part paragraphs. */
export function linesOf(text: string): readonly Span[] {
  const lines: Span[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  lines.push({ start, end: text.length });
  return lines;
}
