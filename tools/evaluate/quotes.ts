import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Language } from '../../src/core/article/article';
import { parseArticle } from '../../src/core/article/parse';
import {
  countQuotes,
  noQuoteCounts,
  pairUp,
  quotePairs,
  sameReported,
  type GoldQuote,
  type QuoteCounts,
} from '../../src/core/evaluation/quotes';
import type { Quote } from '../../src/core/quotes/quote';

export interface QuotedDocument {
  readonly id: string;
  readonly text: string;
  readonly lang: Language;
  readonly quotes: readonly GoldQuote[];
}

export type FindQuotes = (article: Article) => readonly Quote[];

export interface QuoteScores {
  readonly direct: QuoteCounts;
  readonly reported: QuoteCounts;
  /** Gold kind → found kind (or `none`) → how often; gold `none` is what nobody annotated. */
  readonly confusions: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Compares what is found with a gold set. */
export function scoreQuotes(documents: readonly QuotedDocument[], find: FindQuotes): QuoteScores {
  const totals = { direct: noQuoteCounts(), reported: noQuoteCounts() };
  const confusions = new Map<string, Map<string, number>>();
  const confuse = (gold: string, found: string): void => {
    const row = confusions.get(gold) ?? new Map<string, number>();
    confusions.set(gold, row.set(found, (row.get(found) ?? 0) + 1));
  };
  for (const { text, lang, quotes } of documents) {
    const sides = quotePairs(text, quotes, find(parseArticle(text, { language: lang })));
    countQuotes(totals, sides);
    const pairs = pairUp(sides.gold, sides.found, sameReported);
    for (const [a, b] of pairs) confuse(a.kind, b.kind);
    const paired = new Set(pairs.flat());
    for (const a of sides.gold) if (!paired.has(a)) confuse(a.kind, 'none');
    for (const b of sides.found) if (!paired.has(b)) confuse('none', b.kind);
  }
  return { ...totals, confusions };
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
