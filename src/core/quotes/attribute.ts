import type { Frame } from './frame';
import type { Grammar } from './grammar';
import { frameEnd, placeAfter, placeBefore, placeSentence } from './placeFrame';
import { placeSource } from './placeSource';
import { trimRange, type Range, type Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';
import type { Attribution, Draft, Told } from './told';

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
    else if (frame !== undefined && (!isSelf(reading, frame) || isBesideQuote(reading, segments, frame)))
      placeFrame(draft, frame);
    else placeNoun(draft, k);
    latest = frame ?? latest;
  });
  tellBehindColon(draft);
  const { direct, idle, inner } = draft;
  const told = draft.told.filter((each) => !isEmptyEcho(each, draft.told));
  const plain = told.length === 0 && direct.size === 0;
  return { segments, told, inner, direct, idle, free: plain ? grammar.freeSpeech(reading, segments) : 'no' };
}

/** *Ein anderer war froh: Es sei überstanden*: a clause in the subjunctive behind a colon, though no verb of saying. */
function tellBehindColon(draft: Draft): void {
  const { reading, segments, grammar, told, direct } = draft;
  if (!grammar.german || told.length > 0 || direct.size > 0) return;
  const clause = /^(?:main|verbFirst)$/;
  const at = segments.findIndex(
    ({ kind, separator, finite }) =>
      separator === ':' && clause.test(kind) && hasClass(reading.words, finite, WordClass.subjunctive1),
  );
  const main = segments.slice(0, Math.max(0, at)).findLastIndex(({ kind }) => clause.test(kind));
  const subject = main < 0 ? undefined : grammar.subject(reading, segments, main);
  if (subject === undefined || /^(?:es|das|dies|man)$/.test(reading.words.lower[subject.from] ?? '')) return;
  const range = { from: segments[at]?.from ?? 0, to: segments[segments.length - 1]?.to ?? 0 };
  told.push({
    kind: 'indirect',
    ranges: [trimRange(reading, range)],
    roles: {
      cue: [],
      speaker: [subject],
      frame: [trimRange(reading, { from: segments[main]?.from ?? 0, to: segments[at - 1]?.to ?? 0 })],
      addressee: [],
      medium: 'speech',
      position: 'before',
      impersonal: false,
      hearsay: false,
    },
    score: 0.6,
  });
}

/** A passive that names nobody, inside what somebody else tells: *Es wurde erwartet, dass …, berichtete X*. */
function isEmptyEcho(told: Told, all: readonly Told[]): boolean {
  if (told.roles === undefined || !told.roles.impersonal || told.roles.speaker.length > 0) return false;
  const start = told.ranges[0]?.from ?? 0;
  return all.some((each) => each !== told && each.ranges.some(({ from, to }) => from <= start && start < to));
}

/** *Ich sagte: „Nein.“*: one may quote oneself. */
function isBesideQuote({ words }: Reading, segments: readonly Segment[], { segment, speaker }: Frame): boolean {
  if (!/^(?:ich|wir|i|we)$/.test(words.lower[speaker[0]?.from ?? -1] ?? '')) return false;
  return segments[segment + 1]?.kind === 'quote' || segments[segment - 1]?.kind === 'quote';
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
  if (latest !== undefined && latest.speaker.length > 0) return { ...frame, speaker: latest.speaker };
  for (let k = frame.segment - 1; k >= 0; k--) {
    const kind = segments[k]?.kind;
    if (kind !== 'main' && kind !== 'verbFirst') continue;
    const subject = grammar.subject(reading, segments, k);
    if (subject !== undefined) return { ...frame, speaker: [subject] };
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
  const asks = isAsked(draft, frame) || announcesMarks(draft, frame);
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

/** *Gefragt, ob er gehe, sagte er: „Nein.“* */
function announcesMarks(draft: Draft, frame: Frame): boolean {
  const { segments } = draft;
  const next = segments[frameEnd(draft, frame) + 1];
  return next?.kind === 'quote' && next.separator === ':' && segments[frame.firstSegment - 1]?.kind !== 'quote';
}

/** *Auf die Frage, ob …, entgegnete X, dass …*: what follows is told, not what stands before. */
function isAsked(draft: Draft, frame: Frame): boolean {
  const { segments, reading, grammar } = draft;
  if (frame.comparing || segments[frame.firstSegment - 1]?.kind === 'quote') return false;
  // *A buyer had withdrawn, the panel said, and that …*: both are told.
  if (!grammar.german && segments.slice(0, frame.firstSegment).some(({ kind }) => kind === 'main')) return false;
  const next = segments[frameEnd(draft, frame) + 1];
  const clause = next?.kind === 'subordinate' || next?.kind === 'infinitive';
  return clause && grammar.isComplement(reading, segments, frame, segments.indexOf(next));
}
