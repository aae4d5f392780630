import type { Frame } from './frame';
import { anyVerb, type CueUse } from './lexicon';
import { englishPhrase } from './nouns-en';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { isWaiting } from './waiting';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const nouns = /^(?:family|reply|supply|assembly|ally|italy|monopoly|anomaly|july|bully|rally|tally|jelly|belly)$/;
const { adverb, preposition, capital, pronoun, determiner, word, auxiliary, coordinator, subordinator } = WordClass;

/** The frame whose verb stands in segment `k`, if it has one. */
export function findFrameEn(reading: Reading, segments: readonly Segment[], k: number): Frame | undefined {
  const segment = segments[k];
  if (segment === undefined || segment.finite < 0 || segment.kind === 'quote') return undefined;
  const use = cueUse(reading, segments, k);
  if (use === undefined) return undefined;
  const { words } = reading;
  const verb = segment.finite;
  const helper = helperBefore(reading, segment, verb);
  const passive = helper >= 0 && /^(?:is|are|was|were|been|being)$/.test(words.lower[verb - 1] ?? '');
  // *she was worried* tells of nothing said.
  if (passive && use.verb.entry === 'worry') return undefined;
  if (use.verb.entry === 'ask' && asksForAnonymity(reading, verb)) return undefined;
  if (/^(?:decline|refuse)$/.test(use.verb.entry) && saysNothing(reading, verb)) return undefined;
  const cited = use.verb.entry === 'quote' ? citedPerson(reading, segments, k, passive) : undefined;
  const subject = cited ?? (passive ? agent(reading, segment, verb) : findSubject(reading, segments, k));
  return {
    segment: k,
    cue: [{ from: verb, to: isGoingOn(words, verb) ? verb + 2 : verb + 1 }],
    verb: use.verb,
    speaker: subject === undefined ? [] : [subject.range],
    addressee: addressee(reading, segment, verb),
    impersonal: passive && cited === undefined,
    reported: false,
    comparing: words.lower[segment.from] === 'as' && segment.kind === 'subordinate',
    noun: false,
    firstSegment: subject?.firstSegment ?? k,
  };
}

/** *who asked not to be named*, *asked to remain anonymous*: about the speaker, and not what is told. */
function asksForAnonymity({ words }: Reading, verb: number): boolean {
  const behind = words.lower.slice(verb + 1, verb + 5).join(' ');
  return /^(?:not to be |that (?:his|her|their) names? |to (?:remain|stay|be kept) (?:anonymous|unnamed)|for anonymity)/.test(
    behind,
  );
}

/** *declined to comment*: whoever keeps silent is not quoted. */
function saysNothing({ words }: Reading, verb: number): boolean {
  return (
    words.lower[verb + 1] === 'to' &&
    /^(?:comment|speak|talk|discuss|elaborate|respond|reply|name|identify|be|give)$/.test(words.lower[verb + 2] ?? '')
  );
}

function cueUse({ words }: Reading, segments: readonly Segment[], k: number): CueUse | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  const uses = words.entries[segment.finite]?.cues;
  const isGerund = segment.separator === '+' && segment.finite === segment.from;
  const use = uses?.find((each) => each.form !== 'infinitive' || isGerund);
  if (use !== undefined) return use;
  // *keeps asking*
  if (isGoingOn(words, segment.finite))
    return words.entries[segment.finite + 1]?.cues.find(({ form }) => form === 'infinitive');
  // *as one farmer put it*
  const puts = /^puts?$/.test(words.lower[segment.finite] ?? '') && words.lower[segment.finite + 1] === 'it';
  if (puts) return { verb: anyVerb, prefix: '', form: 'finite' };
  const behind =
    segments[k - 1]?.kind === 'quote' && segment.kind === 'verbFirst' && !hasClass(words, segment.finite, auxiliary);
  return behind ? { verb: anyVerb, prefix: '', form: 'finite' } : undefined;
}

