import type { Evidence } from '../evidence';
import type { Span } from '../text/span';

/** What a mention names. `other`: works, events, products, awards … (GermEval 2014's OTH). */
export type MentionType = 'person' | 'place' | 'organization' | 'other' | 'date';

/** *name*, *derived* (russische, Ukrainer) or *part* of a compound (Russlandbesuch), as in GermEval 2014. */
export type MentionForm = 'name' | 'derived' | 'part';

/** The forms that there are, and whether they are suggested where nobody chose. */
export const mentionForms: ReadonlyMap<MentionForm, boolean> = new Map([
  ['name', true],
  ['derived', false],
  ['part', false],
]);

/** A span of the article that names something. Mentions of one article are sorted and do not overlap. */
export interface Mention extends Span {
  readonly type: MentionType;
  readonly form: MentionForm;
  /** How sure detection is, 0 to 1. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/**
 * What is named in each block of an article, in their order; offsets relative to the block. As long as nothing about a
 * block changes it keeps its array.
 */
export type MentionsByBlock = readonly (readonly Mention[])[];
