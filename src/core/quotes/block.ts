import type { Body } from '../article/article';
import { attribute } from './attribute';
import { findDirect } from './direct';
import { idleRoles, type DirectQuote } from './judged';
import type { Frame } from './frame';
import type { Grammar } from './grammar';
import { findMarks, type MarkStyle } from './marks';
import { findNested } from './nested';
import { pairMarks, type Pair, type Pairing } from './pairing';
import type { QuoteKind } from './quote';
import { createReading, outerSentences, trimRange, wholeSentence, type Range, type Reading } from './reading';
import { rolesOf, type Attribution, type Roles } from './told';
import { hearSubject, isOwnView, type Voice } from './voices';
import { WordClass } from './wordClass';
import { hasClass, readWords } from './words';

/** A quotation as one block alone tells it; ranges of tokens. */
export interface LocalQuote {
  readonly kind: QuoteKind;
  readonly ranges: readonly Range[];
  readonly roles: Roles | undefined;
  readonly pair: Pair | undefined;
  /** The pair of its last part, if it has marks. */
  readonly lastPair?: Pair;
  /** Stands for itself: whoever spoke before goes on. */
  readonly alone: boolean;
  /** Only a quotation if one stands right before it. */
  readonly doubtful: boolean;
  /** Only if what stands right before it is a report. */
  readonly shifted?: boolean;
  readonly sentence: number;
  readonly score: number;
}

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
  const reading = createReading(words, pairMarks(body, findMarks(body, style)));
  const sentences = outerSentences(reading);
  const quotes: LocalQuote[] = [];
  const voices: Voice[] = [];
  let last: Attribution | undefined;
  sentences.forEach((sentence, index) => {
    last = attribute(reading, grammar, sentence);
    collect(reading, grammar, sentence, index, last, quotes);
    const previous = sentences[index - 1];
    const back = referBack(reading, sentence, last);
    if (back !== undefined && previous !== undefined) quoteBack(reading, previous, index - 1, back, quotes);
    else reports(reading, sentence, index, last, quotes);
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
  for (const quote of quotes) {
    const before = joined[joined.length - 1];
    const adjoins =
      before?.lastPair?.closed === true &&
      before.alone &&
      before.roles === undefined &&
      before.lastPair.close === firstToken(quote) - 1;
    if (adjoins && quote.kind === 'direct' && before.kind === 'direct' && quote.roles !== undefined)
      joined[joined.length - 1] = { ...quote, ranges: [...before.ranges, ...quote.ranges], pair: before.pair };
    else joined.push(quote);
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
  for (const told of attribution.told) {
    quotes.push({ ...told, pair: undefined, alone: false, doubtful: false, sentence: index });
  }
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
    for (const quote of [direct, ...findNested(reading, grammar, direct.pair)]) quotes.push(localDirect(quote, index));
  }
}

function localDirect({ pair, more, roles, alone, score }: DirectQuote, sentence: number): LocalQuote {
  const pairs = [pair, ...more];
  const ranges = pairs.map(({ open, close }) => ({ from: open, to: close + 1 }));
  const last = pairs[pairs.length - 1] ?? pair;
  return { kind: 'direct', ranges, roles, pair, lastPair: last, alone, doubtful: false, sentence, score };
}

/** *Er soll … haben*: said by nobody named; *er will … haben*: by himself. */
function hearsay(
  reading: Reading,
  grammar: Grammar,
  { segments }: Attribution,
  sentence: Range,
  index: number,
): LocalQuote {
  const main = segments.findIndex((segment) => segment.kind === 'main' || segment.kind === 'verbFirst');
  const own = segments[main];
  const claims = own !== undefined && /^(?:will|wollen)$/.test(reading.words.lower[own.finite] ?? '');
  const subject = claims ? grammar.subject(reading, segments, main) : undefined;
  const ranges = [wholeSentence(reading, sentence)];
  return {
    kind: 'freeIndirect',
    ranges,
    roles: subject === undefined ? undefined : rolesOf(subject, 'before'),
    pair: undefined,
    alone: subject === undefined,
    doubtful: false,
    sentence: index,
    score: 0.45,
  };
}

/** *Das sagte X.*: the sentence before is what was said. */
function referBack(reading: Reading, sentence: Range, attribution: Attribution): Roles | undefined {
  if (!/^(?:das|dies|dieses)$/.test(reading.words.lower[sentence.from] ?? '')) return undefined;
  if (!hasClass(reading.words, sentence.from + 1, WordClass.finite)) return undefined;
  const stated = isStatement(reading, attribution);
  if (stated !== undefined) return rolesOf(stated, 'after');
  const frame = attribution.idle[0];
  if (frame === undefined || frame.segment > 1 || !/[dn]/.test(frame.verb.governs) || frame.speaker.length === 0)
    return undefined;
  return { ...idleRoles(reading, attribution, frame), position: 'after' };
}

/** *Das ist die zentrale Aussage der Studie*. */
function isStatement(reading: Reading, { segments }: Attribution): Range | undefined {
  const { words } = reading;
  const first = segments[0];
  if (first === undefined || !/^(?:ist|war|lautet|lautete|sind|waren)$/.test(words.lower[first.finite] ?? ''))
    return undefined;
  const from = first.finite + 1;
  for (let i = from; i < first.to; i++) {
    if (!hasClass(words, i, WordClass.cueNoun)) continue;
    const inner = i + 1 < first.to && /^(?:von|vom|des|der|einer|eines)$/.test(words.lower[i + 1] ?? '');
    return inner ? { from, to: trimRange(reading, first).to } : undefined;
  }
  return undefined;
}

function quoteBack(reading: Reading, previous: Range, sentence: number, roles: Roles, quotes: LocalQuote[]): void {
  let at = quotes.length - 1;
  while (at > 0 && quotes[at - 1]?.sentence === sentence) at--;
  const there = quotes[at]?.sentence === sentence ? quotes[at] : undefined;
  if (there !== undefined) {
    if (there.alone && there.roles === undefined) quotes[at] = { ...there, roles, alone: false };
    return;
  }
  quotes.push({
    kind: 'indirect',
    ranges: [trimRange(reading, previous)],
    roles,
    pair: undefined,
    alone: false,
    doubtful: false,
    sentence,
    score: 0.6,
  });
}

/** *X kritisierte den Plan*: told of, not quoted. */
function reports(
  reading: Reading,
  sentence: Range,
  index: number,
  attribution: Attribution,
  quotes: LocalQuote[],
): void {
  const frame = attribution.idle.find((each) => isReport(attribution, each));
  if (frame === undefined || attribution.told.length > 0 || attribution.direct.size > 0) return;
  if (isRefusal(reading, attribution, frame)) return;
  const roles = idleRoles(reading, attribution, frame);
  quotes.push({
    kind: 'reported',
    ranges: [wholeSentence(reading, sentence)],
    roles: { ...roles, cue: [], frame: [] },
    pair: undefined,
    alone: false,
    doubtful: false,
    sentence: index,
    score: 0.5,
  });
}

function isRelative(attribution: Attribution | undefined, frame: Frame): boolean {
  return attribution?.segments[frame.segment]?.kind === 'relative';
}

/** *wollte sich nicht äußern*: nothing was said. */
function isRefusal({ words }: Reading, { segments }: Attribution, { segment, cue }: Frame): boolean {
  if (!/^(?:will|wollen|wollte|wollten|möchte|mochte)$/.test(words.lower[cue[0]?.from ?? -1] ?? '')) return false;
  const own = segments[segment];
  for (let i = own?.from ?? 0; i < (own?.to ?? 0); i++) if (words.lower[i] === 'nicht') return true;
  return false;
}

function isReport({ segments }: Attribution, frame: Frame): boolean {
  const kind = segments[frame.segment]?.kind;
  const clause = kind === 'main' || kind === 'verbFirst';
  return clause && frame.verb.governs.includes('r') && frame.speaker.length > 0 && !frame.impersonal;
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
