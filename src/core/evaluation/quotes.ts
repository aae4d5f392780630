import type { Quote, QuoteKind } from '../quotes/quote';
import type { Span } from '../text/span';
import { noCounts, type Counts } from './counts';

/** A quotation of a gold text. */
export interface GoldQuote {
  readonly type: 'Direct' | 'Indirect' | 'FreeIndirect' | 'IndirectFreeIndirect' | 'Reported' | 'Mixed';
  readonly spans: readonly Span[];
  readonly speaker: readonly Span[];
}

/** Matches of one kind, and how many of them have the right speaker of those that have one. */
export interface QuoteCounts extends Counts {
  speakers: number;
  speakersRight: number;
}

const kinds: Readonly<Record<GoldQuote['type'], QuoteKind>> = {
  Direct: 'direct',
  Mixed: 'direct',
  Indirect: 'indirect',
  FreeIndirect: 'freeIndirect',
  IndirectFreeIndirect: 'indirectFreeIndirect',
  Reported: 'reported',
};
/** Whether a gold text may call a quotation so. */
export function isGoldKind(value: unknown): value is GoldQuote['type'] {
  return typeof value === 'string' && Object.hasOwn(kinds, value);
}

/** Overlap of words (Dice) from which two quotations are the same; speakers need half too. */
const sameDirect = 0.8;
export const sameReported = 0.5;

/** Starts of the words in the spans: marks and punctuation do not count. */
export function wordStarts(text: string, spans: readonly Span[]): Set<number> {
  const starts = new Set<number>();
  for (const { start, end } of spans) {
    for (const match of text.slice(start, end).matchAll(/[\p{L}\p{N}_]+/gu)) starts.add(start + match.index);
  }
  return starts;
}

function dice(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const each of a) if (b.has(each)) both++;
  return (2 * both) / (a.size + b.size);
}

interface Worded {
  readonly words: ReadonlySet<number>;
}

/** A quotation by its words. */
export interface QuoteItem extends Worded {
  readonly kind: QuoteKind;
  readonly speaker: ReadonlySet<number>;
}

/** Greedy one-to-one pairs, the most alike first. */
export function pairUp<A extends Worded, B extends Worded>(
  gold: readonly A[],
  found: readonly B[],
  least: number,
): (readonly [A, B])[] {
  const candidates = gold.flatMap((a) => found.map((b) => ({ a, b, likeness: dice(a.words, b.words) })));
  // The later of two equal ones goes first, as in the scorer that others use.
  candidates.reverse().sort((x, y) => y.likeness - x.likeness);
  const used = new Set<Worded>();
  const pairs: (readonly [A, B])[] = [];
  for (const { a, b, likeness } of candidates) {
    if (likeness < least || used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    pairs.push([a, b]);
  }
  return pairs;
}

function addCounts(counts: QuoteCounts, gold: readonly QuoteItem[], found: readonly QuoteItem[], least: number): void {
  const pairs = pairUp(gold, found, least);
  counts.hits += pairs.length;
  counts.wrong += found.length - pairs.length;
  counts.missed += gold.length - pairs.length;
  for (const [a, b] of pairs) {
    if (a.speaker.size === 0) continue;
    counts.speakers += 1;
    if (dice(a.speaker, b.speaker) >= 0.5) counts.speakersRight += 1;
  }
}

export function noQuoteCounts(): QuoteCounts {
  return { ...noCounts(), speakers: 0, speakersRight: 0 };
}

/** The quotations of a text and those found in it, by their words. */
export interface QuotePairs {
  readonly gold: readonly QuoteItem[];
  readonly found: readonly QuoteItem[];
}

/** Reads both sides for comparison. */
export function quotePairs(text: string, gold: readonly GoldQuote[], found: readonly Quote[]): QuotePairs {
  const item = (kind: QuoteKind, spans: readonly Span[], speaker: readonly Span[]): QuoteItem => ({
    kind,
    words: wordStarts(text, spans),
    speaker: wordStarts(text, speaker),
  });
  return {
    gold: gold.map(({ type, spans, speaker }) => item(kinds[type], spans, speaker)),
    found: found.map(({ type, spans, speaker }) => item(type, spans, speaker)),
  };
}

/** Counts of direct quotations and of all others. */
export interface QuoteTotals {
  readonly direct: QuoteCounts;
  readonly reported: QuoteCounts;
}

/** Adds a text to the counts: direct quotations by themselves, all others as one kind, each matched by words. */
export function countQuotes({ direct, reported }: QuoteTotals, { gold, found }: QuotePairs): void {
  const isDirect = ({ kind }: QuoteItem): boolean => kind === 'direct';
  const isReported = ({ kind }: QuoteItem): boolean => kind !== 'direct';
  addCounts(direct, gold.filter(isDirect), found.filter(isDirect), sameDirect);
  addCounts(reported, gold.filter(isReported), found.filter(isReported), sameReported);
}
