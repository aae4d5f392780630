import type { Span } from '../text/span';
import type { Trace } from './trace';

/**
 * How an annotation stands on its text: `exact` where it was stored, `moved` with the same words, `edited` on similar
 * words, `ambiguous` if several places fit equally, `orphan` if none does. The last two have no spans.
 */
export type AnchorState = 'exact' | 'moved' | 'edited' | 'ambiguous' | 'orphan';

/** Where an annotation stands in the text at hand. */
export interface Placement {
  readonly state: AnchorState;
  /** Likeness of the words found to those stored, 0 to 1; 1 for exact and moved, 0 for an orphan. */
  readonly score: number;
  /** One a part, sorted; empty when ambiguous or orphan. */
  readonly spans: readonly Span[];
}

/** The words by which an annotation is found again (W3C TextQuoteSelector); refreshed only when they no longer hold. */
export interface Selector {
  /** One wording a part. */
  readonly quote: readonly string[];
  readonly prefix: string;
  readonly suffix: string;
}

/** A role as stored: its words and place, and the stored entity that it means. A role without place has no span. */
export interface StoredRole {
  readonly span?: Span;
  readonly quote: string;
  readonly entity?: string;
  /** Keys of the stored role that this version does not know. */
  readonly extra?: Readonly<Record<string, unknown>>;
}

export type Status = 'accepted' | 'rejected';

/** What a person decided about a stretch of text. Values are immutable: a change makes a new one. */
export interface Annotation {
  readonly id: string;
  /** Name of a type of the schema. */
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<string, readonly StoredRole[]>>;
  /** {@link StoredEntity.id}. */
  readonly entity?: string;
  readonly status: Status;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly on: string;
  readonly selector: Selector;
  readonly placement: Placement;
  /** Keys of the stored line that this version does not know, kept as they are. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** An entity that a decision names. */
export interface StoredEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata?: string;
  readonly by: string;
  readonly on: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A remark about an annotation. */
export interface Note {
  readonly id: string;
  /** Id of the annotation. */
  readonly about: string;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** A named, directed link between two annotations or entities. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly on: string;
  readonly extra: Readonly<Record<string, unknown>>;
}

/** All that is decided about one article. */
export interface Decisions {
  readonly annotations: ReadonlyMap<string, Annotation>;
  readonly entities: ReadonlyMap<string, StoredEntity>;
  readonly notes: ReadonlyMap<string, Note>;
  readonly relations: ReadonlyMap<string, Relation>;
  /** Lines of the sidecar that are damaged or of an unknown kind: kept and written back as they are. */
  readonly keptLines: readonly string[];
  /** What was deleted from the text since it was opened, for undo to bring back; lives in memory only. */
  readonly trace?: Trace;
}
