import { createReadStream } from 'node:fs';
import type { Detector } from '../core/annotate';
import { precisionRecallF1, total, type Counts } from '../core/evaluation/counts';
import { countNames } from '../core/evaluation/names';
import { countQuotes, noQuoteCounts, quotePairs, type QuoteCounts, type QuoteTotals } from '../core/evaluation/quotes';
import { readArguments } from './arguments';
import { decodeUtf8 } from './decode';
import { eachFile } from './files';
import { readGold, type GoldText } from './gold';
import { Exit, nameOf, reasonOf, UsageError, type Io } from './io';
import { LONGEST_LINE, readLines, type Line } from './lines';
import { printable } from './printable';

/** What is counted in a file. */
interface Scores {
  documents: number;
  readonly names: Map<string, Counts>;
  readonly quotes: QuoteTotals;
}

/** `evaluate GOLD.jsonl… [--json]`: how well detection does on texts that are annotated already. */
export async function evaluate(args: readonly string[], io: Io, loadDetector: () => Promise<Detector>): Promise<Exit> {
  const { values, positionals } = readArguments('evaluate', args, { json: { type: 'boolean', default: false } });
  if (positionals.length === 0)
    throw new UsageError('evaluate needs a GOLD.jsonl. See: article-annotator evaluate --help');
  const detector = await loadDetector();
  const sources = positionals.map((file) => ({ file, inside: '' }));
  return eachFile(sources, io, async ({ file }) => {
    const { scores, exit } = await scoreFile(file, detector, io);
    await io.out(values.json ? `${JSON.stringify(toJson(file, scores))}\n` : tableOf(file, scores));
    return exit;
  });
}

async function scoreFile(file: string, detector: Detector, io: Io): Promise<{ scores: Scores; exit: Exit }> {
  const scores: Scores = {
    documents: 0,
    names: new Map(),
    quotes: { direct: noQuoteCounts(), reported: noQuoteCounts() },
  };
  let exit: Exit = Exit.fine;
  const input = file === '-' ? io.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  for await (const lines of readLines(input)) {
    for (const line of lines) {
      try {
        const gold = readGold(textOf(line));
        if (gold) count(scores, gold, detector);
      } catch (error) {
        exit = Exit.wrong;
        io.err(`${nameOf(file)}:${line.number}: ${reasonOf(error)}, skipped\n`);
      }
    }
  }
  return { scores, exit };
}

function textOf({ bytes, number }: Line): string {
  if (bytes === undefined) throw new Error(`longer than ${LONGEST_LINE / 1024 / 1024} MB`);
  const line = decodeUtf8(bytes);
  if (line === undefined) throw new Error('not UTF-8');
  return number === 1 ? line.replace(/^\uFEFF/, '') : line;
}

function count(scores: Scores, { text, language, entities, quotes }: GoldText, detector: Detector): void {
  const found = detector.detect(text, language === undefined ? {} : { language });
  scores.documents++;
  countNames(scores.names, { gold: entities, found: found.mentions }, () => true);
  countQuotes(scores.quotes, quotePairs(text, quotes, found.quotes));
}

const inGold = ({ hits, missed }: Counts): number => hits + missed;

/** The labels that the file has; what is found under others is not wrong, only not annotated. */
function annotated({ names }: Scores): readonly (readonly [string, Counts])[] {
  return [...names].filter(([, counts]) => inGold(counts) > 0).sort(([a], [b]) => (a < b ? -1 : 1));
}

const hasQuotes = ({ quotes: { direct, reported } }: Scores): boolean => inGold(direct) + inGold(reported) > 0;

function toJson(file: string, scores: Scores): object {
  const labels = annotated(scores);
  const { direct, reported } = scores.quotes;
  return {
    file,
    documents: scores.documents,
    names:
      labels.length === 0
        ? null
        : {
            labels: Object.fromEntries(labels.map(([label, counts]) => [label, numbers(counts)])),
            all: numbers(total(labels.map(([, counts]) => counts))),
          },
    quotes: hasQuotes(scores) ? { direct: quoteNumbers(direct), other: quoteNumbers(reported) } : null,
  };
}

function numbers(counts: Counts): object {
  const [precision, recall, f1] = precisionRecallF1(counts).map((value) => Math.round(value * 10_000) / 10_000);
  return { precision, recall, f1, hits: counts.hits, wrong: counts.wrong, missed: counts.missed };
}

function quoteNumbers(counts: QuoteCounts): object {
  return { ...numbers(counts), speakers: { right: counts.speakersRight, all: counts.speakers } };
}

function tableOf(file: string, scores: Scores): string {
  const labels = annotated(scores);
  const { direct, reported } = scores.quotes;
  const names = [
    ...labels,
    ...(labels.length > 1 ? [['all', total(labels.map(([, counts]) => counts))] as const] : []),
  ];
  const lines = [
    `${nameOf(file)}: ${scores.documents} ${scores.documents === 1 ? 'text' : 'texts'}`,
    ...names.map(([label, counts]) => row(label, counts)),
    ...(hasQuotes(scores) ? [quoteRow('direct quotes', direct), quoteRow('other quotes', reported)] : []),
  ];
  if (lines.length === 1) lines.push('  nothing is annotated in it');
  return lines.join('\n') + '\n';
}

/** Precision, recall and F1 in hundredths, and how many there are in the gold text. */
function row(name: string, counts: Counts): string {
  const [p = '', r = '', f = ''] = precisionRecallF1(counts).map(hundredths);
  return `  ${printable(name).replaceAll('\n', '·').padEnd(13)} P ${p}  R ${r}  F1 ${f}  (${inGold(counts)})`;
}

function quoteRow(name: string, counts: QuoteCounts): string {
  const { speakers, speakersRight } = counts;
  const share = speakers === 0 ? '' : `  speaker ${hundredths(speakersRight / speakers)} (${speakers})`;
  return row(name, counts) + share;
}

const hundredths = (value: number): string => (100 * value).toFixed(1).padStart(5);
