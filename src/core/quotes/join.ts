import type { Block } from '../article/article';
import type { Evidence } from '../evidence';
import type { Span } from '../text/span';
import type { Roles } from './told';
import type { BlockQuotes } from './block';
import type { LocalQuote } from './localQuote';
import type { Pair } from './pairing';
import type { Medium, QuoteKind } from './quote';
import type { Range } from './reading';
import { evidenceOf, gatherEvidence, placed, spansOf, type Placed } from './placed';
import { spanOf } from './spans';

export interface ReadBlock extends BlockQuotes {
  readonly block: Block;
}

/** A quotation with its place in the article and whose words name its speaker; nobody is looked up yet. */
export interface Draft {
  readonly kind: QuoteKind;
  readonly place: Placed;
  medium: Medium;
  spans: readonly Span[];
  speaker: readonly Span[];
  cue: readonly Span[];
  frame: readonly Span[];
  addressee: readonly Span[];
  evidence: readonly Evidence[];
  score: number;
  /** The speaker goes on from the quotation before; the wording stands there. */
  sameSpeaker: boolean;
  /** It stands within the marks of the quotation before: somebody else speaks. */
  readonly nested: boolean;
}

/** Sentences between a quotation and one that goes on from it. */
const reach = 1;
/** Sentences over which a speaker is remembered. */
const voiceReach = 6;

interface State {
  readonly drafts: Draft[];
  last: Draft | undefined;
  /** Where `last` ends, as a running number of sentences. */
  lastSentence: number;
  /** A quotation whose marks are still open at the end of its paragraph. */
  carried: Draft | undefined;
  /** Who spoke last, quoted or not. */
  voice: readonly Span[];
  voiceSentence: number;
  /** Of whom a sentence told that named no speaker: heard by the sentence right behind it. */
  subject: readonly Span[];
  subjectSentence: number;
  /** Last words, in lower case, of everybody who has been named as speaking. */
  readonly spoken: Set<string>;
  announced: Roles | undefined;
  announcer: ReadBlock | undefined;
}

/** Joins what the blocks say: quotations over paragraphs, speakers that go on, announcements. Linear. */
export function joinBlocks(blocks: readonly ReadBlock[]): Draft[] {
  const state: State = {
    drafts: [],
    last: undefined,
    lastSentence: -10,
    carried: undefined,
    voice: [],
    voiceSentence: -10,
    subject: [],
    subjectSentence: -10,
    spoken: new Set(),
    announced: undefined,
    announcer: undefined,
  };
  let sentence = 0;
  for (const block of blocks) {
    if (block.block.kind !== 'paragraph') state.lastSentence = -10;
    const continued = carryOver(state, block);
    let voice = 0;
    for (const quote of block.quotes) {
      voice = hear(state, block, voice, quote.sentence, sentence);
      if (quote.pair !== undefined && quote.pair === continued?.pair) {
        adopt(state, block, continued.draft, quote, sentence + quote.sentence);
        continue;
      }
      joinQuote(state, block, quote, sentence + quote.sentence);
    }
    hear(state, block, voice, Infinity, sentence);
    state.announced = block.announces;
    state.announcer = block;
    sentence += block.sentences.length;
  }
  return state.drafts;
}

/** Takes note of who is said to speak in the sentences before the given one. */
function hear(
  state: State,
  { voices, reading, block }: ReadBlock,
  from: number,
  before: number,
  offset: number,
): number {
  let i = from;
  for (; i < voices.length; i++) {
    const voice = voices[i];
    if (voice === undefined || voice.sentence >= before) break;
    if (voice.strength !== 'told') {
      const known =
        voice.strength === 'agent' ||
        voice.speaker.some(({ to }) => state.spoken.has(reading.words.lower[to - 1] ?? ''));
      if (!known) continue;
      state.subject = voice.speaker.map((range) => spanOf(reading, range, block.start));
      state.subjectSentence = offset + voice.sentence;
      continue;
    }
    state.voice = voice.speaker.map((range) => spanOf(reading, range, block.start));
    state.voiceSentence = offset + voice.sentence;
  }
  return i;
}

