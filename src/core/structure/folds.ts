import type { Item } from '../annotations/layer';
import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { sectionsOf } from './sections';

/** A stretch that can be folded to its first line. */
export interface Fold extends Span {
  readonly kind: 'article' | 'frontMatter' | 'section' | 'block' | 'quote';
}

/**
 * What can be folded: the front matter, the article under its headline, sections, blocks of several lines, and quotations that
 * run over several blocks. Stretches of one line are among them: who knows the lines leaves them out.
 */
export function foldsOf(article: Article, quotes: readonly Item[]): readonly Fold[] {
  const { frontMatter, headline, sections } = sectionsOf(article);
  const end = article.blocks.at(-1)?.end ?? 0;
  const inBlock = createBlockEnds(article);
  return [
    ...(frontMatter ? [{ kind: 'frontMatter' as const, start: frontMatter.start, end: frontMatter.end }] : []),
    ...(headline ? [{ kind: 'article' as const, start: headline.start, end }] : []),
    ...sections.flatMap(({ heading, blocks }) => {
      const last = blocks.at(-1);
      return heading && last ? [{ kind: 'section' as const, start: heading.start, end: last.end }] : [];
    }),
    ...article.blocks
      .filter(({ kind }) => kind !== 'frontMatter' && kind !== 'headline' && kind !== 'heading')
      .map(({ start, end }) => ({ kind: 'block' as const, start, end })),
    ...quotes.flatMap(({ spans }) => {
      const start = spans[0]?.start ?? 0;
      const end = spans.at(-1)?.end ?? 0;
      return end > inBlock(start) ? [{ kind: 'quote' as const, start, end }] : [];
    }),
  ];
}

/** The end of the block around an offset; ask in the order of the text. */
function createBlockEnds({ blocks }: Article): (offset: number) => number {
  let at = 0;
  return (offset) => {
    while (at + 1 < blocks.length && (blocks[at]?.end ?? 0) <= offset) at++;
    return blocks[at]?.end ?? 0;
  };
}
