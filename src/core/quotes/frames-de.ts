import type { CueUse } from './lexicon';
import type { Frame } from './frame';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { subjectAfter, subjectBefore } from './subjects-de';
import { nounPhrase } from './nouns-de';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { say, sayParticiple, auxiliary, subjunctive1, subjunctive2, oblique, word, capital } = WordClass;
const particles =
  /^(?:ab|an|auf|aus|bei|ein|fest|fort|her|hin|los|mit|nach|nieder|vor|weg|zu|zurück|zusammen|durch|um|über|unter|heraus|hinaus|hinzu|voraus|frei|bekannt|statt|teil|klar|deutlich|bereit|nahe|entgegen|dar)$/;
const passive = /^(?:wird|werden|wurde|wurden|werde|würde|würden|worden)$/;
const being = /^(?:ist|sind|war|waren|sei|seien|wäre|wären)$/;

/** The frame whose verb stands in segment `k`, if it has one. */
export function findFrameDe(reading: Reading, segments: readonly Segment[], k: number): Frame | undefined {
  const segment = segments[k];
  if (segment === undefined || segment.finite < 0) return undefined;
  const found = findCue(reading, segments, k) ?? cueBehindQuote(reading, segments, k);
  if (found === undefined || isAdjective(reading, found)) return undefined;
  const { words } = reading;
  const verb = segment.finite;
  const isImpersonal =
    (found.passive && !/^(?:zitieren|aus·gehen)$/.test(found.use.verb.entry)) || isHearsay(found.use);
  const subject = isImpersonal
    ? agent(reading, segment, found.passive)
    : (quoted(reading, segment, found) ?? findSubject(reading, segments, k, found));
  return {
    segment: k,
    cue: found.cue,
    verb: found.use.verb,
    speaker: subject === undefined ? [] : [subject.range],
    addressee: findAddressee(reading, segment, verb),
    impersonal: isImpersonal,
    reported:
      hasClass(words, found.finite, subjunctive1) ||
      (hasClass(words, found.finite, subjunctive2) && !hasClass(words, found.finite, say)),
    comparing: segment.kind === 'subordinate' && words.lower[segment.from] === 'wie',
    noun: false,
    firstSegment: subject?.firstSegment ?? k,
  };
}

/** *die erklärte Absicht* holds no verb of saying. */
function isAdjective({ words }: Reading, { finite: at }: Cue): boolean {
  return (
    hasClass(words, at - 1, WordClass.determiner | WordClass.preposition) &&
    hasClass(words, at + 1, capital) &&
    /te[nrms]?$/.test(words.lower[at] ?? '')
  );
}

interface Cue {
  readonly use: CueUse;
  readonly cue: readonly Range[];
  readonly finite: number;
  readonly passive: boolean;
}

function findCue(reading: Reading, segments: readonly Segment[], k: number): Cue | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  const { words } = reading;
  const isFinal = segment.kind === 'subordinate' || segment.kind === 'relative';
  if (isFinal) return finalCue(reading, segment);
  const verb = segment.finite;
  if (hasClass(words, verb, say)) {
    const use = chooseUse(reading, segments, k, verb);
    if (use !== undefined) return { ...use, finite: verb, passive: false };
  }
  return hasClass(words, verb, auxiliary) ? participleCue(reading, segments, k, verb) : undefined;
}

const anyVerb = { entry: '', governs: 'd', needs: [], medium: 'speech' } as const;

/** Behind a quotation every verb says: *„…“, freute sich Merkel*. */
function cueBehindQuote(reading: Reading, segments: readonly Segment[], k: number): Cue | undefined {
  const segment = segments[k];
  if (segment?.kind !== 'verbFirst' || segments[k - 1]?.kind !== 'quote') return undefined;
  const use: CueUse = { verb: anyVerb, prefix: '', form: 'finite' };
  const at = segment.finite;
  const prefixAt = findPrefix(reading, segments, k, at);
  const own = { from: at, to: at + 1 };
  const cue = prefixAt < 0 ? [own] : [own, { from: prefixAt, to: prefixAt + 1 }];
  return { use, cue, finite: at, passive: false };
}

/** *wie X mitteilte*, *der gesagt hat*: the verb closes the clause. */
function finalCue(reading: Reading, segment: Segment): Cue | undefined {
  const { words } = reading;
  const last = lastWord(reading, segment);
  if (hasClass(words, last, say)) {
    const use = words.entries[last]?.cues.find(
      (each) =>
        (each.form === 'joined' || (each.form === 'finite' && each.prefix === '')) && hasNeed(reading, segment, each),
    );
    if (use !== undefined) return { use, cue: [{ from: last, to: last + 1 }], finite: last, passive: false };
  }
  if (!hasClass(words, last, auxiliary)) {
    return segment.finite > segment.from && segment.finite <= segment.from + 8 && hasClass(words, segment.finite, say)
      ? looseCue(reading, segment)
      : undefined;
  }
  const participle = words.lower[last - 1] === 'worden' ? last - 2 : last - 1;
  const use = participleUse(reading, segment, participle);
  if (use === undefined) return undefined;
  return {
    use,
    cue: [{ from: participle, to: last + 1 }],
    finite: last,
    passive: isPassive(reading, last, participle),
  };
}

