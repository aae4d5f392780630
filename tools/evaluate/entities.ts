import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../src/core/article/parse';
import type { Language } from '../../src/core/article/article';
import { createMentionFinder } from '../../src/core/mentions/find';
import { placeMentions } from '../../src/core/mentions/place';
import type { Lexicon } from '../../src/core/mentions/lexicon';
import type { Mention } from '../../src/core/mentions/mention';
import { noCounts, precisionRecallF1, total, type Counts } from '../../src/core/evaluation/counts';
import { countNames, goldKeys, labelOf, type GoldEntity } from '../../src/core/evaluation/names';
import { countReliability, emptyReliability, reliabilityLines } from './reliability';

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

function readGold(path: string): GoldDocument[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldDocument);
}

/** Compares mentions with a gold set, label by label. */
export function scoreEntities(
  documents: readonly GoldDocument[],
  labels: readonly string[],
  find: (document: GoldDocument) => readonly Mention[],
): Map<string, Counts> {
  const counts = new Map<string, Counts>(labels.map((label) => [label, noCounts()]));
  for (const document of documents)
    countNames(counts, { gold: document.entities, found: find(document) }, (label) => labels.includes(label));
  return counts;
}

/** A printed line: precision, recall and F1 in hundredths, and how many there are in the gold text. */
export function row(name: string, counts: Counts): string {
  const [precision, recall, f1] = precisionRecallF1(counts).map((value) => (100 * value).toFixed(1).padStart(5));
  return `  ${name.padEnd(13)} P ${precision ?? ''}  R ${recall ?? ''}  F1 ${f1 ?? ''}  (${counts.hits + counts.missed})`;
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
    const gold = goldKeys(document.entities, (label) => TWELVE.includes(label));
    countReliability(reliability, found.get(document) ?? [], (mention) =>
      gold.has(`${mention.start} ${mention.end} ${labelOf(mention)}`),
    );
  }
  return reliabilityLines(reliability);
}
