import type { Annotation, Note, Relation, StoredEntity } from './annotation';

/** One record before and after; `before` absent: it is new, `after` absent: it goes. */
export interface RecordChange<T> {
  readonly before?: T;
  readonly after?: T;
}

/**
 * One step that a person takes, as the records it touches. It knows what was before, so that
 * {@link invertChange} is exact and a change never overwrites what it has not seen.
 */
export interface Change {
  readonly annotations: readonly RecordChange<Annotation>[];
  readonly entities: readonly RecordChange<StoredEntity>[];
  readonly notes: readonly RecordChange<Note>[];
  readonly relations: readonly RecordChange<Relation>[];
}
