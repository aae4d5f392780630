import type { Frame } from './frame';
import type { Freedom, Grammar } from './grammar';
import type { Medium, QuoteKind } from './quote';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';

/** Where the frame stands to its quotation. */
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

/** A quotation without marks. */
export interface Told {
  readonly kind: QuoteKind;
  readonly ranges: readonly Range[];
  readonly roles: Roles | undefined;
  /** 0 to 1. */
  readonly score: number;
  /** Its speaker is *er* or *sie*. */
  readonly pronominal?: boolean;
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

/** What a sentence gives so far; the places write into its lists. */
export interface Draft {
  readonly reading: Reading;
  readonly segments: readonly Segment[];
  readonly grammar: Grammar;
  readonly told: Told[];
  readonly inner: Told[];
  readonly direct: Map<number, Roles>;
  readonly idle: Frame[];
}

/** What a frame gives to a quotation beside it; `range`: the frame's own words. */
export function rolesOfFrame(frame: Frame, range: Range, position: Position): Roles {
  const { cue, speaker, addressee, impersonal, verb } = frame;
  // *hieß es* needs a source.
  const hearsay = impersonal && verb.entry === 'heißen';
  return { cue, speaker, addressee, impersonal, medium: verb.medium, position, frame: [range], hearsay };
}

/** A speaker without words of saying. */
export function rolesOf(speaker: Range, position: Position): Roles {
  return {
    cue: [],
    speaker: [speaker],
    frame: [],
    addressee: [],
    medium: 'speech',
    position,
    impersonal: false,
    hearsay: false,
  };
}
