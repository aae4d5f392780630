import type { Body } from '../article/article';
import { attribute } from './attribute';
import { quoteBack, referBack } from './back';
import { findDirect } from './direct';
import { idleRoles, type DirectQuote } from './judged';
import type { Frame } from './frame';
import type { Grammar } from './grammar';
import { hearsay } from './hearsay';
import { unmarked, type LocalQuote } from './localQuote';
import { findMarks, type MarkStyle } from './marks';
import { findNested, findRetold } from './nested';
import { pairMarks, type Pair, type Pairing } from './pairing';
import { createReading, outerSentences, wholeSentence, type Range, type Reading } from './reading';
import { reports } from './reports';
import { rolesOf, type Attribution, type Roles } from './told';
import { hearSubject, isOwnView, type Voice } from './voices';
import { readWords } from './words';

/** Everything that the quotation rules find in a block without looking at the others. */
export interface BlockQuotes {
  readonly reading: Reading;
  readonly sentences: readonly Range[];
  /** Sorted by first token, the outer before the inner. */
  readonly quotes: readonly LocalQuote[];
  /** The last sentence announces a quotation with a colon and gives none. */
  readonly announces: Roles | undefined;
  /** Who is said to speak in a sentence without being quoted there, sorted by sentence. */
  readonly voices: readonly Voice[];
  readonly pairing: Pairing;
  readonly outer: readonly Pair[];
}

/** Reads one block. Linear. */
export function readBlock(body: Body, grammar: Grammar, style: MarkStyle): BlockQuotes {
  const words = readWords(body, grammar.lexicon, grammar.german);
  const reading = createReading(words, pairMarks(words, findMarks(body, style)));
  const sentences = outerSentences(reading, grammar.german);
  const quotes: LocalQuote[] = [];
  const voices: Voice[] = [];
  let last: Attribution | undefined;
  sentences.forEach((sentence, index) => {
    last = attribute(reading, grammar, sentence);
    collect(reading, grammar, sentence, index, last, quotes);
    const previous = sentences[index - 1];
    const back = referBack(reading, sentence, last);
    if (back !== undefined && previous !== undefined) quoteBack(reading, previous, index - 1, back, quotes);
    else reports(reading, grammar, sentence, index, last, quotes);
    const voice =
      last.told.length > 0
        ? undefined
        : last.idle.find((frame) => frame.speaker.length > 0 && !isRelative(last, frame));
    if (voice !== undefined) voices.push({ sentence: index, speaker: voice.speaker, strength: 'told' });
    else if (last.direct.size === 0 && last.told.every((told) => isOwnView(reading, told)))
      hearSubject(reading, grammar, last, index, voices);
  });
  const kept = joinAdjacent(
    quotes.filter(holdsText).sort((a, b) => firstToken(a) - firstToken(b) || lastToken(b) - lastToken(a)),
  );
  return {
    reading,
    sentences,
    quotes: kept,
    announces: announced(reading, grammar, last),
    voices,
    pairing: reading.pairing,
    outer: reading.outer,
  };
}

/** *„Ja.“ „Wir kommen“, sagte X*: marks right behind marks, with nothing between, are one utterance. */
function joinAdjacent(quotes: readonly LocalQuote[]): LocalQuote[] {
  const joined: LocalQuote[] = [];
  // What is retold within marks comes between.
  let outer = -1;
  for (const quote of quotes) {
    const before = joined[outer];
    const outermost = quote.nested !== true;
    const adjoins =
      before?.lastPair?.closed === true &&
      before.alone &&
      before.roles === undefined &&
      before.lastPair.close === firstToken(quote) - 1;
    if (adjoins && outermost && quote.kind === 'direct' && before.kind === 'direct' && quote.roles !== undefined) {
      joined[outer] = { ...quote, ranges: [...before.ranges, ...quote.ranges], pair: before.pair };
      continue;
    }
    if (outermost) outer = joined.length;
    joined.push(quote);
  }
  return joined;
}

function holdsText(quote: LocalQuote): boolean {
  return quote.ranges.length > 0 && quote.ranges.every((range) => range.to > range.from);
}

function firstToken(quote: LocalQuote): number {
  return quote.ranges[0]?.from ?? 0;
}

function lastToken(quote: LocalQuote): number {
  return quote.ranges[quote.ranges.length - 1]?.to ?? 0;
}

function collect(
  reading: Reading,
  grammar: Grammar,
  sentence: Range,
  index: number,
  attribution: Attribution,
  quotes: LocalQuote[],
): void {
  for (const told of attribution.told) quotes.push(unmarked(told, index));
  if (attribution.free === 'hearsay') {
    quotes.push(hearsay(reading, grammar, attribution, sentence, index));
  } else if (attribution.free !== 'no') {
    quotes.push({
      kind: 'indirectFreeIndirect',
      ranges: [wholeSentence(reading, sentence)],
      roles: undefined,
      pair: undefined,
      alone: true,
      doubtful: attribution.free !== 'sure',
      shifted: attribution.free === 'shifted',
      sentence: index,
      score: attribution.free === 'sure' ? 0.7 : 0.5,
    });
  }
  for (const direct of findDirect(reading, grammar, sentence, attribution)) {
    quotes.push(localDirect(direct, index, false));
    for (const pair of [direct.pair, ...direct.more]) {
      for (const inner of findNested(reading, grammar, pair)) quotes.push(localDirect(inner, index, true));
      for (const told of findRetold(reading, grammar, pair)) quotes.push(unmarked(told, index, true));
    }
  }
}

function localDirect({ pair, more, roles, alone, score }: DirectQuote, sentence: number, nested: boolean): LocalQuote {
  const pairs = [pair, ...more];
  const ranges = pairs.map(({ open, close }) => ({ from: open, to: close + 1 }));
  const last = pairs[pairs.length - 1] ?? pair;
  return { kind: 'direct', ranges, roles, pair, lastPair: last, alone, doubtful: false, nested, sentence, score };
}

function isRelative(attribution: Attribution | undefined, frame: Frame): boolean {
  return attribution?.segments[frame.segment]?.kind === 'relative';
}

/** *X sagte:* at the end of a paragraph. */
function announced(reading: Reading, grammar: Grammar, attribution: Attribution | undefined): Roles | undefined {
  if (attribution === undefined || reading.words.lower[reading.words.length - 1] !== ':') return undefined;
  const frame = attribution.idle[attribution.idle.length - 1];
  if (frame !== undefined) return { ...idleRoles(reading, attribution, frame), position: 'before' };
  const main = attribution.segments.findIndex(({ kind }) => kind === 'main' || kind === 'verbFirst');
  const subject = main < 0 ? undefined : grammar.subject(reading, attribution.segments, main);
  if (subject === undefined) return undefined;
  return rolesOf(subject, 'before');
}
