import type { Evidence, EvidenceCode } from '../evidence';
import type { Span } from '../text/span';
import type { MentionForm, MentionType } from './mention';

/** What one rule proposes for the tokens `first ≤ i < end` of a body. */
export interface Guess {
  readonly first: number;
  readonly end: number;
  readonly type: MentionType;
  readonly form: MentionForm;
  /** How sure the rule is by itself, 0 to 1; below {@link ENOUGH} other places of the article must agree. */
  readonly score: number;
  readonly code: EvidenceCode;
  /** Words that decided, if they stand outside of the mention. */
  readonly value?: string;
}

/** From here on a mention is suggested. */
export const ENOUGH = 0.5;

/** A guess with its place: offsets relative to the body. */
export interface Candidate extends Span {
  readonly type: MentionType;
  readonly form: MentionForm;
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** Its wording, and the same without the ending of a genitive. */
  readonly surface: string;
  readonly base: string;
  /** The first of its tokens. */
  readonly first: number;
  /** How many tokens it covers. */
  readonly words: number;
  /** An article or another determiner stands before it. */
  readonly determined: boolean;
  /** Only a place can stand here: behind *in, from, nach*; or it is a country. */
  readonly located: boolean;
  /** Where particles of nobility begin before it, if any do: *von der* Weide. */
  readonly led?: number;
}

export function guess(
  first: number,
  end: number,
  type: MentionType,
  score: number,
  code: EvidenceCode,
  value?: string,
): Guess {
  return value === undefined
    ? { first, end, type, form: 'name', score, code }
    : { first, end, type, form: 'name', score, code, value };
}
