import type { Span } from '../text/span';
import type { Range, Reading } from './reading';

/** A range of a block's tokens as a span of the article; `offset` is where the block starts. */
export function spanOf({ body }: Reading, range: Range, offset: number): Span {
  const start = body.tokens.starts[range.from] ?? 0;
  const end = body.tokens.ends[range.to - 1] ?? start;
  return { start: offset + start, end: offset + end };
}
