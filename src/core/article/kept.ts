import type { Article, Block } from './article';
import { countLineEnds } from './paragraphs';

/** The blocks on both sides of an edit, and what lies between and must be read. */
export interface Kept {
  readonly head: readonly Block[];
  /** With their places in the new text. */
  readonly tail: readonly Block[];
  readonly from: number;
  /** The last line to be read begins before this offset. */
  readonly to: number;
  /** The blocks of the old text that stood between. */
  readonly gone: readonly Block[];
}

/**
 * What is left of an article in its edited text: the blocks before and behind the part that differs, up to the nearest
 * blank lines, since wrapped lines are judged together with their neighbours. Linear; one pass over the text.
 * @param from where the first block may start, in both texts
 */
export function keepBlocks(before: Article, text: string, from: number): Kept {
  const blocks = before.blocks.filter(({ kind }) => kind !== 'frontMatter');
  const prefix = commonPrefix(before.text, text);
  const suffix = commonSuffix(before.text, text, prefix);
  let head = 0;
  for (let at = 1; at < blocks.length && (blocks[at]?.start ?? 0) <= prefix; at++) {
    if (isApart(before.text, blocks[at - 1], blocks[at])) head = at;
  }
  let tail = blocks.length;
  const last = before.text.length - suffix;
  for (let at = blocks.length - 1; at > head && (blocks[at - 1]?.end ?? 0) >= last; at--) {
    if (isApart(before.text, blocks[at - 1], blocks[at])) tail = at;
  }
  const by = text.length - before.text.length;
  const kept = {
    head: blocks.slice(0, head),
    tail: blocks.slice(tail).map((block) => moved(block, by)),
    from: blocks[head - 1]?.end ?? from,
    to: tail < blocks.length ? (blocks[tail - 1]?.end ?? 0) + by : text.length,
    gone: blocks.slice(head, tail),
  };
  const first = kept.head[0] ?? kept.tail[0];
  // What was a paragraph is front matter now.
  return first !== undefined && first.start < from ? keepNothing(text, from) : kept;
}

/** Everything is to be read. */
export function keepNothing({ length }: string, from: number): Kept {
  return { head: [], tail: [], gone: [], from, to: length };
}

/** Whether a blank line stands between two neighbours. */
function isApart(text: string, one: Block | undefined, two: Block | undefined): boolean {
  return one !== undefined && two !== undefined && countLineEnds(text, one.end, two.start) > 1;
}

function moved(block: Block, by: number): Block {
  const { start, end, kind, body } = block;
  return by === 0 ? block : { start: start + by, end: end + by, kind, body };
}

/** Characters that are compared at once: far faster than one by one. */
const piece = 4096;

function commonPrefix(one: string, two: string): number {
  const length = Math.min(one.length, two.length);
  let at = 0;
  while (at + piece <= length && one.slice(at, at + piece) === two.slice(at, at + piece)) at += piece;
  while (at < length && one.charCodeAt(at) === two.charCodeAt(at)) at++;
  return at;
}

function commonSuffix(one: string, two: string, prefix: number): number {
  const most = Math.min(one.length, two.length) - prefix;
  const [a, b] = [one.length - 1, two.length - 1];
  const last = (text: string, count: number): string => text.slice(text.length - count - piece, text.length - count);
  let count = 0;
  while (count + piece <= most && last(one, count) === last(two, count)) count += piece;
  while (count < most && one.charCodeAt(a - count) === two.charCodeAt(b - count)) count++;
  return count;
}
