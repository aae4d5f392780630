import { TokenKind, type Article, type Block } from '../../core/article/article';
import type { Span } from '../../core/text/span';

/** The word or number at an offset; its end counts too, as a cursor behind a word still means it. Undefined if there is none. */
export function wordAt(article: Article, offset: number): Span | undefined {
  const block = blockAt(article, offset);
  if (!block) return undefined;
  const { tokens } = block.body;
  let behind: Span | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const start = block.start + (tokens.starts[index] ?? 0);
    const end = block.start + (tokens.ends[index] ?? 0);
    if (start > offset) break;
    const kind = tokens.kinds[index];
    if (kind !== TokenKind.word && kind !== TokenKind.number) continue;
    if (offset < end) return { start, end };
    if (offset === end) behind = { start, end };
  }
  return behind;
}

/** The sentence at an offset, without the white space around it; undefined between blocks. */
export function sentenceAt(article: Article, offset: number): Span | undefined {
  const block = blockAt(article, offset);
  const inBlock = offset - (block?.start ?? 0);
  const sentence = block?.body.sentences.find(({ start, end }) => start <= inBlock && inBlock <= end);
  return block && sentence && { start: block.start + sentence.start, end: block.start + sentence.end };
}

function blockAt({ blocks }: Article, offset: number): Block | undefined {
  return blocks.find(({ start, end }) => start <= offset && offset <= end);
}
