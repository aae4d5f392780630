import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Detection, Detector } from '../../src/core/annotate';
import type { Quote, QuoteKind } from '../../src/core/quotes/quote';
import type { Span } from '../../src/core/text/span';
import { readGold, type Gold } from '../../test/golden/gold';
import type { Counts } from '../../src/core/evaluation/counts';
import { pairUp, wordStarts } from '../../src/core/evaluation/quotes';
import { scoreQuotes, type QuotedDocument, type QuoteScores } from './quotes';

/** A sample article with what a person found in it, and what the program finds. */
export interface Sample {
  readonly name: string;
  readonly gold: Gold;
  readonly found: Detection;
}

/** How many of the quotations that were found, and have a speaker in the gold text, mean the right entities. */
export interface Share {
  readonly right: number;
  readonly all: number;
}

export interface SampleScores {
  /** By type: names and dates that are exact in span and type. Derived forms and parts of compounds are not in the gold. */
  readonly mentions: ReadonlyMap<string, Counts>;
  /** Pairs of mentions that name one thing; a missed mention costs its pairs. */
  readonly pairs: Counts;
  /** The same among the mentions that were found where they stand: how well gathering does with what it is given. */
  readonly pairsOfFound: Counts;
  readonly quotes: QuoteScores;
  readonly speakerEntities: Share;
}

const TYPES = ['person', 'place', 'organization', 'other', 'date'];
const KINDS: Readonly<Record<QuoteKind, QuotedDocument['quotes'][number]['type']>> = {
  direct: 'Direct',
  indirect: 'Indirect',
  freeIndirect: 'FreeIndirect',
  indirectFreeIndirect: 'IndirectFreeIndirect',
  reported: 'Reported',
};
/** Overlap of words (Dice) from which a found quotation is the annotated one. */
const same = 0.5;

/** Reads every gold text of a folder and detects in it. */
export function readSamples(folder: string, createDetector: () => Detector): Sample[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.gold.txt'));
  return files.sort().map((file) => {
    const gold = readGold(readFileSync(path.join(folder, file), 'utf8'));
    return { name: file.replace('.gold.txt', ''), gold, found: createDetector().detect(gold.text) };
  });
}

export function scoreSamples(samples: readonly Sample[]): SampleScores {
  const mentions = new Map<string, Counts>(TYPES.map((type) => [type, { hits: 0, wrong: 0, missed: 0 }]));
  const pairs = { hits: 0, wrong: 0, missed: 0 };
  const pairsOfFound = { hits: 0, wrong: 0, missed: 0 };
  const speakers = { right: 0, all: 0 };
  for (const { gold, found } of samples) {
    const names = found.mentions.filter(({ form }) => form === 'name');
    for (const [type, counts] of mentions) {
      const ofType = <T extends { readonly type: string }>(all: readonly T[]): T[] =>
        all.filter((one) => one.type === type);
      count(counts, keysOf(ofType(gold.mentions)), keysOf(ofType(names)));
    }
    const named = names.filter(({ type }) => type !== 'date');
    count(pairs, pairsOf(gold.mentions), pairsOf(named));
    count(pairsOfFound, pairsOf(shared(gold.mentions, named)), pairsOf(shared(named, gold.mentions)));
    addSpeakers(speakers, gold, found);
  }
  return { mentions, pairs, pairsOfFound, quotes: scoreSampleQuotes(samples), speakerEntities: speakers };
}

function count(counts: Counts, gold: ReadonlySet<string>, found: ReadonlySet<string>): void {
  for (const key of found) counts[gold.has(key) ? 'hits' : 'wrong'] += 1;
  for (const key of gold) if (!found.has(key)) counts.missed += 1;
}

const keyOf = ({ start, end }: Span): string => `${start}-${end}`;
const keysOf = (spans: readonly Span[]): ReadonlySet<string> => new Set(spans.map(keyOf));

/** Those that stand where one of the others stands. */
function shared<T extends Span>(mentions: readonly T[], others: readonly Span[]): readonly T[] {
  const places = keysOf(others);
  return mentions.filter((mention) => places.has(keyOf(mention)));
}

function pairsOf(mentions: readonly (Span & { readonly entity?: string })[]): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const [index, a] of mentions.entries())
    for (const b of mentions.slice(index + 1))
      if (a.entity !== undefined && a.entity === b.entity) keys.add(`${keyOf(a)} ${keyOf(b)}`);
  return keys;
}

function scoreSampleQuotes(samples: readonly Sample[]): QuoteScores {
  const byText = new Map<string, readonly Quote[]>(samples.map(({ gold, found }) => [gold.text, found.quotes]));
  const documents = samples.map(({ name, gold, found }) => ({
    id: name,
    text: gold.text,
    lang: found.article.language,
    quotes: gold.quotes.map(({ type, spans, speaker }) => ({ type: KINDS[type], spans, speaker })),
  }));
  return scoreQuotes(documents, ({ text }) => byText.get(text) ?? []);
}

function addSpeakers(share: { right: number; all: number }, gold: Gold, found: Detection): void {
  const worded = <T extends { readonly spans: readonly Span[]; readonly type: QuoteKind }>(quote: T) => ({
    quote,
    words: wordStarts(gold.text, quote.spans),
  });
  const means = sharedEntities(gold, found);
  for (const [a, b] of pairUp(gold.quotes.map(worded), found.quotes.map(worded), same)) {
    const wanted = a.quote.speakerEntities;
    if (wanted.length === 0) continue;
    const got = new Set(b.quote.speakerEntities.map((id) => means.get(id)));
    share.all += 1;
    if (got.size === wanted.length && wanted.every((id) => got.has(id))) share.right += 1;
  }
}

/** Found entity → the annotated entity with which it shares the most mentions. */
function sharedEntities(gold: Gold, found: Detection): ReadonlyMap<string, string> {
  const goldAt = new Map(gold.mentions.map((mention) => [keyOf(mention), mention.entity]));
  const votes = new Map<string, Map<string, number>>();
  for (const mention of found.mentions) {
    const named = goldAt.get(keyOf(mention));
    if (named === undefined) continue;
    const own = votes.get(mention.entity) ?? new Map<string, number>();
    votes.set(mention.entity, own.set(named, (own.get(named) ?? 0) + 1));
  }
  const best = (own: ReadonlyMap<string, number>): string => [...own].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Map([...votes].map(([id, own]) => [id, best(own)]));
}