function isGoingOn(words: Reading['words'], verb: number): boolean {
  const goesOn = /^(?:keeps?|kept|began|started)$/.test(words.lower[verb] ?? '');
  return goesOn && words.entries[verb + 1]?.cues.some(({ form }) => form === 'infinitive') === true;
}

/** *has*, *had*, *was* before the verb, over adverbs; -1 if none. */
function helperBefore({ words }: Reading, segment: Range, verb: number): number {
  for (let i = verb - 1; i >= segment.from; i--) {
    if (hasClass(words, i, auxiliary | WordClass.modal)) return i;
    if (!hasClass(words, i, adverb)) return -1;
  }
  return -1;
}

/** *State media quoted the general as saying*, *The general was quoted as saying*: who is cited speaks. */
function citedPerson(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  passive: boolean,
): { range: Range; firstSegment: number | undefined } | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  if (passive) return findSubject(reading, segments, k);
  const from = segment.finite + 1;
  const end = englishPhrase(reading, from, segment.to);
  return end > from && reading.words.lower[end] === 'as'
    ? { range: { from, to: end }, firstSegment: undefined }
    : undefined;
}

function agent(
  reading: Reading,
  segment: Segment,
  verb: number,
): { range: Range; firstSegment: undefined } | undefined {
  for (let i = verb + 1; i < segment.to - 1; i++) {
    if (reading.words.lower[i] !== 'by') continue;
    const end = englishPhrase(reading, i + 1, segment.to);
    return end > i + 1 ? { range: { from: i + 1, to: end }, firstSegment: undefined } : undefined;
  }
  return undefined;
}

/** The subject of segment `k`, before its verb or behind it, with appositions. */
export function findSubject(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
): { range: Range; firstSegment: number | undefined } | undefined {
  const segment = segments[k];
  if (segment === undefined || segment.finite < 0) return undefined;
  const before = subjectBefore(reading, segments, k);
  if (before !== undefined) return before;
  if (segment.separator === '+' || segment.finite !== segment.from) return undefined;
  const end = englishPhrase(reading, segment.finite + 1, segment.to);
  if (end === segment.finite + 1) return undefined;
  return {
    range: { from: segment.finite + 1, to: withAppositions(reading, segments, k, end) },
    firstSegment: undefined,
  };
}

function subjectBefore(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
): { range: Range; firstSegment: number } | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  let first = k;
  if (isVerbFirst(reading, segment) || isListed(reading, segments, k)) {
    while (
      first > 0 &&
      (/^(?:fragment|relative)$/.test(segments[first - 1]?.kind ?? '') || endsRelative(segments, first - 1)) &&
      isPause(segments[first]?.separator)
    )
      first--;
    while (first < k && segments[first]?.kind === 'relative') first++;
  }
  const start = segments[first];
  if (start === undefined) return undefined;
  const end = first === k ? segment.finite : (phraseSegments(segments, first, k)?.to ?? start.to);
  const range = trimSubject(reading, start.from, end);
  return range === undefined ? undefined : { range, firstSegment: first };
}

/** *who asked not | to be named*: cut off a relative clause. */
function endsRelative(segments: readonly Segment[], k: number): boolean {
  return segments[k - 1]?.kind === 'relative' && segments[k - 1]?.to === segments[k]?.from;
}

/** *Patel – who knows the firm – said*. */
function isPause(separator: string | undefined): boolean {
  return separator === ',' || separator === '–' || separator === '—';
}

/** *…, later said*, *…, has told*: only adverbs and helpers before the verb, so the subject stands segments before. */
function isVerbFirst({ words }: Reading, { from, finite: verb }: Segment): boolean {
  for (let i = from; i < verb; i++) {
    if (!isAdverb(words, i) && !hasClass(words, i, auxiliary | WordClass.modal)) return false;
  }
  return true;
}

/** *The US, Japan and South Korea said*. */
function isListed({ words }: Reading, segments: readonly Segment[], k: number): boolean {
  const own = segments[k];
  if (own?.separator !== ',' || k > 4 || !segments.slice(0, k).every((each) => each.kind === 'fragment')) return false;
  for (let i = own.from; i < own.finite; i++) if (words.lower[i] === 'and') return true;
  return false;
}

