import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Language } from '../../src/core/article/article';
import { parseArticle } from '../../src/core/article/parse';
import type { Quote, QuoteKind } from '../../src/core/quotes/quote';
import type { Span } from '../../src/core/text/span';

interface GoldQuote {
  readonly type: 'Direct' | 'Indirect' | 'FreeIndirect' | 'IndirectFreeIndirect' | 'Reported' | 'Mixed';
  readonly spans: readonly Span[];
  readonly speaker: readonly Span[];
}

export interface QuotedDocument {
  readonly id: string;
  readonly text: string;
  readonly lang: Language;
  readonly quotes: readonly GoldQuote[];
}

export type FindQuotes = (article: Article) => readonly Quote[];

/** Matches of one kind, and how many of them have the right speaker of those that have one. */
export interface QuoteCounts {
  hits: number;
  wrong: number;
  missed: number;
  speakers: number;
  speakersRight: number;
}

export interface QuoteScores {
  readonly direct: QuoteCounts;
  readonly reported: QuoteCounts;
  /** Gold kind → found kind (or `none`) → how often; gold `none` is what nobody annotated. */
  readonly confusions: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

const kinds: Readonly<Record<GoldQuote['type'], QuoteKind>> = {
  Direct: 'direct',
  Mixed: 'direct',
  Indirect: 'indirect',
  FreeIndirect: 'freeIndirect',
  IndirectFreeIndirect: 'indirectFreeIndirect',
  Reported: 'reported',
};
/** Overlap of words (Dice) from which two quotations are the same; speakers need half too. */
const sameDirect = 0.8;
const sameReported = 0.5;

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

interface Item extends Worded {
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

function addCounts(counts: QuoteCounts, gold: readonly Item[], found: readonly Item[], least: number): void {
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

function noCounts(): QuoteCounts {
  return { hits: 0, wrong: 0, missed: 0, speakers: 0, speakersRight: 0 };
}

/** Compares what is found with a gold set. */
export function scoreQuotes(documents: readonly QuotedDocument[], find: FindQuotes): QuoteScores {
  const direct = noCounts();
  const reported = noCounts();
  const confusions = new Map<string, Map<string, number>>();
  const confuse = (gold: string, found: string): void => {
    const row = confusions.get(gold) ?? new Map<string, number>();
    confusions.set(gold, row.set(found, (row.get(found) ?? 0) + 1));
  };
  for (const { text, lang, quotes } of documents) {
    const item = (kind: QuoteKind, spans: readonly Span[], speaker: readonly Span[]): Item => ({
      kind,
      words: wordStarts(text, spans),
      speaker: wordStarts(text, speaker),
    });
    const gold = quotes.map((quote) => item(kinds[quote.type], quote.spans, quote.speaker));
    const found = find(parseArticle(text, { language: lang })).map((quote) =>
      item(quote.type, quote.spans, quote.speaker),
    );
    const isDirect = ({ kind }: Item): boolean => kind === 'direct';
    const isReported = ({ kind }: Item): boolean => kind !== 'direct';
    addCounts(direct, gold.filter(isDirect), found.filter(isDirect), sameDirect);
    addCounts(reported, gold.filter(isReported), found.filter(isReported), sameReported);
    const pairs = pairUp(gold, found, sameReported);
    for (const [a, b] of pairs) confuse(a.kind, b.kind);
    const paired = new Set(pairs.flat());
    for (const a of gold) if (!paired.has(a)) confuse(a.kind, 'none');
    for (const b of found) if (!paired.has(b)) confuse('none', b.kind);
  }
  return { direct, reported, confusions };
}

function row(name: string, { hits, wrong, missed, speakers, speakersRight }: QuoteCounts): string {
  const precision = hits / Math.max(1, hits + wrong);
  const recall = hits / Math.max(1, hits + missed);
  const f1 = hits === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const right = speakersRight / Math.max(1, speakers);
  const [p, r, f, s] = [precision, recall, f1, right].map((value) => (100 * value).toFixed(1).padStart(5));
  return `  ${name.padEnd(9)} P ${p}  R ${r}  F1 ${f}  (${hits + missed})   speaker of the matched ${s}  (${speakers})`;
}

/** Prints the scores on the German development set below `corpora`, or that it is absent. */
export function evaluateQuotes(corpora: string, find: FindQuotes, print: (line: string) => void): void {
  const path = 'uhhlt_quotes/dev.jsonl';
  const file = join(corpora, path);
  if (!existsSync(file)) {
    print(`Quotations: skipped, there is no ${path}`);
    return;
  }
  const lines = readFileSync(file, 'utf8').split('\n');
  const documents = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as QuotedDocument);
  const { direct, reported, confusions } = scoreQuotes(documents, find);
  print(`Quotations, German Wikinews, dev: ${documents.length} documents`);
  print(row('direct', direct));
  print(row('the rest', reported));
  print('  confusions (annotated → found):');
  for (const [gold, found] of confusions) {
    print(`    ${gold.padEnd(21)} ${[...found].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  }
}
