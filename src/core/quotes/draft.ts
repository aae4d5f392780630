import type { Block } from '../article/article';
import type { Evidence } from '../evidence';
import type { Span } from '../text/span';
import type { BlockQuotes } from './block';
import type { LocalQuote } from './localQuote';
import { evidenceOf, gatherEvidence, placed, spansOf, type Placed } from './placed';
import type { Medium, QuoteKind } from './quote';
import type { Range } from './reading';
import { firstAtLeast } from './search';
import type { Roles } from './told';

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

/** Sentences over which a speaker is remembered. */
const voiceReach = 6;

/** What is remembered from block to block. */
export interface State {
  readonly blocks: readonly ReadBlock[];
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

/** The quotation in its place, with whose words it goes on if it names nobody. */
export function createDraft(state: State, read: ReadBlock, quote: LocalQuote, sentence: number): Draft {
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
    !(quote.ofPerson === true && isNamed(state)) &&
    (quote.alone || isHearsay(quote)) &&
    sentence - state.voiceSentence <= voiceReach &&
    state.voice.length > 0;
  const speaker = inherits ? state.voice : own;
  return {
    kind: quote.kind,
    place,
    medium: roles?.medium ?? (inherits ? mediumAfter(state, quote) : 'speech'),
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

/** Whoever was said to think or write goes on so; what stands in marks is not thought. */
function mediumAfter({ last }: State, { kind }: LocalQuote): Medium {
  const medium = last?.medium ?? 'speech';
  return kind === 'direct' && medium === 'thought' ? 'speech' : medium;
}

/** Who spoke last is one person by his name, whom *he is said to have …* may be about. */
function isNamed({ blocks, voice }: State): boolean {
  const span = voice[0];
  if (span === undefined) return false;
  const read = blocks[firstAtLeast(blocks, span.start + 1, ({ block }) => block.start) - 1];
  const wording = read?.reading.body.text.slice(span.start - read.block.start, span.end - read.block.start) ?? '';
  return /^(?:er|sie|he|she)$/i.test(wording) || /\p{Lu}[\p{L}.-]+\s\p{Lu}[\p{L}’'-]+$/u.test(wording);
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
