import type { Span } from '../text/span';

/** Annotations whose place is not sure: on changed words, in one of several places, nowhere. */
export type PlaceCode = 'edited' | 'ambiguous' | 'orphan';

/** What may be wrong with an article's quotations, names, dates and numbers, and with where annotations stand. */
export type ProblemCode =
  | PlaceCode
  | 'unbalancedMarks'
  | 'quoteWithoutSpeaker'
  | 'speakerNotIntroduced'
  | 'mixedMarks'
  | 'nameSpelledTwoWays'
  | 'personNotIntroduced'
  | 'weekdayMismatch'
  | 'headlineNumber';

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

/** A name that the article spells in another way more often: once for each rarer spelling, at its first place. */
export interface NameSpelledTwoWays extends Found {
  readonly code: 'nameSpelledTwoWays';
  /** The words that differ, as they stand and as the article spells them elsewhere: untrusted text. */
  readonly wording: string;
  readonly other: string;
  /** Where the article first spells it so. */
  readonly elsewhere: Span;
  /** What makes each place of the rarer spelling like the other, the one of `span` first. */
  readonly edits: readonly Replacement[];
}

/** Somebody who is named, does not speak, and is never called by a full name or with an office. */
export interface PersonNotIntroduced extends Found {
  readonly code: 'personNotIntroduced';
  /** What the article calls them: untrusted text. */
  readonly wording: string;
  /** Id of the first mention's item. */
  readonly item: string;
}

/** A day of the week with a date that is another one. */
export interface WeekdayMismatch extends Found {
  readonly code: 'weekdayMismatch';
  /** The date without the day of the week, and both days of the week, as the article writes them. */
  readonly date: string;
  readonly weekday: string;
  readonly right: string;
  /** The year, where the date does not give it and the article's own day does. */
  readonly year?: number;
  /** The right day of the week in its place. */
  readonly weekdayEdit: Replacement;
  /** The nearest day of that month that is such a day of the week. */
  readonly dayEdit?: Replacement;
}

/** A number of the headline that the text gives otherwise. */
export interface HeadlineNumber extends Found {
  readonly code: 'headlineNumber';
  /** With what is counted: *14 Tote*, *15 Tote*. Untrusted text. */
  readonly wording: string;
  readonly other: string;
  readonly elsewhere: Span;
  /** The text's number in the headline, and the headline's in the text. */
  readonly headlineEdit: Replacement;
  readonly textEdit: Replacement;
}

/** An accepted annotation that does not stand on its own words for sure. */
export interface PlaceProblem extends Found {
  readonly code: PlaceCode;
  /** Id of the annotation. */
  readonly annotation: string;
  /** Name of its type. */
  readonly type: string;
  /** The words on which it was made, all of them: untrusted text. */
  readonly wording: string;
}

export type Problem =
  | PlaceProblem
  | UnbalancedMark
  | SpeakerMissing
  | SpeakerNotIntroduced
  | MixedMarks
  | NameSpelledTwoWays
  | PersonNotIntroduced
  | WeekdayMismatch
  | HeadlineNumber;
