import type { Span } from '../text/span';

/** What may be wrong with an article's quotations. */
export type ProblemCode = 'unbalancedMarks' | 'quoteWithoutSpeaker' | 'speakerNotIntroduced' | 'mixedMarks';

/** Problems of one kind that are told of: a text that has more is none that was only mistyped. */
export const most = 100;

/** Text that takes the place of a span; an empty span: it is put in. */
export interface Replacement extends Span {
  readonly text: string;
}

/** Where a missing mark may be put; `remove`: the mark that is there goes instead. */
export type RepairPlace = 'frame' | 'colon' | 'sentence' | 'paragraph' | 'remove';

export interface Repair {
  readonly place: RepairPlace;
  readonly edit: Replacement;
}

interface Found {
  /** Where it is shown: a mark with the word beside it, a speaker; never a whole paragraph. */
  readonly span: Span;
}

/** A mark without the one that belongs to it. */
export interface UnbalancedMark extends Found {
  readonly code: 'unbalancedMarks';
  readonly side: 'open' | 'close';
  readonly mark: string;
  /** The likeliest first; never empty. */
  readonly repairs: readonly Repair[];
}

/** A quotation that nobody is said to speak. */
export interface SpeakerMissing extends Found {
  readonly code: 'quoteWithoutSpeaker';
  /** Id of the quotation's item. */
  readonly item: string;
}

/** Somebody speaks whom the article never calls by a full name: the first quotation of each. */
export interface SpeakerNotIntroduced extends Found {
  readonly code: 'speakerNotIntroduced';
  readonly item: string;
  /** What the article calls them: untrusted text. */
  readonly wording: string;
  /** Id of the layer's entity; absent where the wording means nobody known. */
  readonly entity?: string;
  /** Ids of people with a full name whose last word is the wording: perhaps the same. */
  readonly candidates: readonly string[];
}

/** A quotation in other marks than most of the article's. */
export interface MixedMarks extends Found {
  readonly code: 'mixedMarks';
  /** Its marks and those of the article: `“”`, `„“`. */
  readonly marks: string;
  readonly main: string;
  /** What makes its marks those of the article, marks inside included. */
  readonly edits: readonly Replacement[];
}

export type Problem = UnbalancedMark | SpeakerMissing | SpeakerNotIntroduced | MixedMarks;