interface Continued {
  readonly pair: Pair;
  readonly draft: Draft;
}

/** The frame stands in a later paragraph of the quotation than its first. */
function adopt(state: State, read: ReadBlock, draft: Draft, quote: LocalQuote, sentence: number): void {
  if (quote.roles !== undefined && quote.roles.speaker.length > 0) {
    const later = createDraft(state, read, quote, sentence);
    const kept = draft.evidence.filter(({ code }) => code === 'marks' || code === 'continued');
    const added = later.evidence.filter(({ code }) => code !== 'marks');
    const { speaker, cue, frame, addressee, medium, score } = later;
    Object.assign(draft, { speaker, cue, frame, addressee, medium, score, sameSpeaker: false });
    draft.evidence = [...kept, ...added];
    state.voice = speaker;
    state.voiceSentence = sentence;
  }
  state.last = draft;
  state.lastSentence = sentence;
}

/** A quotation that was left open goes on if this paragraph opens with a mark, or closes one that it did not open. */
function carryOver(state: State, read: ReadBlock): Continued | undefined {
  const { carried } = state;
  state.carried = undefined;
  if (carried === undefined) return undefined;
  const { pairing, outer, reading } = read;
  const first = outer[0] ?? undefined;
  if (first?.open === 0) {
    carried.spans = [...carried.spans, spanOf(reading, { from: 0, to: first.close + 1 }, read.block.start)];
    if (pairing.openAtEnd === first) state.carried = carried;
    else finish(carried, 'continued');
    return { pair: first, draft: carried };
  }
  if (pairing.strayClose !== undefined) {
    carried.spans = [...carried.spans, spanOf(reading, { from: 0, to: pairing.strayClose + 1 }, read.block.start)];
    finish(carried, 'continued');
  } else finish(carried, 'repaired');
  return undefined;
}

function finish(draft: Draft, code: 'continued' | 'repaired'): void {
  draft.evidence = [...draft.evidence, { code }];
}

function joinQuote(state: State, read: ReadBlock, quote: LocalQuote, sentence: number): void {
  for (const { to } of quote.roles?.speaker ?? []) state.spoken.add(read.reading.words.lower[to - 1] ?? '');
  const adjacent = state.last !== undefined && sentence - state.lastSentence <= reach;
  if (quote.doubtful && (!adjacent || (quote.shifted === true && state.last?.kind === 'direct'))) return;
  if (quote.kind !== 'direct' && quote.alone && adjacent && extendFree(state, read, quote, sentence)) return;
  const before = state.last;
  const draft = createDraft(state, read, quote, sentence);
  state.drafts.push(draft);
  if (draft.nested) return;
  if (quote.lastPair !== undefined && quote.lastPair === read.pairing.openAtEnd) state.carried = draft;
  state.last = draft;
  state.lastSentence = sentence;
  const inner = before !== undefined && before !== draft && isWithin(draft, before);
  if (draft.speaker.length > 0 && !draft.sameSpeaker && !inner && !isPronominal(read, quote)) {
    state.voice = draft.speaker;
    state.voiceSentence = sentence;
  } else if (draft.sameSpeaker) state.voiceSentence = sentence;
}

/** A report inside another one: who speaks on is the outer one's speaker. */
function isWithin(draft: Draft, outer: Draft): boolean {
  const start = draft.spans[0]?.start ?? 0;
  const last = outer.spans[outer.spans.length - 1];
  return last !== undefined && start < last.end && start >= (outer.spans[0]?.start ?? 0);
}

/** *seiner Meinung nach*, *nach eigenen Angaben*. */
const possessive = /^(?:sein|ihr|eigen|mein|unser|his|their|her|its|own)(?:e[nrsm]?)?$/;

