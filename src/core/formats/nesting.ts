import type { Item } from '../annotations/layer';
import type { Block } from '../article/article';
import { parseArticle } from '../article/parse';
import type { Span } from '../text/span';
import type { Handout } from './format';

/** What stands over a stretch of text: an item, or one of its roles. */
export interface Layered extends Span {
  readonly item: Item;
  /** Name of the role; undefined: the item itself. */
  readonly role?: string;
  /** Whom the words of the role mean. */
  readonly entity?: string;
}

/** What is written one after the other: text, and the marks at which elements begin and end, always well nested. */
export type Piece =
  | { readonly kind: 'text'; readonly span: Span }
  | { readonly kind: 'open'; readonly entry: Layered }
  /** `isLast`: it does not go on in another element behind. */
  | { readonly kind: 'close'; readonly entry: Layered; readonly isLast: boolean };

/** Everything that stands over the text, sorted by start, the longer first. */
function layeredOf(items: readonly Item[]): readonly Layered[] {
  return items
    .flatMap((item) => [
      ...item.spans.map(({ start, end }): Layered => ({ start, end, item })),
      ...Object.entries(item.roles).flatMap(([role, players]) =>
        players.flatMap(({ span, entity }): Layered[] =>
          span ? [{ ...span, item, role, ...(entity !== undefined && { entity }) }] : [],
        ),
      ),
    ])
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** A block of the article with its pieces. */
export interface NestedBlock {
  readonly block: Block;
  readonly pieces: readonly Piece[];
}

/** The blocks of an article, each with what stands over it as a tree. */
export function nestedBlocks({ text, language, items }: Handout): readonly NestedBlock[] {
  const layered = layeredOf(items);
  let next = 0;
  let open: Layered[] = [];
  return parseArticle(text, { language }).blocks.map((block) => {
    for (let entry = layered[next]; entry && entry.start < block.end; entry = layered[++next]) open.push(entry);
    open = open.filter(({ end }) => end > block.start);
    return { block, pieces: [...piecesOf(block, open)] };
  });
}

/**
 * A block of text and what stands over it as a tree. Where two overlap without one holding the other, the inner is cut in
 * two: HTML knows no crossing elements. `layered`: those that touch the block, sorted as {@link layeredOf} does.
 */
export function* piecesOf(block: Span, layered: readonly Layered[]): Generator<Piece> {
  let open: readonly Layered[] = [];
  let next = 0;
  const cuts = cutsOf(block, layered);
  for (const [index, at] of cuts.entries()) {
    const firstEnding = open.findIndex(({ end }) => end <= at);
    const closing = firstEnding < 0 ? [] : open.slice(firstEnding);
    const starting: Layered[] = closing.filter(({ end }) => end > at && at < block.end);
    open = open.slice(0, open.length - closing.length);
    for (const entry of closing.toReversed()) yield { kind: 'close', entry, isLast: entry.end <= at };
    for (let entry = layered[next]; entry && entry.start <= at && at < block.end; entry = layered[++next])
      if (entry.end > at) starting.push(entry);
    starting.sort((a, b) => b.end - a.end);
    for (const entry of starting) yield { kind: 'open', entry };
    open = [...open, ...starting];
    const to = cuts[index + 1];
    if (to !== undefined) yield { kind: 'text', span: { start: at, end: to } };
  }
  for (const entry of open.toReversed()) yield { kind: 'close', entry, isLast: entry.end <= block.end };
}

/** Where anything begins or ends inside the block, with its own ends. */
function cutsOf({ start, end }: Span, layered: readonly Layered[]): readonly number[] {
  const inside = layered.flatMap((entry) => [entry.start, entry.end]).filter((at) => at > start && at < end);
  return [...new Set([start, ...inside, end])].sort((a, b) => a - b);
}
