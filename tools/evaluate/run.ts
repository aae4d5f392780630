/**
 * `npm run evaluate [-- --json] [--shared DIR]`: how well detection does, on the repository's own samples and on the
 * development sets in DIR/corpora (default: `shared` beside the repository), where they are present.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createDetector } from '../../src/core/annotate';
import { createGatherer } from '../../src/core/entities/gather';
import { createMentionFinder } from '../../src/core/mentions/find';
import { repositoryModels } from '../models';
import { createQuoteFinder } from '../../src/core/quotes/find';
import { describeMachine, thisMachine } from '../machine';
import { precisionRecallF1, total, type Counts } from '../../src/core/evaluation/counts';
import type { QuoteCounts } from '../../src/core/evaluation/quotes';
import { entitySets, evaluateEntities, row, scoreSet, type EvaluationSet } from './entities';
import { evaluateQuotes, scoreQuotes, type FindQuotes, type QuotedDocument } from './quotes';
import { readSamples, scoreSamples, type SampleScores, type Share } from './samples';

const root = path.resolve(__dirname, '../..');
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    shared: { type: 'string', default: path.resolve(root, '..', 'shared') },
  },
});
const corpora = path.join(values.shared, 'corpora');
const lexicon = repositoryModels();

const findMentions = createMentionFinder(lexicon);
const gather = createGatherer(lexicon);
const quoteFinder = createQuoteFinder();
const findQuotes: FindQuotes = (article) => quoteFinder(article, gather(article, findMentions(article)));

const samples = readSamples(path.join(root, 'test/golden/gold'), () => createDetector(lexicon));
const scores = scoreSamples(samples);
const news = (
  [
    ['German news, annotated by hand, read while tuning', 'dev'],
    ['German news, annotated by hand, never read while tuning', 'held'],
  ] as const
).map(([name, folder]) => {
  const articles = readSamples(path.join(root, 'test/golden/news', folder), () => createDetector(lexicon));
  return { name, articles: articles.length, scores: scoreSamples(articles) };
});
if (values.json) console.log(JSON.stringify(asJson(scores), undefined, 2));
else printAll(scores);

function printAll(scored: SampleScores): void {
  const print = (line: string): void => {
    console.log(line);
  };
  print(`${describeMachine(thisMachine())}\n`);
  print(`Samples of the repository: ${samples.length} articles (names and dates exact, quotations by words)`);
  const { quotes, speakerEntities } = scored;
  printNames(scored, print);
  for (const [name, counts] of [
    ['direct', quotes.direct],
    ['other quotes', quotes.reported],
  ] as const) {
    print(`${row(name, counts)}  speaker's words ${share(speakersOf(counts))}`);
  }
  print(`  whom the speaker is, of all quotations found: ${share(speakerEntities)}\n`);
  for (const { name, articles, scores: found } of news) {
    print(`${name}: ${articles} articles`);
    printNames(found, print);
  }
  print('');
  evaluateEntities(corpora, lexicon, print);
  print('');
  evaluateQuotes(corpora, findQuotes, print);
}

function printNames({ mentions, pairs, pairsOfFound }: SampleScores, print: (line: string) => void): void {
  for (const [type, counts] of mentions) print(row(type, counts));
  print(row('names', namesOf(mentions)));
  print(row('same entity', pairs));
  print(row('… of found', pairsOfFound));
}

/** All but dates. */
function namesOf(mentions: SampleScores['mentions']): Counts {
  return total([...mentions].filter(([type]) => type !== 'date').map(([, counts]) => counts));
}

function share({ right, all }: Share): string {
  return `${((100 * right) / Math.max(1, all)).toFixed(1)} (${right}/${all})`;
}

function speakersOf({ speakersRight, speakers }: QuoteCounts): Share {
  return { right: speakersRight, all: speakers };
}

function asJson({ mentions, pairs, pairsOfFound, quotes, speakerEntities }: SampleScores): object {
  return {
    machine: thisMachine(),
    samples: {
      articles: samples.length,
      mentions: Object.fromEntries([...mentions].map(([type, counts]) => [type, numbers(counts)])),
      sameEntity: numbers(pairs),
      sameEntityOfFound: numbers(pairsOfFound),
      quotes: { direct: quoteNumbers(quotes.direct), other: quoteNumbers(quotes.reported) },
      speakerEntities,
    },
    news: news.map(({ name, articles, scores: found }) => ({
      name,
      articles,
      names: numbers(namesOf(found.mentions)),
      sameEntity: numbers(found.pairs),
      sameEntityOfFound: numbers(found.pairsOfFound),
    })),
    entities: entitySets.map(entitySetAsJson),
    quotes: quoteSetAsJson('uhhlt_quotes/dev.jsonl'),
  };
}

function numbers(counts: Counts): object {
  const [precision, recall, f1] = precisionRecallF1(counts);
  return { precision, recall, f1, hits: counts.hits, wrong: counts.wrong, missed: counts.missed };
}

function quoteNumbers(counts: QuoteCounts): object {
  return { ...numbers(counts), speakers: speakersOf(counts) };
}

function entitySetAsJson(set: EvaluationSet): object {
  const counts = scoreSet(corpora, set, lexicon);
  if (counts === undefined) return { name: set.name, skipped: `there is no ${set.path}` };
  const { documents, main, every } = counts;
  const shown = { name: set.name, documents, ...labelled(main) };
  return every === undefined ? shown : { ...shown, everyLabel: labelled(every) };
}

function labelled(counts: ReadonlyMap<string, Counts>): object {
  const labels = Object.fromEntries([...counts].map(([label, count]) => [label, numbers(count)] as const));
  return { labels, all: numbers(total(counts.values())) };
}

function quoteSetAsJson(relative: string): object {
  const file = path.join(corpora, relative);
  if (!existsSync(file)) return { skipped: `there is no ${relative}` };
  const lines = readFileSync(file, 'utf8').split('\n');
  const documents = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as QuotedDocument);
  const { direct, reported } = scoreQuotes(documents, findQuotes);
  return { documents: documents.length, direct: quoteNumbers(direct), other: quoteNumbers(reported) };
}
