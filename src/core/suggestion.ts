import type { Evidence } from './evidence';
import type { Span } from './text/span';

/** A role of a suggestion: where it stands, and the detected entity that it means, if any. */
export interface SuggestedRole extends Span {
  readonly entity?: string;
}

/**
 * What detection proposes, in the general form that the rest of the program understands: a type of the schema with
 * attributes and roles. Nothing outside detection knows more about mentions and quotations than this.
 */
export interface Suggestion {
  readonly type: string;
  readonly spans: readonly Span[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, readonly SuggestedRole[]>>;
  /** The detected entity that it names. */
  readonly entity?: string;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** An entity as detection gathered it; ids hold for one detection only. */
export interface SuggestedEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** All that detection proposes for one text. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  readonly entities: readonly SuggestedEntity[];
}
