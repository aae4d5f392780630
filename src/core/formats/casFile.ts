import type { Span } from '../text/span';
import { Refused } from './w3cValues';

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

/** Most references that a file may mean by arrays which many share: few bytes must not become a text without an end. */
const mostShared = 1_000_000;

/** Counts what references lead to over arrays; refused if that is out of all proportion. */
export class SharedReferences {
  private count = 0;

  add(targets: readonly string[]): readonly string[] {
    this.count += targets.length;
    if (this.count > mostShared) throw new Refused('wrongField', 'FSArray');
    return targets;
  }
}

/** A CAS as it is in a file, in whatever form. */
export interface CasFile {
  readonly text: string;
  readonly structures: ReadonlyMap<string, CasStructure>;
}

/** Refuses an id that two structures have: of the two one would be lost. Structures without an id cannot be meant. */
export function refuseRepeated(structures: readonly { readonly id: string; readonly line?: number }[]): void {
  const seen = new Set<string>();
  for (const { id, line } of structures) {
    if (id !== '' && seen.has(id)) throw new Refused('repeatedId', id, line);
    seen.add(id);
  }
}
