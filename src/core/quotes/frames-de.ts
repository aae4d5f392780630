import { canSpeak, isMatter } from './agency';
import { agentOf, antecedent, type Agent } from './agents-de';
import { exists } from './bearers-de';
import { findCue, isAdjective, type Cue } from './cue-de';
import { cueBehindQuote } from './cueBehind-de';
import type { Frame } from './frame';
import type { CueUse } from './lexicon';
import { nounPhrase } from './nouns-de';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { subjectAfter, subjectBefore } from './subjects-de';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { say, subjunctive1, subjunctive2, oblique, capital } = WordClass;

/** The frame whose verb stands in segment `k`, if it has one. */
export function findFrameDe(reading: Reading, segments: readonly Segment[], k: number): Frame | undefined {
  const segment = segments[k];
  if (segment === undefined || segment.finite < 0) return undefined;
  const found = findCue(reading, segments, k) ?? cueBehindQuote(reading, segments, k);
  if (found === undefined || isAdjective(reading, found)) return undefined;
  if (found.use.verb.entry === 'finden' && exists(reading, segment)) return undefined;
  const { words } = reading;
  const verb = segment.finite;
  const comparing = segment.kind === 'subordinate' && words.lower[segment.from] === 'wie';
  // *Er wisse nicht, wie er das erklären solle*: how, and not as somebody did.
  if (comparing && hasClass(words, found.cue[0]?.to ?? -1, WordClass.modal)) return undefined;
  const isImpersonal =
    (found.passive && !/^(?:zitieren|aus·gehen)$/.test(found.use.verb.entry)) || isHearsay(found.use);
  const subject = isImpersonal
    ? found.use.verb.entry === 'werden'
      ? undefined
      : agentOf(reading, segments, k, found.passive)
    : (quoted(reading, segment, found) ??
      findSubject(reading, segments, k, found) ??
      circles(reading, segments, k, found));
  return {
    segment: k,
    cue: found.cue,
    verb: found.use.verb,
    speaker: subject === undefined ? [] : [subject.range],
    addressee: /[dnz]/.test(found.use.verb.governs) ? findAddressee(reading, segment, verb) : [],
    impersonal: isImpersonal,
    reported:
      hasClass(words, found.finite, subjunctive1) ||
      (hasClass(words, found.finite, subjunctive2) && !hasClass(words, found.finite, say)),
    comparing,
    noun: false,
    firstSegment: subject?.firstSegment ?? k,
  };
}

/** *hieß es*, *heißt es in dem Bericht*; *wurde bekannt*. */
function isHearsay(use: CueUse): boolean {
  return use.verb.entry === 'heißen' || use.verb.entry === 'werden';
}

/** *zitiert den Prediger mit den Worten*, *zitierte man Alvarez*: the object is who spoke. */
function quoted(reading: Reading, segment: Segment, found: Cue): Agent | undefined {
  const { words } = reading;
  if (found.use.verb.entry !== 'zitieren' || found.passive) return undefined;
  const nobody = words.lower[segment.finite + 1] === 'man';
  let from = nobody ? segment.finite + 2 : segment.finite + 1;
  while (from < segment.to && hasClass(words, from, WordClass.adverb) && !hasClass(words, from, capital)) from++;
  if (!nobody && (segment.kind !== 'main' || hasClass(words, segment.from, WordClass.preposition))) return undefined;
  if (!hasClass(words, from, oblique | capital)) return undefined;
  const end = nounPhrase(reading, from, segment.to, nobody ? 'always' : true);
  return end > from ? { range: { from, to: end }, firstSegment: undefined } : undefined;
}

/** *Aus Militärkreisen verlautete*. */
function circles(reading: Reading, segments: readonly Segment[], k: number, { use }: Cue): Agent | undefined {
  return use.verb.entry === 'verlauten' ? agentOf(reading, segments, k, false) : undefined;
}

