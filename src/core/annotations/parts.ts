import type { Article } from '../article/article';
import { compareSpans, type Span } from '../text/span';
import { snapToCodePoint } from '../text/surrogates';

/**
 * Spans in the form in which an annotation keeps them: inside the text, no surrogate pair split, without white space at
 * their ends, one for each block they touch, sorted, and those that overlap as one. What is only white space is dropped.
 */
export function partsOf(article: Article, spans: readonly Span[]): readonly Span[] {
  const parts = spans.flatMap((span) => cut(article, span)).sort(compareSpans);
  const joined: Span[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && part.start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, part.end) };
    else joined.push(part);
  }
  return joined;
}

/** A span cut at the ends of the blocks, without the white space at the cuts. */
function cut({ text, blocks }: Article, span: Span): readonly Span[] {
  const start = snapToCodePoint(text, span.start, 'left');
  const end = snapToCodePoint(text, span.end, 'right');
  const parts: Span[] = [];
  for (let index = firstEndingAfter(blocks, start); index < blocks.length; index++) {
    const block = blocks[index];
    if (!block || block.start >= end) break;
    const part = trim(text, Math.max(start, block.start), Math.min(end, block.end));
    if (part) parts.push(part);
  }
  return parts;
}

function firstEndingAfter(blocks: readonly Span[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function trim(text: string, start: number, end: number): Span | undefined {
  const part = text.slice(start, end);
  const from = end - part.trimStart().length;
  const to = start + part.trimEnd().length;
  return from < to ? { start: from, end: to } : undefined;
}
