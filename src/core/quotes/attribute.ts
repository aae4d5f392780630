import type { Frame, Source } from './frame';
import type { Freedom, Grammar } from './grammar';
import type { Medium, QuoteKind } from './quote';
import { trimRange, type Range, type Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

export type Position = 'before' | 'after' | 'inside';

/** Who, by which words: what a frame gives to its quotation. Ranges of tokens. */
export interface Roles {
  readonly cue: readonly Range[];
  readonly speaker: readonly Range[];
  readonly frame: readonly Range[];
  readonly addressee: readonly Range[];
  readonly medium: Medium;
  readonly position: Position;
  /** Nobody is named although a cue stands there (*hieß es*). */
  readonly impersonal: boolean;
  /** *hieß es*, *demnach*: the source is whoever was named before. */
  readonly hearsay: boolean;
}

export interface Told {
  readonly kind: QuoteKind;
  readonly ranges: readonly Range[];
  readonly roles: Roles | undefined;
  /** 0 to 1. */
  readonly score: number;
}

/** What one sentence says about who says what. */
export interface Attribution {
  readonly segments: readonly Segment[];
  /** Indirect and other reports without marks. */
  readonly told: readonly Told[];
  /** What a report within a report tells: not given out, but it says who is quoted there. */
  readonly inner: readonly Told[];
  /** Roles of quotations in marks, by their opening token. */
  readonly direct: ReadonlyMap<number, Roles>;
  /** Frames that introduce nothing in their sentence: reports, or the next paragraph's quotation. */
  readonly idle: readonly Frame[];
  readonly free: Freedom;
}

interface Draft {
  readonly reading: Reading;
  readonly segments: readonly Segment[];
  readonly grammar: Grammar;
  readonly told: Told[];
  readonly inner: Told[];
  readonly direct: Map<number, Roles>;
  readonly idle: Frame[];
}

/** Reads one sentence. Linear, but for phrases that are read again a few times. */
export function attribute(reading: Reading, grammar: Grammar, sentence: Range): Attribution {
  const segments = grammar.cut(reading, sentence);
  const draft: Draft = { reading, segments, grammar, told: [], inner: [], direct: new Map(), idle: [] };
  const frames = segments.map((_, k) => grammar.findFrame(reading, segments, k));
  let latest: Frame | undefined;
  segments.forEach((segment, k) => {
    for (const source of grammar.findSources(reading, segments, k)) placeSource(draft, source);
    const frame = inheritSubject(draft, frames[k], segment, latest);
    if (frame?.reported === true) placeBefore({ ...draft, told: draft.inner }, frame);
    else if (frame !== undefined && !isSelf(reading, frame)) placeFrame(draft, frame);
    else placeNoun(draft, k);
    latest = frame ?? latest;
  });
  const { direct, idle, inner } = draft;
  const told = draft.told.filter((each) => !isEmptyEcho(each, draft.told));
  const plain = told.length === 0 && direct.size === 0;
  return { segments, told, inner, direct, idle, free: plain ? grammar.freeSpeech(reading, segments) : 'no' };
}

/** A passive that names nobody, inside what somebody else tells: *Es wurde erwartet, dass …, berichtete X*. */
function isEmptyEcho(told: Told, all: readonly Told[]): boolean {
  if (told.roles === undefined || !told.roles.impersonal || told.roles.speaker.length > 0) return false;
  const start = told.ranges[0]?.from ?? 0;
  return all.some((each) => each !== told && each.ranges.some(({ from, to }) => from <= start && start < to));
}

/** *ich glaube*, *man weiß*, *niemand erwartet*: nobody else is quoted by that. */
function isSelf({ words }: Reading, frame: Frame): boolean {
  const from = frame.speaker[0]?.from ?? -1;
  if (frame.speaker[0]?.to !== from + 1) return false;
  return /^(?:ich|wir|man|niemand|du|i|we|nobody)$/.test(words.lower[from] ?? '');
}

/** *sagte X und fügte hinzu*: the second verb has the first one's subject. */
function inheritSubject(
  { reading, segments, grammar }: Draft,
  frame: Frame | undefined,
  segment: Segment,
  latest: Frame | undefined,
): Frame | undefined {
  if (frame === undefined || frame.impersonal || frame.speaker.length > 0 || segment.kind !== 'verbFirst') return frame;
  if (latest !== undefined) return { ...frame, speaker: latest.speaker };
  for (let k = frame.segment - 1; k >= 0; k--) {
    const kind = segments[k]?.kind;
    if (kind !== 'main' && kind !== 'verbFirst') continue;
    const subject = grammar.subject(reading, segments, k);
    return subject === undefined ? frame : { ...frame, speaker: [subject] };
  }
  return frame;
}

function placeNoun(draft: Draft, k: number): void {
  const frame = draft.grammar.findNounFrame(draft.reading, draft.segments, k);
  if (frame !== undefined) placeBefore(draft, frame);
}

function placeFrame(draft: Draft, frame: Frame): void {
  const segment = draft.segments[frame.segment];
  if (segment === undefined) return;
  const { firstSegment } = frame;
  const behind = segment.kind === 'verbFirst' && segment.separator !== '+' && tellsBefore(draft, frame);
  const hangs = firstSegment > 0 && (frame.comparing || behind);
  const asks = isAsked(draft, frame);
  if (hangs && !asks && placeAfter(draft, frame)) return;
  if (frame.comparing && placeSentence(draft, frame)) return;
  if (placeBefore(draft, frame)) return;
  const noun = draft.grammar.findNounFrame(draft.reading, draft.segments, frame.segment);
  if (
    noun !== undefined &&
    placeBefore(draft, { ...noun, speaker: noun.speaker.length > 0 ? noun.speaker : frame.speaker })
  )
    return;
  draft.idle.push(frame);
}

/** Whether what stands before can be told: *Wenn es regnet, sagt er …* only sets the scene. */
function tellsBefore({ segments, reading }: Draft, frame: Frame): boolean {
  const first = frame.firstSegment;
  const own = segments[frame.segment];
  const subjectFirst =
    own !== undefined && first === frame.segment && own.finite > own.from && frame.speaker.length > 0;
  const next = segments[frame.segment + 1];
  if (subjectFirst || (next?.kind === 'verbFirst' && next.separator === ',')) return true;
  return segments.slice(0, first).some((segment, k) => {
    if (segment.kind !== 'subordinate') return segment.kind !== 'relative' && segment.kind !== 'fragment';
    return k === 0 && /^(?:dass|daß|ob)$/.test(reading.words.lower[segment.from] ?? '');
  });
}

/** *Auf die Frage, ob …, entgegnete X, dass …*: what follows is told, not what stands before. */
function isAsked(draft: Draft, frame: Frame): boolean {
  const { segments, reading, grammar } = draft;
  if (frame.comparing || segments[frame.firstSegment - 1]?.kind === 'quote') return false;
  const next = segments[frameEnd(draft, frame) + 1];
  const clause = next?.kind === 'subordinate' || next?.kind === 'infinitive';
  return clause && grammar.isComplement(reading, segments, frame, segments.indexOf(next));
}

/** The segments behind the verb's that still belong to the frame: appositions, relative clauses, a lone prefix. */
function frameEnd({ segments, grammar, reading }: Draft, frame: Frame): number {
  let k = frame.segment;
  const lastToken = Math.max(...[...frame.cue, ...frame.speaker].map((range) => range.to));
  while (k + 1 < segments.length) {
    const next = segments[k + 1];
    if (next === undefined || next.separator === ':' || next.kind === 'quote') break;
    const holds = next.from < lastToken;
    const skips = next.kind === 'relative' || next.kind === 'fragment';
    if (!holds && (!skips || grammar.isComplement(reading, segments, frame, k + 1))) break;
    k++;
  }
  return k;
}

/** Frame before: *X sagt(e): „…“*, *X sagte, dass …*. */
function placeBefore(draft: Draft, frame: Frame): boolean {
  const { segments, reading, grammar } = draft;
  const last = frameEnd(draft, frame);
  const next = segments[last + 1];
  if (next === undefined) return false;
  const roles = frameRoles(draft, frame, last, 'before');
  if (next.kind === 'quote') {
    for (let j = last + 1; segments[j]?.kind === 'quote'; j++) setDirect(draft, segments[j], roles);
    return true;
  }
  if (!grammar.isComplement(reading, segments, frame, last + 1)) return false;
  const end = complementEnd(draft, frame, last + 1);
  const range = trimRange(reading, { from: next.from, to: segments[end]?.to ?? next.to });
  draft.told.push({ kind: 'indirect', ranges: [range], roles, score: frame.noun ? 0.6 : 0.8 });
  return true;
}

/** Where the clauses end that hang on the frame: at a verb that goes on with the frame's own subject. */
function complementEnd({ segments, reading }: Draft, frame: Frame, start: number): number {
  const first = segments[start];
  const subjunctive = WordClass.subjunctive1 | WordClass.subjunctive2;
  const closed = first?.kind === 'subordinate' || first?.kind === 'infinitive' || first?.kind === 'quote';
  let end = start;
  for (let j = start + 1; j < segments.length; j++) {
    const segment = segments[j];
    if (segment === undefined || segment.separator === ';') break;
    const indicative = segment.finite >= 0 && !hasClass(reading.words, segment.finite, subjunctive);
    const embedded =
      frame.noun || segments[frame.segment]?.kind === 'subordinate' || segments[frame.segment]?.kind === 'relative';
    if (segment.kind === 'verbFirst' && indicative && goesBack(segment, closed || embedded, frame)) break;
    if (segment.kind === 'quote' && segment.separator === ':') break;
    end = j;
  }
  return end;
}

/** The verb goes on with the frame's subject, not with what is told: *sagte, er komme, und ging*. */
function goesBack({ separator }: Segment, closed: boolean, frame: Frame): boolean {
  return separator === '+' ? closed || frame.verb.governs.includes('d') : closed && separator === ',';
}

/** Frame behind or inside: *„…“, sagte X*, *…, sagte X, …*, *…, wie X mitteilte, …*. */
function placeAfter(draft: Draft, frame: Frame): boolean {
  const { segments } = draft;
  const before = segments[frame.firstSegment - 1];
  if (before === undefined) return false;
  const last = frameEnd(draft, frame);
  const tells =
    frame.comparing || (frame.verb.governs.includes('d') && (!frame.impersonal || frame.verb.entry === 'heißen'));
  return placeAround(
    draft,
    { first: frame.firstSegment, last },
    (position) => frameRoles(draft, frame, last, position),
    tells,
  );
}

interface Stretch {
  readonly first: number;
  readonly last: number;
}

function placeAround(
  draft: Draft,
  { first, last }: Stretch,
  rolesAt: (position: Position) => Roles,
  tells: boolean,
): boolean {
  const { segments, reading } = draft;
  const before = segments[first - 1];
  const next = segments[last + 1];
  if (before?.kind === 'quote') {
    const inside = next?.kind === 'quote' && next.separator !== ':';
    const roles = rolesAt(inside ? 'inside' : 'after');
    for (let j = first - 1; segments[j]?.kind === 'quote'; j--) setDirect(draft, segments[j], roles, true);
    for (let j = last + 1; segments[j]?.kind === 'quote'; j++) setDirect(draft, segments[j], roles);
    return true;
  }
  if (!tells) return false;
  const start = startOfTold(segments, first);
  if (start === first) return false;
  const goesOn = next?.separator === ',' && next.kind !== 'quote';
  const ranges = [{ from: segments[start]?.from ?? 0, to: before?.to ?? 0 }];
  if (goesOn) ranges.push({ from: next.from, to: endOfRest(draft, last + 1) });
  draft.told.push({
    kind: 'indirect',
    ranges: ranges.map((range) => trimRange(reading, range)).filter((range) => range.to > range.from),
    roles: rolesAt(goesOn ? 'inside' : 'after'),
    score: 0.8,
  });
  return true;
}

/** Up to a further verb of saying that goes on with the frame's subject: *sagte X, …, und nannte …*. */
function endOfRest({ segments, reading }: Draft, start: number): number {
  const { words } = reading;
  const stop = segments.findIndex((segment, j) => {
    const goesOn = segment.separator === '+' || hasClass(words, segment.from, WordClass.coordinator);
    return j > start && segment.kind === 'verbFirst' && goesOn && hasClass(words, segment.finite, WordClass.say);
  });
  return segments[stop < 0 ? segments.length - 1 : stop - 1]?.to ?? 0;
}

function startOfTold(segments: readonly Segment[], before: number): number {
  let start = before;
  while (start > 0 && segments[start - 1]?.kind !== 'quote' && segments[start]?.separator !== ';') start--;
  return start;
}

/** *Wie X mitteilte, …* at the start of the sentence. */
function placeSentence(draft: Draft, frame: Frame): boolean {
  const { segments, reading } = draft;
  const last = frameEnd(draft, frame);
  const next = segments[last + 1];
  if (next === undefined) return false;
  const roles = frameRoles(draft, frame, last, 'before');
  if (next.kind === 'quote') {
    setDirect(draft, next, roles);
    return true;
  }
  const range = trimRange(reading, { from: next.from, to: segments[segments.length - 1]?.to ?? next.to });
  draft.told.push({ kind: 'indirect', ranges: [range], roles, score: 0.85 });
  return true;
}

function setDirect(draft: Draft, segment: Segment | undefined, roles: Roles, over = false): void {
  if (segment?.pair !== undefined && (over || !draft.direct.has(segment.pair.open)))
    draft.direct.set(segment.pair.open, roles);
}

function frameRoles({ segments, reading }: Draft, frame: Frame, last: number, position: Position): Roles {
  const from = segments[Math.min(frame.firstSegment, frame.segment)]?.from ?? 0;
  const range = trimRange(reading, { from, to: segments[last]?.to ?? from });
  const { cue, speaker, addressee, impersonal, verb } = frame;
  return {
    cue,
    speaker,
    addressee,
    impersonal,
    medium: verb.medium,
    position,
    frame: [range],
    hearsay: isHearsay(frame),
  };
}

/** *hieß es*: an impersonal cue that needs a source. */
export function isHearsay({ verb, impersonal }: Frame): boolean {
  return impersonal && verb.entry === 'heißen';
}

function placeSource(draft: Draft, source: Source): void {
  const { segments, reading } = draft;
  const own = segments[source.segment];
  if (own === undefined) return;
  const rolesAt = (position: Position): Roles => ({
    cue: [source.cue],
    speaker: source.speaker,
    frame: [source.range],
    addressee: [],
    medium: 'speech',
    position,
    impersonal: source.speaker.length === 0,
    hearsay: source.speaker.length === 0,
  });
  let last = source.segment;
  while ((segments[last + 1]?.from ?? Infinity) < source.range.to) last++;
  if (source.apart) {
    placeAround(draft, { first: source.segment, last }, rolesAt, true);
    return;
  }
  const next = segments[last + 1];
  if (next?.kind === 'quote' && own.finite < 0) {
    setDirect(draft, next, rolesAt('before'));
    return;
  }
  const around = sourceScope(segments, source.segment);
  const ranges = [
    { from: around.from, to: source.range.from },
    { from: behindSource(segments, source), to: around.to },
  ]
    .map((range) => trimRange(reading, range))
    .filter((range) => range.to > range.from);
  if (ranges.length === 0) return;
  const position = ranges.length > 1 ? 'inside' : source.range.from <= around.from + 1 ? 'before' : 'after';
  draft.told.push({ kind: 'indirect', ranges, roles: rolesAt(position), score: 0.85 });
}

/** Where the told clause goes on: a relative clause right behind the source belongs to it. */
function behindSource(segments: readonly Segment[], { segment, range }: Source): number {
  let k = segment;
  if (range.to < (segments[k]?.to ?? 0)) return range.to;
  while (segments[k + 1]?.kind === 'relative') k++;
  return k === segment ? range.to : (segments[k + 1]?.from ?? range.to);
}

/** What a source speaks for: its relative or subordinate clause, otherwise the sentence around its main clause. */
function sourceScope(segments: readonly Segment[], k: number): Range {
  const own = segments[k];
  if (own === undefined) return { from: 0, to: 0 };
  if (own.kind === 'relative' || (own.kind === 'subordinate' && k > 0)) return own;
  let start = k;
  while (start > 0 && isDependent(segments[start - 1]) && segments[start]?.separator === ',') start--;
  let end = k;
  while (end + 1 < segments.length && segments[end + 1]?.kind !== 'quote' && segments[end + 1]?.separator !== ';')
    end++;
  return { from: segments[start]?.from ?? own.from, to: segments[end]?.to ?? own.to };
}

function isDependent(segment: Segment | undefined): boolean {
  return segment !== undefined && segment.kind !== 'main' && segment.kind !== 'verbFirst' && segment.kind !== 'quote';
}
