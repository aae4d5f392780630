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
  /** Every label of the set, where `labels` are only the main ones. */
  readonly allLabels?: readonly string[];
  readonly doctype?: string;
}

const FOUR = ['PER', 'LOC', 'ORG', 'OTH'];
const THREE = ['PER', 'LOC', 'ORG'];
export const TWELVE: readonly string[] = FOUR.flatMap((label) => ['', 'deriv', 'part'].map((form) => label + form));

export const entitySets: readonly EvaluationSet[] = [
  {
    name: 'GermEval 2014, dev (four main classes)',
    path: 'germeval2014/dev.jsonl',
    labels: FOUR,
    allLabels: TWELVE,
  },
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

function readGold(path: string): GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldDocument);
}

/** A printed line: precision, recall and F1 in hundredths, and how many there are in the gold text. */
export function row(name: string, counts: Counts): string {
  const [precision, recall, f1] = precisionRecallF1(counts).map((value) => (100 * value).toFixed(1).padStart(5));
  return `  ${name.padEnd(13)} P ${precision ?? ''}  R ${recall ?? ''}  F1 ${f1 ?? ''}  (${counts.hits + counts.missed})`;
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

/** Counts of a set by label: its main labels, and every label where more are annotated. */
export interface SetCounts {
  readonly documents: number;
  readonly main: ReadonlyMap<string, Counts>;
  readonly every?: ReadonlyMap<string, Counts>;
}

/** Prints precision, recall and F1 of the mentions on every development set below `corpora`; says which are absent. */
export function evaluateEntities(corpora: string, lexicon: Lexicon, print: (line: string) => void): void {
  const find = createMentionFinder(lexicon);
  for (const set of entitySets) {
    const documents = readSet(corpora, set);
    if (documents === undefined) {
      print(`${set.name}: skipped, there is no ${set.path}`);
      continue;
    }
    const found = findAll(documents, find);
    for (const line of setLines(set.name, countSet(set, documents, found))) print(line);
    if (set.allLabels !== undefined) for (const line of scoreLines(documents, found)) print(line);
  }
}

/** The counts of one set; nothing if it is not there. */
export function scoreSet(corpora: string, set: EvaluationSet, lexicon: Lexicon): SetCounts | undefined {
  const documents = readSet(corpora, set);
  return documents && countSet(set, documents, findAll(documents, createMentionFinder(lexicon)));
}

function readSet(corpora: string, { path, doctype }: EvaluationSet): readonly GoldDocument[] | undefined {
  const file = join(corpora, path);
  if (!existsSync(file)) return undefined;
  return readGold(file).filter((document) => doctype === undefined || document.doctype === doctype);
}

type Found = ReadonlyMap<GoldDocument, readonly Mention[]>;

function findAll(documents: readonly GoldDocument[], find: ReturnType<typeof createMentionFinder>): Found {
  return new Map(
    documents.map((document) => {
      const article = parseArticle(document.text, { language: document.lang });
      return [document, placeMentions(article, find(article))];
    }),
  );
}

function countSet({ labels, allLabels }: EvaluationSet, documents: readonly GoldDocument[], found: Found): SetCounts {
  const count = (asked: readonly string[]): ReadonlyMap<string, Counts> =>
    scoreEntities(documents, asked, (document) => found.get(document) ?? []);
  const main = { documents: documents.length, main: count(labels) };
  return allLabels === undefined ? main : { ...main, every: count(allLabels) };
}

/** What is printed of one set: a line a label, and all of them together. */
export function setLines(name: string, { documents, main, every }: SetCounts): string[] {
  const lines = (counts: ReadonlyMap<string, Counts>): string[] => [
    ...[...counts].map(([label, count]) => row(label, count)),
    row('all', total(counts.values())),
  ];
  const head = [`${name}: ${documents} documents`, ...lines(main)];
  return every === undefined ? head : [...head, `  … by each of its ${every.size} labels`, ...lines(every)];
}

/** How often suggestions are right, by their score; all twelve labels. */
function scoreLines(documents: readonly GoldDocument[], found: Found): string[] {
  const reliability = emptyReliability();
  for (const document of documents) {
    const gold = goldKeys(document, TWELVE);
    countReliability(reliability, found.get(document) ?? [], (mention) =>
      gold.has(`${mention.start} ${mention.end} ${labelOf(mention)}`),
    );
  }
  return reliabilityLines(reliability);
}
