import { TokenKind, type Article } from '../article/article';
import { countBelow } from '../text/sorted';
import type { Span } from '../text/span';

/** The words of an article: numbers are words, marks and punctuation are not. */
export interface WordCount {
  /** Front matter left out. */
  readonly total: number;
  /** Words that begin inside a span. */
  readonly within: (span: Span) => number;
}

/** Reads the article once; each question then is a search by halves. */
export function createWordCount({ blocks }: Article): WordCount {
  const starts = new Uint32Array(blocks.reduce((sum, { body }) => sum + body.tokens.length, 0));
  let total = 0;
  for (const { kind, start, body } of blocks) {
    if (kind === 'frontMatter') continue;
    const { length, kinds, starts: own } = body.tokens;
    for (let token = 0; token < length; token++)
      if (kinds[token] === TokenKind.word || kinds[token] === TokenKind.number)
        starts[total++] = start + (own[token] ?? 0);
  }
  const before = (offset: number): number => countBelow(starts, offset, total);
  return { total, within: ({ start, end }) => before(end) - before(start) };
}
