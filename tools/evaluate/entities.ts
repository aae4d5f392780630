import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../src/core/article/parse';
import type { Language } from '../../src/core/article/article';
import { createMentionFinder } from '../../src/core/mentions/find';
import { placeMentions } from '../../src/core/mentions/place';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import type { Mention } from '../../src/core/mentions/mention';
import { countReliability, emptyReliability, reliabilityLines } from './reliability';

interface GoldEntity {
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly level?: number;
  readonly coarse?: string | null;
}

export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly lang: Language;
  readonly doctype?: string;
  readonly entities: readonly GoldEntity[];
}

/** A development set, and which of its documents and labels count. */
export interface EvaluationSet {
  readonly name: string;
  readonly path: string;
  readonly labels: readonly string[];
  readonly doctype?: string;
}

const FOUR = ['PER', 'LOC', 'ORG', 'OTH'];
const THREE = ['PER', 'LOC', 'ORG'];
const TWELVE = FOUR.flatMap((label) => ['', 'deriv', 'part'].map((form) => label + form));

export const entitySets: readonly EvaluationSet[] = [
  { name: 'GermEval 2014, dev (four main classes)', path: 'germeval2014/dev.jsonl', labels: FOUR },
  { name: 'SmartData news, dev', path: 'smartdata/dev.jsonl', labels: THREE, doctype: 'web/news' },
  { name: 'UNER English EWT, dev', path: 'uner_en_ewt/dev.jsonl', labels: THREE },
  { name: 'CrossNER politics, dev', path: 'crossner_politics/dev.jsonl', labels: THREE },
];

/** CrossNER's fine labels in the coarse ones. */
const COARSE: Readonly<Record<string, string>> = {
  person: 'PER',
  politician: 'PER',
  country: 'LOC',
  location: 'LOC',
  organisation: 'ORG',
  organization: 'ORG',
  politicalparty: 'ORG',
  election: 'OTH',
  event: 'OTH',
  misc: 'OTH',
  MISC: 'OTH',
};
const TYPES = { person: 'PER', place: 'LOC', organization: 'ORG', other: 'OTH', date: 'DATE' } as const;

/** True and false positives and misses of one label. */
export interface Counts {
  hits: number;
  wrong: number;
  missed: number;
}

/** Of spans that lie in each other, the outermost. */
function outermost<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let end = -1;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}

function goldKeys(document: GoldDocument, labels: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const { start, end, label, coarse } of outermost(document.entities.filter(({ level }) => (level ?? 1) === 1))) {
    const found = coarse === undefined ? (COARSE[label] ?? label) : coarse;
    if (found !== null && labels.includes(found)) keys.add(`${start} ${end} ${found}`);
  }
  return keys;
}

function foundKeys(mentions: readonly Mention[], labels: readonly string[]): Set<string> {
  const keys = new Set<string>();
  for (const mention of outermost(mentions)) {
    const label = labelOf(mention);
    if (labels.includes(label)) keys.add(`${mention.start} ${mention.end} ${label}`);
  }
  return keys;
}

function labelOf({ type, form }: Mention): string {
  return TYPES[type] + (form === 'name' ? '' : form === 'derived' ? 'deriv' : form);
}

/** Compares mentions with a gold set: strict spans and labels, outermost spans alone, as GermEval 2014 counts. */
export function scoreEntities(
  documents: readonly GoldDocument[],
  labels: readonly string[],
  find: (document: GoldDocument) => readonly Mention[],
): Map<string, Counts> {
  const counts = new Map<string, Counts>(labels.map((label) => [label, { hits: 0, wrong: 0, missed: 0 }]));
  for (const document of documents) {
    const gold = goldKeys(document, labels);
    const found = foundKeys(find(document), labels);
    const countOf = (key: string): Counts | undefined => counts.get(key.slice(key.lastIndexOf(' ') + 1));
    for (const key of found) {
      const count = countOf(key);
      if (count) count[gold.has(key) ? 'hits' : 'wrong'] += 1;
    }
    for (const key of gold) {
      const count = countOf(key);
      if (count && !found.has(key)) count.missed += 1;
    }
  }
  return counts;
}

export function precisionRecallF1({ hits, wrong, missed }: Counts): [number, number, number] {
  const precision = hits + wrong === 0 ? 0 : hits / (hits + wrong);
  const recall = hits + missed === 0 ? 0 : hits / (hits + missed);
  return [precision, recall, precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)];
}

export function readGold(path: string): GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldDocument);
}

function row(name: string, counts: Counts): string {
  const [precision, recall, f1] = precisionRecallF1(counts).map((value) => (100 * value).toFixed(1).padStart(5));
  return `  ${name.padEnd(6)} P ${precision}  R ${recall}  F1 ${f1}  (${counts.hits + counts.missed})`;
}

export function total(counts: Iterable<Counts>): Counts {
  const sum = { hits: 0, wrong: 0, missed: 0 };
  for (const { hits, wrong, missed } of counts) {
    sum.hits += hits;
    sum.wrong += wrong;
    sum.missed += missed;
  }
  return sum;
}

/** Prints precision, recall and F1 of the mentions on every development set below `corpora`; says which are absent. */
export function evaluateEntities(corpora: string, lexicon: Lexicon, print: (line: string) => void): void {
  const find = createMentionFinder(lexicon);
  for (const { name, path, labels, doctype } of entitySets) {
    const file = join(corpora, path);
    if (!existsSync(file)) {
      print(`${name}: skipped, there is no ${path}`);
      continue;
    }
    const documents = readGold(file).filter((document) => doctype === undefined || document.doctype === doctype);
    const counts = scoreEntities(documents, labels, ({ text, lang }) => {
      const article = parseArticle(text, { language: lang });
      return placeMentions(article, find(article));
    });
    print(`${name}: ${documents.length} documents`);
    for (const [label, count] of counts) print(row(label, count));
    print(row('all', total(counts.values())));
    if (labels === FOUR) printReliability(documents, find, print);
  }
}

/** How often suggestions are right, by their score; all twelve labels. */
function printReliability(
  documents: readonly GoldDocument[],
  find: ReturnType<typeof createMentionFinder>,
  print: (line: string) => void,
): void {
  const found = emptyReliability();
  for (const document of documents) {
    const gold = goldKeys(document, TWELVE);
    const article = parseArticle(document.text, { language: document.lang });
    countReliability(found, placeMentions(article, find(article)), (mention) =>
      gold.has(`${mention.start} ${mention.end} ${labelOf(mention)}`),
    );
  }
  for (const line of reliabilityLines(found)) print(line);
}