function phraseSegments(segments: readonly Segment[], first: number, k: number): Segment | undefined {
  let last = segments[first];
  for (let j = first + 1; j < k && segments[j]?.kind === 'fragment'; j++) last = segments[j];
  const own = segments[k];
  return own !== undefined && own.finite > own.from && last === segments[k - 1] ? { ...own, to: own.finite } : last;
}

/** Without adverbs at either end; behind an opening *On Monday* only what is surely a subject. */
function trimSubject({ words }: Reading, start: number, end: number): Range | undefined {
  let from = start;
  let to = end;
  while (
    from < to &&
    (!hasClass(words, from, word) ||
      hasClass(words, from, coordinator) ||
      isAdverb(words, from) ||
      words.lower[from] === 'as')
  )
    from++;
  while (
    to > from &&
    ((!hasClass(words, to - 1, word) && words.lower[to - 1] !== ')') ||
      isAdverb(words, to - 1) ||
      hasClass(words, to - 1, auxiliary | WordClass.modal))
  )
    to--;
  if (to - from > 2 && words.lower[to - 1] === 'to' && words.lower[to - 2] === 'used') to -= 2;
  if (from < to && hasClass(words, from, preposition)) from = lastStart(words, from, to);
  if (to <= from || (hasClass(words, from, subordinator & ~pronoun) && !hasClass(words, from, pronoun)))
    return undefined;
  if (to === from + 1 && /^(?:this|that|there)$/.test(words.lower[from] ?? '')) return undefined;
  return { from, to };
}

function isAdverb(words: Reading['words'], i: number): boolean {
  return (
    hasClass(words, i, adverb) ||
    (words.entries[i] === undefined &&
      /.{3}ly$/.test(words.lower[i] ?? '') &&
      !nouns.test(words.lower[i] ?? '') &&
      !hasClass(words, i, capital))
  );
}

function lastStart(words: Reading['words'], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) {
    if (hasClass(words, i, pronoun | determiner)) return hasClass(words, i - 1, preposition) ? to : i;
    if (hasClass(words, i, capital) && !hasClass(words, i - 1, capital))
      return hasClass(words, i - 1, preposition) ? to : i;
  }
  return to;
}

/** A phrase with the appositions that follow it; `end` if none does. */
export function withAppositions(reading: Reading, segments: readonly Segment[], k: number, end: number): number {
  let to = end;
  if (end < (segments[k]?.to ?? 0) || isWaiting(reading.words, segments[k - 1])) return end;
  for (let j = k + 1; j < segments.length; j++) {
    const next = segments[j];
    if (next?.separator !== ',' || (next.kind !== 'fragment' && !holdsRelative(reading, next))) break;
    if (
      !hasClass(reading.words, next.from, determiner | capital | word) ||
      hasClass(reading.words, next.from, preposition | coordinator | adverb)
    )
      break;
    const phrase = englishPhrase(reading, next.from, next.to);
    if (phrase === next.from) break;
    to = phrase;
    if (phrase < next.to) break;
  }
  return to;
}

/** *a nurse who lives nearby*: its verb is the relative clause's. */
function holdsRelative({ words }: Reading, segment: Segment): boolean {
  if (segment.kind !== 'main') return false;
  for (let i = segment.from + 1; i < segment.finite; i++) {
    if (/^(?:who|which|that|whose)$/.test(words.lower[i] ?? '')) return true;
  }
  return false;
}

/** *told reporters*, *told the BBC*. */
function addressee(reading: Reading, segment: Segment, verb: number): Range[] {
  if (!/^(?:told|tell|tells|asked|urged|warned|promised|assured)$/.test(reading.words.lower[verb] ?? '')) return [];
  const end = englishPhrase(reading, verb + 1, segment.to);
  return end > verb + 1 ? [{ from: verb + 1, to: end }] : [];
}
