import type { Decisions } from './annotation';
import type { Change, RecordChange } from './change';

/** The change that adds everything that is decided elsewhere about the same text; what has the same id here already is left alone. */
export function additionsOf(theirs: Decisions, mine: Decisions): Change {
  return {
    annotations: added(theirs.annotations, mine.annotations),
    entities: added(theirs.entities, mine.entities),
    notes: added(theirs.notes, mine.notes),
    relations: added(theirs.relations, mine.relations),
  };
}

function added<T>(theirs: ReadonlyMap<string, T>, mine: ReadonlyMap<string, T>): readonly RecordChange<T>[] {
  return [...theirs].flatMap(([id, after]) => (mine.has(id) ? [] : [{ after }]));
}
