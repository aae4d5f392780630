import type { Pair } from './pairing';
import type { QuoteKind } from './quote';
import type { Range } from './reading';
import type { Roles, Told } from './told';

/** A quotation as one block alone tells it; ranges of tokens. */
export interface LocalQuote {
  readonly kind: QuoteKind;
  readonly ranges: readonly Range[];
  readonly roles: Roles | undefined;
  readonly pair: Pair | undefined;
  /** The pair of its last part, if it has marks. */
  readonly lastPair?: Pair;
  /** Stands for itself: whoever spoke before goes on. */
  readonly alone: boolean;
  /** Only a quotation if one stands right before it. */
  readonly doubtful: boolean;
  /** Only if what stands right before it is a report. */
  readonly shifted?: boolean;
  /** Stands within the marks of another: who speaks on is the outer one's speaker. */
  readonly nested?: boolean;
  /** Tells of *him* or *her*: who spoke before may be meant, and does not say it. */
  readonly ofPerson?: boolean;
  readonly sentence: number;
  readonly score: number;
}

/** What a sentence tells without marks, as a quotation of its block. */
export function unmarked(told: Told, sentence: number, nested = false): LocalQuote {
  return { ...told, pair: undefined, alone: false, doubtful: false, nested, sentence };
}
