import type { Block } from '../article/article';
import type { Evidence } from '../evidence';
import type { Span } from '../text/span';
import type { BlockQuotes } from './block';
import type { LocalQuote } from './localQuote';
import type { Quote } from './quote';
import type { Range } from './reading';
import { spanOf } from './spans';

/** A quotation with what it was made from. */
interface Made {
  readonly quote: Quote;
  readonly reasons: readonly Evidence[];
  readonly name: string | undefined;
}

/** Where the words of a quotation stand. */
export interface Placed {
  /** Of its block. */
  readonly start: number;
  readonly spans: readonly Span[];
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly frame: readonly Span[];
  readonly addressee: readonly Span[];
  /** What speaks for it, wherever it stands: without a speaker, with one, with that of before, with that of the same words in the text. */
  readonly reasons: (readonly Evidence[] | undefined)[];
  /** What became of it last. */
  made?: Made;
}

/** Only the part of a block that says where it stands. */
type PlacedBlock = Pick<BlockQuotes, 'reading'> & { readonly block: Pick<Block, 'start'> };

const places = new WeakMap<LocalQuote, Placed>();

/** The words of a quotation in the article: the same objects as long as its block neither changes nor moves. */
export function placed(read: PlacedBlock, quote: LocalQuote): Placed {
  const { start } = read.block;
  const kept = places.get(quote);
  if (kept?.start === start) return kept;
  const { ranges, roles } = quote;
  const found = {
    start,
    spans: spansOf(read, ranges),
    speaker: spansOf(read, roles?.speaker),
    cue: spansOf(read, roles?.cue),
    frame: spansOf(read, roles?.frame),
    addressee: spansOf(read, roles?.addressee),
    reasons: kept?.reasons ?? [],
  };
  places.set(quote, found);
  return found;
}

const none: readonly Span[] = [];

/** Ranges of a block's tokens as spans of the article, empty ones left out. */
export function spansOf({ reading, block }: PlacedBlock, ranges: readonly Range[] = []): readonly Span[] {
  if (ranges.length === 0) return none;
  return ranges.filter((range) => range.to > range.from).map((range) => spanOf(reading, range, block.start));
}

/** What speaks for a quotation: the same list as long as its block does not change. */
export function evidenceOf(
  read: PlacedBlock,
  quote: LocalQuote,
  { reasons }: Placed,
  hasSpeaker: boolean,
  inherits: boolean,
): readonly Evidence[] {
  const which = hasSpeaker ? (inherits ? 2 : 1) : 0;
  return (reasons[which] ??= gatherEvidence(read, quote, hasSpeaker, inherits));
}

const positionCodes = { before: 'speakerBefore', after: 'speakerAfter', inside: 'speakerInside' } as const;

/** The evidence of a quotation that may be put together from parts of others. */
export function gatherEvidence(
  { reading }: PlacedBlock,
  quote: LocalQuote,
  hasSpeaker: boolean,
  inherits: boolean,
): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const { body } = reading;
  const text = (from: number, to: number): string =>
    body.text.slice(body.tokens.starts[from], body.tokens.ends[to - 1]);
  const { pair, roles } = quote;
  if (pair !== undefined) {
    const closing = pair.closed ? text(pair.close, pair.close + 1) : '';
    evidence.push({ code: 'marks', value: text(pair.open, pair.open + 1) + closing });
    if (!pair.closed && reading.pairing.openAtEnd !== pair) evidence.push({ code: 'repaired' });
  }
  const cue = (roles?.cue ?? []).map((range) => text(range.from, range.to)).join(' … ');
  if (cue !== '') evidence.push({ code: 'cue', value: cue });
  if (quote.kind === 'indirectFreeIndirect') evidence.push({ code: 'subjunctive' });
  if (!hasSpeaker) evidence.push({ code: 'noSpeaker' });
  else if (inherits) evidence.push({ code: 'sameSpeaker' });
  else if (roles !== undefined) evidence.push({ code: positionCodes[roles.position] });
  return evidence;
}
