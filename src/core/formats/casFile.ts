import type { Span } from '../text/span';

/** A feature structure of a file. */
export interface CasStructure {
  /** What references of the file call it. */
  readonly id: string;
  /** With its package: `webanno.custom.Quote`. */
  readonly type: string;
  /** Of an annotation on the text that is read: UTF-16 units, as the file says, inside the text or not. */
  readonly span?: Span;
  readonly values: ReadonlyMap<string, string>;
  /** Features that hold references, by the ids that they lead to; arrays are followed. */
  readonly references: ReadonlyMap<string, readonly string[]>;
  readonly line?: number;
}

/** A CAS as it is in a file, in whatever form. */
export interface CasFile {
  readonly text: string;
  readonly structures: ReadonlyMap<string, CasStructure>;
}