/** *der*, *wonach*, *demnach* point back to whoever it was. */
function isPronominal({ reading }: ReadBlock, { roles }: LocalQuote): boolean {
  const from = roles?.speaker[0]?.from ?? -1;
  if (possessive.test(reading.words.lower[from] ?? '')) return true;
  if (roles?.speaker[0]?.to !== from + 1) return false;
  return /^(?:der|die|das|dem|wonach|demnach|demzufolge|dieser|diese|who|that|which)$/.test(
    reading.words.lower[from] ?? '',
  );
}

/** Sentences in the subjunctive in a row are one quotation, one span a paragraph. */
function extendFree(state: State, read: ReadBlock, quote: LocalQuote, sentence: number): boolean {
  const { last } = state;
  const range = quote.ranges[0];
  if (last?.kind !== quote.kind || range === undefined) return false;
  const span = spanOf(read.reading, range, read.block.start);
  const end = last.spans[last.spans.length - 1];
  if (end !== undefined && end.start >= read.block.start)
    last.spans = [...last.spans.slice(0, -1), { start: end.start, end: span.end }];
  else last.spans = [...last.spans, span];
  state.lastSentence = sentence;
  return true;
}

function createDraft(state: State, read: ReadBlock, quote: LocalQuote, sentence: number): Draft {
  const { roles } = quote;
  const place = placed(read, quote);
  const { spans, speaker: own, cue, frame, addressee } = place;
  const announced =
    roles === undefined && state.announcer !== undefined && (quote.ranges[0]?.from ?? 1) === 0
      ? state.announced
      : undefined;
  if (announced !== undefined && state.announcer !== undefined)
    return announcedDraft(state.announcer, read, announced, quote, place);
  const told =
    (quote.kind === 'indirectFreeIndirect' || quote.pair !== undefined) && state.subjectSentence === sentence - 1;
  if (own.length === 0 && quote.alone && told && state.voiceSentence < state.subjectSentence) {
    state.voice = state.subject;
    state.voiceSentence = state.subjectSentence;
  }
  const inherits =
    own.length === 0 &&
    quote.nested !== true &&
    (quote.alone || isHearsay(quote)) &&
    sentence - state.voiceSentence <= voiceReach &&
    state.voice.length > 0;
  const speaker = inherits ? state.voice : own;
  return {
    kind: quote.kind,
    place,
    medium: roles?.medium ?? (inherits ? (state.last?.medium ?? 'speech') : 'speech'),
    spans,
    speaker,
    cue,
    frame,
    addressee,
    evidence: evidenceOf(read, quote, place, speaker.length > 0, inherits),
    score: quote.score,
    sameSpeaker: inherits,
    nested: quote.nested === true,
  };
}

function announcedDraft(announcer: ReadBlock, read: ReadBlock, roles: Roles, quote: LocalQuote, place: Placed): Draft {
  const spans = (ranges: readonly Range[]): readonly Span[] => spansOf(announcer, ranges);
  return {
    kind: quote.kind,
    place,
    medium: roles.medium,
    spans: place.spans,
    speaker: spans(roles.speaker),
    cue: spans(roles.cue),
    frame: spans(roles.frame),
    addressee: spans(roles.addressee),
    evidence: announcedEvidence(announcer, read, quote, roles),
    score: 0.85,
    sameSpeaker: false,
    nested: false,
  };
}

/** *hieß es*: whoever was the source before. */
function isHearsay({ roles }: LocalQuote): boolean {
  return roles !== undefined && roles.impersonal && roles.hearsay;
}

/** The marks stand in this block, the cue in the one before. */
function announcedEvidence(announcer: ReadBlock, read: ReadBlock, quote: LocalQuote, roles: Roles): Evidence[] {
  const marks = gatherEvidence(read, { ...quote, roles: undefined }, true, false);
  const frame = gatherEvidence(announcer, { ...quote, pair: undefined, roles }, roles.speaker.length > 0, false);
  return [...marks, ...frame];
}