/** *wie X sagte am Montag*: something follows the verb after all. */
function looseCue(reading: Reading, segment: Segment): Cue | undefined {
  const at = segment.finite;
  const use = reading.words.entries[at]?.cues.find((each) => each.prefix === '' && each.form !== 'participle');
  return use === undefined ? undefined : { use, cue: [{ from: at, to: at + 1 }], finite: at, passive: false };
}

function participleCue(reading: Reading, segments: readonly Segment[], k: number, verb: number): Cue | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  let last = lastWord(reading, segment);
  if (/^(?:worden|haben)$/.test(reading.words.lower[last] ?? '')) last--;
  const later = lateParticiple(reading, segments, k);
  for (const at of [last, last - 1, last - 2, later]) {
    if (at <= verb) continue;
    const use = participleUse(reading, segment, at);
    if (use === undefined) continue;
    const cue =
      at === verb + 1
        ? [{ from: verb, to: at + 1 }]
        : [
            { from: verb, to: verb + 1 },
            { from: at, to: at + 1 },
          ];
    return { use, cue, finite: verb, passive: isPassive(reading, verb, at) };
  }
  return undefined;
}

/** *hatte der Investor, Larry A. Silverstein, zugesagt*: the participle stands behind an insertion. */
function lateParticiple(reading: Reading, segments: readonly Segment[], k: number): number {
  for (let j = k + 1; j < Math.min(segments.length, k + 4); j++) {
    const next = segments[j];
    if (next === undefined || (next.kind !== 'fragment' && next.kind !== 'relative')) return -1;
    const last = lastWord(reading, next);
    if (next.kind === 'fragment' && hasClass(reading.words, last, sayParticiple)) return last;
  }
  return -1;
}

function participleUse(reading: Reading, segment: Segment, at: number): CueUse | undefined {
  if (!hasClass(reading.words, at, sayParticiple)) return undefined;
  return reading.words.entries[at]?.cues.find((use) => use.form === 'participle' && hasNeed(reading, segment, use));
}

function isPassive({ words }: Reading, finiteAt: number, participle: number): boolean {
  const form = words.lower[finiteAt] ?? '';
  return passive.test(form) || words.lower[participle + 1] === 'worden' || being.test(form);
}

/** The cue among those that a form may be: the one whose prefix and further words stand in the clause. */
function chooseUse(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  verb: number,
): Pick<Cue, 'use' | 'cue'> | undefined {
  const segment = segments[k];
  const uses = reading.words.entries[verb]?.cues;
  if (segment === undefined || uses === undefined) return undefined;
  const prefixAt = findPrefix(reading, segments, k, verb);
  const prefix = prefixAt < 0 ? '' : (reading.words.lower[prefixAt] ?? '');
  const fitting = uses.filter(
    (use) => use.form === 'finite' && use.prefix === prefix && hasNeed(reading, segment, use),
  );
  const use = fitting.find((each) => each.verb.needs.length > 0) ?? fitting[0];
  if (use === undefined) return undefined;
  const own = { from: verb, to: verb + 1 };
  const extra = prefixAt >= 0 ? prefixAt : needAt(reading, segment, use);
  if (extra < 0) return { use, cue: [own] };
  const before =
    use.verb.needs.length > 0 && prefixAt >= 0 && use.verb.needs.includes(reading.words.lower[prefixAt - 1] ?? '');
  const far = { from: before ? prefixAt - 1 : extra, to: extra + 1 };
  if (far.to <= own.from) return { use, cue: [far, own] };
  return { use, cue: far.from === own.to ? [{ from: own.from, to: far.to }] : [own, far] };
}

/** Token of the separated prefix: the clause's last word, or the first of a stretch after an insertion. */
function findPrefix(reading: Reading, segments: readonly Segment[], k: number, verb: number): number {
  const { words } = reading;
  const segment = segments[k];
  if (segment === undefined) return -1;
  const last = lastWord(reading, segment);
  if (last > verb && isParticle(reading, last)) return last;
  for (let j = k + 1; j < Math.min(segments.length, k + 4); j++) {
    const next = segments[j];
    if (next === undefined || (next.kind !== 'fragment' && next.kind !== 'relative')) break;
    if (next.kind === 'fragment' && next.to - next.from <= 2 && isParticle(reading, next.from)) return next.from;
    if (next.kind === 'fragment' && isParticle(reading, lastWord(reading, next)) && words.lower[next.from] !== 'so')
      return lastWord(reading, next);
  }
  return -1;
}

