import type { Body } from '../article/article';
import { findMarks, type Mark, type MarkFamily, type MarkStyle } from '../quotes/marks';

/** A mark of a block, offsets relative to the block. */
export interface PlacedMark {
  readonly at: number;
  readonly family: MarkFamily;
  readonly side: 'open' | 'close';
}

/** Two marks of one block that belong together; `depth`: how many pairs they stand in. */
export interface BlockPair {
  readonly open: number;
  readonly close: number;
  readonly depth: number;
}

/** What a block's marks come to by themselves. */
export interface BlockMarks {
  readonly pairs: readonly BlockPair[];
  /** Marks without their like, sorted; those that may go on in the next block are not among them. */
  readonly lone: readonly PlacedMark[];
  /** Opened and never closed, the outermost first: they may go on in the next block. */
  readonly openAtEnd: readonly PlacedMark[];
  /** The first mark stands before everything else and opens. */
  readonly opensWith: MarkFamily | undefined;
}

interface Collecting {
  readonly pairs: BlockPair[];
  readonly lone: PlacedMark[];
  readonly stack: PlacedMark[];
}

/** Pairs the marks of one block. Unlike the reading of quotations it keeps what has no partner. Linear. */
export function pairBlock(body: Body, style: MarkStyle): BlockMarks {
  const marks = findMarks(body, style).flatMap((mark) => place(body, mark));
  const state: Collecting = { pairs: [], lone: [], stack: [] };
  const closers = new Map<MarkFamily, number>();
  for (const { side, family } of marks) if (side === 'close') closers.set(family, (closers.get(family) ?? 0) + 1);
  marks.forEach((mark, index) => {
    if (mark.side === 'close') {
      closers.set(mark.family, (closers.get(mark.family) ?? 0) - 1);
      close(state, mark, closers);
    } else open(state, mark, closers.get(mark.family) ?? 0, marks[index - 1]);
  });
  const [first] = marks;
  return {
    pairs: state.pairs.sort((a, b) => a.open - b.open),
    lone: state.lone.sort((a, b) => a.at - b.at),
    openAtEnd: state.stack,
    opensWith: first?.at === 0 && first.side === 'open' ? first.family : undefined,
  };
}

/** A mark that closes nothing of its family closes one of another, if that has no better one: *„Wort»* is a slip, not two. */
function close(state: Collecting, mark: PlacedMark, closers: ReadonlyMap<MarkFamily, number>): void {
  const { stack, pairs, lone } = state;
  const own = partnerIn(stack, mark);
  const top = stack.at(-1);
  const isSlip = own < 0 && top !== undefined && isDouble(top) && isDouble(mark) && (closers.get(top.family) ?? 0) < 1;
  const at = isSlip ? stack.length - 1 : own;
  const opened = stack[at];
  if (!opened) {
    lone.push(mark);
    return;
  }
  lone.push(...stack.slice(at + 1));
  stack.length = at;
  pairs.push({ open: opened.at, close: mark.at, depth: at });
}

const isDouble = ({ family }: PlacedMark): boolean => family !== 'single' && family !== 'singleGuillemet';

/** A family that is open already, and too few marks left to close both: the older one lacks its closing mark. */
function open(state: Collecting, mark: PlacedMark, closersLeft: number, before: PlacedMark | undefined): void {
  const { stack, lone } = state;
  const at = stack.findLastIndex(({ family }) => family === mark.family);
  const isDoubled = before !== undefined && before === stack.at(-1) && before.at === mark.at - 1;
  if (at >= 0 && (closersLeft < 2 || isDoubled)) {
    lone.push(...stack.slice(at));
    stack.length = at;
  }
  stack.push(mark);
}

/** An apostrophe looks no further than the innermost open mark. */
function partnerIn(stack: readonly PlacedMark[], { family }: PlacedMark): number {
  const lowest = family === 'single' ? stack.length - 1 : 0;
  for (let at = stack.length - 1; at >= Math.max(0, lowest); at--) {
    const opened = stack[at]?.family;
    if (opened === family || (opened === 'double' && family === 'straight')) return at;
  }
  return -1;
}

/** A mark with the side that it stands on; none for a sign of inches, and what belongs to a word. */
function place({ tokens, text }: Body, { token, family, opens, closes }: Mark): readonly PlacedMark[] {
  const at = tokens.starts[token] ?? 0;
  const left = text.charAt(at - 1);
  const right = text.charAt(at + 1);
  // „Wort„: what opens stands behind a word, with space after it.
  const isTurned = opens && text.charAt(at) === '„' && /[\p{L}\p{N}.,!?…]/u.test(left) && !/[\p{L}\p{N}]/u.test(right);
  if (isTurned) return [{ at, family, side: 'close' }];
  if (opens !== closes) return [{ at, family, side: opens ? 'open' : 'close' }];
  // sagte:"Nein": no space where one is due.
  if (!opens && family === 'straight' && /[:,;]/u.test(left)) return [{ at, family, side: 'open' }];
  return opens ? [{ at, family, side: /[\p{L}\p{N}]/u.test(right) ? 'open' : 'close' }] : [];
}
