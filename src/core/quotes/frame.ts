import type { CueVerb } from './cues-de';
import type { Range } from './reading';

/** A clause that tells who says: what surrounds or introduces a quotation. */
export interface Frame {
  /** Index of the segment that holds its verb. */
  readonly segment: number;
  readonly cue: readonly Range[];
  readonly verb: CueVerb;
  readonly speaker: readonly Range[];
  readonly addressee: readonly Range[];
  /** Passive or impersonal, so that the sentence's subject is not who speaks. */
  readonly impersonal: boolean;
  /** Its own verb is subjunctive: it is being reported itself. */
  readonly reported: boolean;
  /** *wie X mitteilte*, *as X said*. */
  readonly comparing: boolean;
  /** The cue is a noun: *die Behauptung, dass …*. */
  readonly noun: boolean;
  /** First segment of the frame, where its subject stands. */
  readonly firstSegment: number;
}

/** A phrase that names the source within a sentence: *nach Angaben der Polizei*, *laut X*, *according to X*. */
export interface Source {
  readonly segment: number;
  readonly range: Range;
  readonly cue: Range;
  readonly speaker: readonly Range[];
  /** Whole segment, set off by commas: *…, so Merkel, …*. */
  readonly apart: boolean;
}