function isParticle({ words }: Reading, at: number): boolean {
  return particles.test(words.lower[at] ?? '') && !hasClass(words, at, capital);
}

function lastWord({ words }: Reading, segment: Range): number {
  let i = segment.to - 1;
  while (i > segment.from && !hasClass(words, i, word)) i--;
  return i;
}

function hasNeed(reading: Reading, segment: Range, use: CueUse): boolean {
  return use.verb.needs.length === 0 || needAt(reading, segment, use) >= 0;
}

function needAt({ words }: Reading, segment: Range, use: CueUse): number {
  if (use.verb.needs.length === 0) return -1;
  for (let i = segment.from; i < segment.to; i++) if (use.verb.needs.includes(words.lower[i] ?? '')) return i;
  return -1;
}

/** *hieß es*, *heißt es in dem Bericht*. */
function isHearsay(use: CueUse): boolean {
  return use.verb.entry === 'heißen';
}

/** Who is named in a passive: *von der Polizei mitgeteilt*; *in dem Bericht* for *hieß es*. */
function agent(
  reading: Reading,
  segment: Segment,
  isPassiveCue: boolean,
): { range: Range; firstSegment: undefined } | undefined {
  const { words } = reading;
  for (let i = segment.from; i < segment.to - 1; i++) {
    const sign = words.lower[i] ?? '';
    if (!(isPassiveCue ? /^(?:von|vom)$/ : /^(?:in|im|aus|bei|von|vom|beim)$/).test(sign)) continue;
    const end = nounPhrase(reading, i + 1, segment.to);
    if (end > i + 1 && (isPassiveCue || hasClass(words, i + 1, WordClass.determiner | capital))) {
      return { range: { from: isPassiveCue ? i + 1 : i + 1, to: end }, firstSegment: undefined };
    }
  }
  if (isPassiveCue && /^(?:in|im)$/.test(words.lower[segment.from] ?? '')) {
    const end = nounPhrase(reading, segment.from + 1, segment.to);
    if (end > segment.from + 1) return { range: { from: segment.from + 1, to: end }, firstSegment: undefined };
  }
  return undefined;
}

/** *zitiert den Prediger mit den Worten*: the object is who spoke. */
function quoted(reading: Reading, segment: Segment, found: Cue): { range: Range; firstSegment: undefined } | undefined {
  if (
    found.use.verb.entry !== 'zitieren' ||
    found.passive ||
    !hasClass(reading.words, segment.finite + 1, oblique | capital)
  )
    return undefined;
  if (segment.kind !== 'main' || hasClass(reading.words, segment.from, WordClass.preposition)) return undefined;
  const from = segment.finite + 1;
  const end = nounPhrase(reading, from, segment.to);
  return end > from ? { range: { from, to: end }, firstSegment: undefined } : undefined;
}

function findSubject(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  { cue, use }: Cue,
): { range: Range; firstSegment: number | undefined } | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  const { words } = reading;
  if (segment.kind === 'subordinate' || segment.kind === 'relative') {
    const range =
      segment.kind === 'relative'
        ? relativeSubject(reading, segments, k)
        : subjectAfter(reading, segments, k, segment.from);
    const found = range ?? (words.lower[segment.from] === 'wie' ? between(segment.from + 1, cue) : undefined);
    return found === undefined ? undefined : { range: clip(found, cue), firstSegment: undefined };
  }
  const coordinated = segment.separator === '+' || hasClass(words, segment.from, WordClass.coordinator);
  if (coordinated && segment.kind === 'verbFirst') return undefined;
  const before = subjectBefore(reading, segments, k, segment.finite);
  if (before !== undefined) return before;
  const range = subjectAfter(reading, segments, k, segment.finite, !use.verb.needs.includes('von'));
  return range === undefined ? undefined : { range, firstSegment: undefined };
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
  if (own && !nominative) return { from: at, to: at + 1 };
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
    const towards = words.lower[i] === 'gegenüber';
    const dative =
      hasClass(words, i, oblique) &&
      /^(?:dem|den|einem|seinem|ihrem)$/.test(words.lower[i] ?? '') &&
      !hasClass(words, i - 1, WordClass.preposition);
    if (!towards && !dative) continue;
    const from = towards ? i + 1 : i;
    const end = nounPhrase(reading, from, segment.to);
    if (end > from) return [{ from, to: end }];
  }
  return [];
}
