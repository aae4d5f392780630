import type { Frame, Source } from './frame';
import type { Lexicon } from './lexicon';
import type { Pair } from './pairing';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';

/**
 * Whether a sentence without a frame is reported speech: `sure` by itself (subjunctive I), `perhaps` right after a
 * quotation, `shifted` right after a report (*She would stay*), `hearsay` with *soll … haben*, *is said to have*.
 */
export type Freedom = 'sure' | 'perhaps' | 'shifted' | 'hearsay' | 'no';

/** In place of a verb: *sie nennt sich „…“*, a name. */
export const callsItself = -2;

/** What differs between the languages: words, frames, and where a clause may hang on a frame. */
export interface Grammar {
  readonly german: boolean;
  readonly lexicon: Lexicon;
  /** Cuts a sentence into its clauses. */
  cut(reading: Reading, sentence: Range): readonly Segment[];
  /** The frame whose verb stands in segment `k`. */
  findFrame(reading: Reading, segments: readonly Segment[], k: number): Frame | undefined;
  findSources(reading: Reading, segments: readonly Segment[], k: number): readonly Source[];
  /** A noun of saying at the end of segment `k`, with the segment that it opens behind it. */
  findNounFrame(reading: Reading, segments: readonly Segment[], k: number): Frame | undefined;
  /** Whether segment `j` can be what the frame tells. */
  isComplement(reading: Reading, segments: readonly Segment[], frame: Frame, j: number): boolean;
  freeSpeech(reading: Reading, segments: readonly Segment[]): Freedom;
  /** True if the words in a pair of marks may be a name or title by what stands before them. */
  namesThing(reading: Reading, open: number): boolean;
  /** The verb by which somebody calls something what stands in a pair of marks: *bezeichnete es als „…“*; -1 if none, {@link callsItself} if by itself. */
  judges(reading: Reading, segments: readonly Segment[], k: number, pair: Pair): number;
  /** Whose view or wish the clause tells: *Für Küng ist …*, *Er will …*. */
  viewer(reading: Reading, segments: readonly Segment[], k: number): Range | undefined;
  /**
   * What holds the words that the clause says are to be read there: *In dem Brief steht: „…“*; empty if that is not
   * named (*Darauf stand: „…“*), undefined if the clause says no such thing.
   */
  bearer(reading: Reading, segments: readonly Segment[], k: number): readonly Range[] | undefined;
  /** The subject of the sentence's main clause, for a report or fragment. */
  subject(reading: Reading, segments: readonly Segment[], k: number): Range | undefined;
}
