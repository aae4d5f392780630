import type { Item } from '../annotations/layer';
import type { Article, Block, BlockKind } from '../article/article';
import { compareSpans, spanContains, type Span } from '../text/span';
import { firstWords } from './firstWords';
import { sectionsOf, type Section } from './sections';

/** A node of an article's outline: a block, or a quotation in it. */
export interface OutlineNode {
  readonly kind: BlockKind | 'quote';
  /** With everything under it; children lie inside. */
  readonly span: Span;
  /** What is selected when one goes there; inside `span`. */
  readonly own: Span;
  /** Its first words; untrusted text. */
  readonly words: string;
  /** Of a quotation. */
  readonly item?: Item;
  readonly children: readonly OutlineNode[];
}

/**
 * Headline, sections, paragraphs and quotations as a tree, in the order of the text. The headline holds the article, a heading
 * its section; front matter stands before. A quotation stands in the block in which it begins, one inside another in that.
 * @param quotes items that somebody says, sorted by first span, outer before inner
 */
export function outlineOf(article: Article, quotes: readonly Item[]): readonly OutlineNode[] {
  const { text } = article;
  const { frontMatter, headline, sections } = sectionsOf(article);
  const write = createWriter(text, quotes);
  const front = frontMatter ? [write(frontMatter, [])] : [];
  const top = headline && write(headline, []);
  const below = sections.flatMap((section) => writeSection(section, write));
  if (!top) return [...front, ...below];
  const span = { start: top.span.start, end: below.at(-1)?.span.end ?? top.span.end };
  return [...front, { ...top, span, children: [...top.children, ...below] }];
}

type Write = (block: Block, under: readonly Block[]) => OutlineNode;

function writeSection({ heading, blocks }: Section, write: Write): readonly OutlineNode[] {
  if (!heading) return blocks.map((block) => write(block, []));
  const node = write(heading, []);
  const children = blocks.map((block) => write(block, []));
  const end = children.at(-1)?.span.end ?? node.span.end;
  return [{ ...node, span: { start: node.span.start, end }, children: [...node.children, ...children] }];
}

/** Writes blocks in the order of the text, each with the quotations that begin in it. */
function createWriter(text: string, quotes: readonly Item[]): Write {
  let next = 0;
  return (block) => {
    const { start, end, kind } = block;
    while (next < quotes.length && (quotes[next]?.spans[0]?.start ?? 0) < start) next++;
    const from = next;
    while (next < quotes.length && (quotes[next]?.spans[0]?.start ?? end) < end) next++;
    const span = { start, end };
    return {
      kind,
      span,
      own: span,
      words: firstWords(text, span),
      children: nest(text, block, quotes.slice(from, next)),
    };
  };
}

interface Draft {
  readonly node: Omit<OutlineNode, 'children'>;
  readonly children: Draft[];
}

/** What runs on over the end of its block ends there: a node holds what is under it. */
function nest(text: string, block: Block, quotes: readonly Item[]): readonly OutlineNode[] {
  const drafts = quotes
    .flatMap((item): Draft[] => {
      const [first] = item.spans;
      if (!first) return [];
      const inside = item.spans.filter(({ start }) => start < block.end);
      const end = Math.min(block.end, inside.at(-1)?.end ?? first.end);
      const own = { start: first.start, end: Math.min(first.end, end) };
      const words = firstWords(text, own);
      return [{ node: { kind: 'quote', span: { start: first.start, end }, own, words, item }, children: [] }];
    })
    .sort((a, b) => compareSpans(a.node.span, b.node.span));
  const roots: Draft[] = [];
  const open: Draft[] = [];
  for (const draft of drafts) {
    while (open.length > 0 && !spanContains(open.at(-1)?.node.span ?? draft.node.span, draft.node.span)) open.pop();
    (open.at(-1)?.children ?? roots).push(draft);
    open.push(draft);
  }
  return roots.map(finish);
}

const finish = ({ node, children }: Draft): OutlineNode => ({ ...node, children: children.map(finish) });