function findSubject(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  { cue, use, passive }: Cue,
): { range: Range; firstSegment: number | undefined } | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  const { words } = reading;
  if (segment.kind === 'subordinate' || segment.kind === 'relative') {
    const range =
      segment.kind === 'relative'
        ? relativeSubject(reading, segments, k)
        : subjectAfter(reading, segments, k, segment.from, !passive);
    const found = range ?? (words.lower[segment.from] === 'wie' ? between(segment.from + 1, cue) : undefined);
    return found === undefined ? undefined : { range: clip(withoutIt(words, found), cue), firstSegment: undefined };
  }
  const coordinated = segment.separator === '+' || hasClass(words, segment.from, WordClass.coordinator);
  if (coordinated && segment.kind === 'verbFirst') return undefined;
  const before = subjectBefore(reading, segments, k, segment.finite);
  if (before !== undefined && !isMatter(words, before.range)) return before;
  const range = subjectAfter(reading, segments, k, segment.finite, !use.verb.needs.includes('von'));
  if (before !== undefined && (range === undefined || !isSpeakerBehind(reading, before.range, range))) return before;
  return range === undefined ? undefined : { range, firstSegment: undefined };
}

/** *Die Zahl der Toten bezifferte die Polizei*: the thing in front is the object, if who stands behind can speak. */
function isSpeakerBehind({ words }: Reading, front: Range, behind: Range): boolean {
  if (/^(?:der|ein|er|es|das|dies)$/.test(words.lower[front.from] ?? '') || words.lower[behind.from] === 'der')
    return false;
  const plain = behind.to === behind.from + 1 && !hasClass(words, behind.from, WordClass.pronoun);
  return hasClass(words, front.from, WordClass.determiner) && !plain && canSpeak(words, behind);
}

/** *wie es der Chefarzt genannt hat*: the object in front of the subject. */
function withoutIt(words: Reading['words'], { from, to }: Range): Range {
  return words.lower[from] === 'es' && to > from + 1 ? { from: from + 1, to } : { from, to };
}

/** *der sagte*: the pronoun itself; *von denen die USA glaubten*: what follows it. */
function relativeSubject(reading: Reading, segments: readonly Segment[], k: number): Range | undefined {
  const { words } = reading;
  const from = segments[k]?.from ?? 0;
  const at = hasClass(words, from, WordClass.relative) ? from : from + 1;
  const own = at === from && /^(?:der|die|das|welche[rs]?)$/.test(words.lower[at] ?? '');
  const nominative =
    /^(?:er|es|man|wir|ich)$/.test(words.lower[at + 1] ?? '') ||
    (words.lower[at] !== 'der' &&
      hasClass(words, at + 1, capital | WordClass.determiner) &&
      !hasClass(words, at + 1, oblique));
  if (own && !nominative) return antecedent(reading, segments[k - 1]) ?? { from: at, to: at + 1 };
  return subjectAfter(reading, segments, k, at);
}

/** *wie t-online.de berichtet*: whatever stands between is the source. */
function between(from: number, cue: readonly Range[]): Range | undefined {
  const to = cue[0]?.from ?? from;
  return to > from && to - from <= 4 ? { from, to } : undefined;
}

function clip(range: Range, cue: readonly Range[]): Range {
  const limit = cue[0]?.from ?? range.to;
  return range.to > limit && range.from < limit ? { from: range.from, to: limit } : range;
}

/** *dem Sender CNN*, *gegenüber der Presse*, after the verb. */
function findAddressee(reading: Reading, segment: Segment, verb: number): Range[] {
  const { words } = reading;
  for (let i = verb + 1; i < segment.to; i++) {
    const towards = words.lower[i] === 'gegenüber' && !hasClass(words, i, capital);
    const dative =
      hasClass(words, i, oblique) &&
      /^(?:dem|den|einem|seinem|ihrem)$/.test(words.lower[i] ?? '') &&
      !hasClass(words, i - 1, WordClass.preposition) &&
      (words.lower[i] !== 'den' || isDativePlural(reading, i, segment.to));
    if (!towards && !dative) continue;
    const from = towards ? i + 1 : i;
    const end = nounPhrase(reading, from, segment.to);
    if (end > from) return [{ from, to: end }];
  }
  return [];
}

/** *den Journalisten*, *den Kollegen* as against *den Plan*, *den Bau*. */
function isDativePlural(reading: Reading, from: number, to: number): boolean {
  const end = nounPhrase(reading, from, to, false);
  return end > from + 1 && /(?:e[nlr]n|en|[^s]s)$/.test(reading.words.lower[end - 1] ?? '');
}
