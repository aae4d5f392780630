import { canSpeak, isAgent } from './agency';
import { mainBefore, subjectBefore, type Judged } from './judged';
import type { Grammar } from './grammar';
import type { Pair } from './pairing';
import { countWords, trimRange, type Range, type Reading } from './reading';
import { rolesOf, type Attribution, type Roles, type Told } from './told';
import { WordClass } from './wordClass';
import type { Content } from './wording';
import { hasClass } from './words';

const { capital, determiner } = WordClass;

/** *Schäuble: „…“*, *Ihr Fazit: „…“*: no cue, but a colon. */
export function afterColon(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  pair: Pair,
  content: Content,
  segment: number,
): Judged | undefined {
  if (content.words < 3 && !content.ended) return undefined;
  if (content.capitals && !content.ended && content.words < 6) return undefined;
  const before = attribution.segments[segment - 1];
  if (before === undefined) return { pair, roles: undefined, alone: true, score: 0.7 };
  if (isConnective(reading, before)) return { pair, roles: undefined, alone: true, score: 0.7 };
  // *Man sei bereit: „…“*: who is reported on goes on.
  if (attribution.free === 'sure') return { pair, roles: undefined, alone: true, score: 0.75 };
  const told = attribution.told.find((each) => holdsStart(each, before));
  const main = mainBefore(attribution, segment);
  const idle = attribution.idle.find((frame) => frame.segment === main && frame.speaker.length > 0);
  const holder = grammar.bearer(reading, attribution.segments, segment - 1);
  const named = told?.roles?.speaker[0] ?? idle?.speaker[0] ?? holder?.[0];
  const heading =
    subjectBefore(reading, grammar, attribution, segment) ??
    grammar.viewer(reading, attribution.segments, segment - 1) ??
    bareSpeaker(reading, before);
  if (named === undefined && holder === undefined && heading !== undefined && belongsToSpeaker(reading, heading))
    return { pair, roles: undefined, alone: true, score: 0.7 };
  const subject = named ?? (heading === undefined || holder !== undefined ? undefined : ofWhom(reading, heading));
  const roles: Roles = {
    cue: idle?.cue ?? [],
    speaker: subject === undefined ? [] : [subject],
    frame: [trimRange(reading, { from: before.from, to: before.to })],
    addressee: [],
    medium: 'speech',
    position: 'before',
    impersonal: false,
    hearsay: false,
  };
  return { pair, roles, alone: false, score: 0.8 };
}

/** What is told, or the frame inside or behind it, holds the segment before the colon. */
function holdsStart({ ranges, roles }: Told, { from: start }: Range): boolean {
  const frame = roles?.position === 'before' ? [] : (roles?.frame ?? []);
  return [...ranges, ...frame].some(({ from, to }) => from <= start && start < to);
}

/** *„Wir spielen weiter“: Anna Müller rettet das Theater*: a headline names its speaker behind the colon. */
export function headline(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  pair: Pair,
  segment: number,
): Judged {
  const subject = grammar.subject(reading, attribution.segments, segment + 1);
  if (subject === undefined || !isSingleName(reading, subject))
    return { pair, roles: undefined, alone: true, score: 0.6 };
  return { pair, roles: rolesOf(subject, 'after'), alone: false, score: 0.6 };
}

function isSingleName({ words }: Reading, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (hasClass(words, i, WordClass.coordinator)) return false;
  const before = hasClass(words, to - 2, capital) && !hasClass(words, to - 2, determiner);
  return to > from + 1 && hasClass(words, to - 1, capital) && before;
}

/** *Seine Zuversicht gründet sich darauf: „…“*: who was told of before; *Ihre Kollegin Petra Sauer nickt* is another. */
function belongsToSpeaker({ words }: Reading, range: Range): boolean {
  const { from, to } = range;
  if (!/^(?:seine?|ihre?|his|her|their)$/.test(words.lower[from] ?? '') || to === from + 1) return false;
  return !isAgent(words.lower[to - 1] ?? '') && !canSpeak(words, range);
}

/** *Das Fazit von Sandra Boser: „…“*: the noun of saying names its speaker. */
function ofWhom(reading: Reading, phrase: Range): Range {
  const { words } = reading;
  for (let i = phrase.from; i < phrase.to; i++) {
    if (!hasClass(words, i, WordClass.cueNoun) || !/^(?:von|vom|of|des|der)$/.test(words.lower[i + 1] ?? '')) continue;
    const from = /^(?:von|of|vom)$/.test(words.lower[i + 1] ?? '') ? i + 2 : i + 1;
    if (from < phrase.to) return { from, to: phrase.to };
  }
  return phrase;
}

/** *Und:*, *Weiter:* between two quotations. */
function isConnective({ words }: Reading, segment: Range): boolean {
  const first = segment.from;
  return segment.to - first <= 2 && hasClass(words, first, WordClass.coordinator | WordClass.adverb);
}

/** Nothing but a name or role before the colon. */
function bareSpeaker(reading: Reading, segment: Range): Range | undefined {
  const range = trimRange(reading, segment);
  const first = hasClass(reading.words, range.from, capital | determiner);
  return first &&
    countWords(reading, range) <= 8 &&
    !hasClass(reading.words, range.from, WordClass.preposition | WordClass.adverb)
    ? range
    : undefined;
}
