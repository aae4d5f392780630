import type { Evidence } from '../evidence';
import type { Span } from '../text/span';

/**
 * The kinds of quotation of the German quotation-attribution literature (Brunner 2020, *Redewiedergabe*;
 * Petersen-Frey & Biemann 2024): direct, indirect, free indirect, indirect/free indirect, reported.
 */
export type QuoteKind = 'direct' | 'indirect' | 'freeIndirect' | 'indirectFreeIndirect' | 'reported';

export type Medium = 'speech' | 'thought' | 'writing';

/** A quotation. Spans and roles are sorted and in article offsets; a role that is not there is an empty list. */
export interface Quote {
  readonly type: QuoteKind;
  readonly medium: Medium;
  /** One or several; those of a direct quotation take in its marks, one span a paragraph. */
  readonly spans: readonly Span[];
  /** The wording at the quotation that names the speaker: *sie*, *Lee Sang-Sook*. */
  readonly speaker: readonly Span[];
  readonly cue: readonly Span[];
  readonly frame: readonly Span[];
  readonly addressee: readonly Span[];
  /** Whom that wording means: ids of entities; several if coordinated, none if nobody is known. */
  readonly speakerEntities: readonly string[];
  /** How sure detection is, 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}
