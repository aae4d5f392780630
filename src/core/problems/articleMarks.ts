import { isQuotable, type Article, type Block, type Body, type Language } from '../article/article';
import { detectStyle, type MarkFamily, type MarkStyle } from '../quotes/marks';
import { pairBlock, type BlockMarks, type PlacedMark } from './blockMarks';
import { frameIn } from './frame';

/** Marks that belong together, in offsets of the article. */
export interface MarkPair {
  readonly block: Block;
  /** One, or one a paragraph: each opens anew what only the last one closes. */
  readonly opens: readonly number[];
  readonly close: number;
  readonly depth: number;
}

/** A mark without its like. */
export interface LoneMark {
  readonly block: Block;
  readonly at: number;
  readonly side: 'open' | 'close';
}

export interface ArticleMarks {
  /** In the order in which they close. */
  readonly pairs: readonly MarkPair[];
  readonly lone: readonly LoneMark[];
}

/** Pairs marks over the paragraphs of articles; what a paragraph alone tells is kept as long as its body lives. */
export type MarkReader = (article: Article) => ArticleMarks;

/** What was opened and may be closed in a later paragraph. */
interface Carried {
  readonly block: Block;
  readonly opens: readonly number[];
  readonly family: MarkFamily;
  /** Paragraphs since the last one that opens. */
  readonly age: number;
}

/** Paragraphs that a quotation may run on without opening anew: what stays open longer has lost its mark. */
const longestSilence = 3;

export function createMarkReader(): MarkReader {
  const caches = new Map<string, WeakMap<Body, BlockMarks>>();
  return (article) => {
    const style = detectStyle(article.text);
    const cache = cacheOf(caches, style);
    const pairs: MarkPair[] = [];
    const lone: LoneMark[] = [];
    let carried: Carried | undefined;
    for (const block of article.blocks) {
      if (!isQuotable(block)) continue;
      let marks = cache.get(block.body);
      if (!marks) cache.set(block.body, (marks = pairBlock(block.body, style)));
      carried = readBlock(block, marks, carried, { pairs, lone, language: article.language, style });
    }
    if (carried) lone.push(loneOf(carried));
    return { pairs, lone: lone.sort((a, b) => a.at - b.at) };
  };
}

function cacheOf(caches: Map<string, WeakMap<Body, BlockMarks>>, style: MarkStyle): WeakMap<Body, BlockMarks> {
  const key = `${String(style.low)}${String(style.inward)}`;
  const cache = caches.get(key) ?? new WeakMap<Body, BlockMarks>();
  caches.set(key, cache);
  return cache;
}

interface Found {
  readonly language: Language;
  readonly style: MarkStyle;
  readonly pairs: MarkPair[];
  readonly lone: LoneMark[];
}

/** Adds what a block holds, and gives what it leaves open. */
function readBlock(block: Block, marks: BlockMarks, before: Carried | undefined, found: Found): Carried | undefined {
  const { start, kind } = block;
  const isRunning = kind === 'paragraph';
  const continues = isRunning && before?.age === 0 && marks.opensWith === before.family;
  const opensOf = (at: number): readonly number[] => (continues && at === 0 ? [...before.opens, start] : [start + at]);
  for (const { open, close, depth } of marks.pairs)
    found.pairs.push({ block, opens: opensOf(open), close: start + close, depth });
  const stray = continues ? undefined : strayOf(isRunning ? before : undefined, marks);
  if (before && stray) found.pairs.push({ block, opens: before.opens, close: start + stray.at, depth: 0 });
  for (const mark of marks.lone)
    if (mark !== stray && isTelling(block.body, mark, found.style))
      found.lone.push({ block, at: start + mark.at, side: mark.side });
  const silent = marks.pairs.length === 0 && marks.lone.length === 0 && marks.openAtEnd.length === 0;
  const goesOn = before && !continues && !stray && silent && before.age < longestSilence;
  if (before && goesOn) return { ...before, age: before.age + (isRunning ? 1 : 0) };
  if (before && !continues && !stray) found.lone.push(loneOf(before));
  return leftOpen(block, marks, opensOf, found);
}

function leftOpen(
  block: Block,
  { openAtEnd }: BlockMarks,
  opensOf: (at: number) => readonly number[],
  found: Found,
): Carried | undefined {
  const telling = openAtEnd.filter((mark) => isTelling(block.body, mark, found.style));
  const [first, ...inner] = telling;
  if (!first) return undefined;
  // *„Wir warten, sagte sie.*: what is quoted has ended, whatever the next paragraph opens.
  const hasEnded = frameIn(block.body, first.at, block.body.text.length, found.language) !== undefined;
  if (block.kind === 'paragraph' && !hasEnded) return { block, opens: opensOf(first.at), family: first.family, age: 0 };
  for (const { at, side } of [first, ...inner]) found.lone.push({ block, at: block.start + at, side });
  return undefined;
}

/** The mark that closes what an earlier paragraph left open. */
function strayOf(carried: Carried | undefined, { lone }: BlockMarks): PlacedMark | undefined {
  const [first] = lone;
  const isSame = first?.family === carried?.family || (carried?.family === 'double' && first?.family === 'straight');
  return carried && first?.side === 'close' && isSame ? first : undefined;
}

function loneOf({ block, opens }: Carried): LoneMark {
  return { block, at: opens.at(-1) ?? block.start, side: 'open' };
}

/** Words that lose their beginning, with an apostrophe that word processors turn into an opening mark. */
const clipped = /^(?:tis|twas|em|n|cause|til|till|round|bout|s|ne|nen)\b/iu;

/** Whether a mark without its like is one that is missing: not an apostrophe, inches, or an arrow. */
function isTelling({ text }: Body, { at, family, side }: PlacedMark, style: MarkStyle): boolean {
  const left = text.charAt(at - 1);
  const right = text.charAt(at + 1);
  if (family === 'single') {
    if (text.charAt(at) === '‚') return true;
    // Where ‘ closes, one that opens is the sign of a foreign sound: ‘Adi.
    if (style.low) return false;
    return (
      side === 'open' && text.charAt(at) === '‘' && /\p{L}/u.test(right) && !clipped.test(text.slice(at + 1, at + 7))
    );
  }
  if (family === 'straight' && side === 'close' && /\d/u.test(left)) return false;
  return !(isSpace(left) && isSpace(right));
}

const isSpace = (character: string): boolean => character === '' || /\s/u.test(character);
