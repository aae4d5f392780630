import type { Once } from './alignSeeds';

/** Which character of one text is which of another. */
export interface Alignment {
  readonly before: string;
  readonly after: string;
  /** For each character of the first text its place in the second; -1 for one that is gone or not known. */
  readonly places: Int32Array;
  /** For each character of the second text its place in the first; -1 for a new one. */
  readonly origins: Int32Array;
  /** The pieces of the first text. */
  readonly old: Once;
  /** The pieces of the second text. */
  readonly pieces: Once;
}
