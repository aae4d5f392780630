import type { Annotation, Decisions } from './annotation';
import type { Change, RecordChange } from './change';
import { sameDecision, sameValue } from './equal';

/** Nothing is decided. */
export const noDecisions: Decisions = {
  annotations: new Map(),
  entities: new Map(),
  notes: new Map(),
  relations: new Map(),
  keptLines: [],
};

/** The change that changes nothing. */
export const emptyChange: Change = { annotations: [], entities: [], notes: [], relations: [] };

/** True if a change touches no record. */
export function isEmptyChange({ annotations, entities, notes, relations }: Change): boolean {
  return annotations.length + entities.length + notes.length + relations.length === 0;
}

/**
 * The decisions after a change. A record that is no longer as the change saw it (another window, a merge, a later decision)
 * is left alone and the rest is done: {@link staleRecords} names such records. Where an annotation stands does not count;
 * one that the change does not move keeps the place where it stands now.
 */
export function applyChange(decisions: Decisions, change: Change): Decisions {
  if (isEmptyChange(change)) return decisions;
  return {
    ...decisions,
    annotations: applyAll(decisions.annotations, change.annotations, sameDecision, keepPlace),
    entities: applyAll(decisions.entities, change.entities, sameValue, take),
    notes: applyAll(decisions.notes, change.notes, sameValue, take),
    relations: applyAll(decisions.relations, change.relations, sameValue, take),
  };
}

/** Ids of the records that a change would leave alone because they are no longer as it saw them. */
export function staleRecords(decisions: Decisions, change: Change): readonly string[] {
  return [
    ...staleIds(decisions.annotations, change.annotations, sameDecision),
    ...staleIds(decisions.entities, change.entities, sameValue),
    ...staleIds(decisions.notes, change.notes, sameValue),
    ...staleIds(decisions.relations, change.relations, sameValue),
  ];
}

/** The change that takes a change back. */
export function invertChange(change: Change): Change {
  return {
    annotations: change.annotations.map(invertRecord).toReversed(),
    entities: change.entities.map(invertRecord).toReversed(),
    notes: change.notes.map(invertRecord).toReversed(),
    relations: change.relations.map(invertRecord).toReversed(),
  };
}

/** Two changes, one after the other on the same text, as one step. */
export function mergeChanges(first: Change, second: Change): Change {
  return {
    annotations: mergeRecords(first.annotations, second.annotations),
    entities: mergeRecords(first.entities, second.entities),
    notes: mergeRecords(first.notes, second.notes),
    relations: mergeRecords(first.relations, second.relations),
  };
}

interface Identified {
  readonly id: string;
}
type Same<T> = (a: T, b: T) => boolean;

const take = <T>(_: T, after: T): T => after;

function invertRecord<T>({ before, after }: RecordChange<T>): RecordChange<T> {
  return { ...(after !== undefined && { before: after }), ...(before !== undefined && { after: before }) };
}

function idOf<T extends Identified>({ before, after }: RecordChange<T>): string | undefined {
  return (before ?? after)?.id;
}

function isAsSeen<T extends Identified>(present: T | undefined, { before }: RecordChange<T>, same: Same<T>): boolean {
  return present === undefined || before === undefined ? present === before : same(present, before);
}

function applyAll<T extends Identified>(
  records: ReadonlyMap<string, T>,
  changes: readonly RecordChange<T>[],
  same: Same<T>,
  settle: (present: T, after: T, before: T) => T,
): ReadonlyMap<string, T> {
  if (changes.length === 0) return records;
  const result = new Map(records);
  for (const change of changes) {
    const id = idOf(change);
    if (id === undefined) continue;
    const present = result.get(id);
    if (!isAsSeen(present, change, same)) continue;
    if (change.after === undefined) result.delete(id);
    else result.set(id, present && change.before ? settle(present, change.after, change.before) : change.after);
  }
  return result;
}

function staleIds<T extends Identified>(
  records: ReadonlyMap<string, T>,
  changes: readonly RecordChange<T>[],
  same: Same<T>,
): readonly string[] {
  return changes.flatMap((change) => {
    const id = idOf(change);
    return id === undefined || isAsSeen(records.get(id), change, same) ? [] : [id];
  });
}

/** The new state of an annotation, where it stands now unless the change is what moves it. */
function keepPlace(present: Annotation, after: Annotation, before: Annotation): Annotation {
  const isPlaced = sameValue(before.selector, after.selector) && sameValue(before.placement, after.placement);
  const place = isPlaced ? { selector: present.selector, placement: present.placement } : {};
  const roles = Object.entries(after.roles).map(([name, list]) => {
    const isSame = sameValue(before.roles[name], list);
    return [name, (isSame ? present.roles[name] : undefined) ?? list] as const;
  });
  return { ...after, ...place, roles: Object.fromEntries(roles) };
}

function mergeRecords<T extends Identified>(
  first: readonly RecordChange<T>[],
  second: readonly RecordChange<T>[],
): readonly RecordChange<T>[] {
  const merged = new Map<string, RecordChange<T>>();
  for (const change of [...first, ...second]) {
    const id = idOf(change);
    if (id === undefined) continue;
    const earlier = merged.get(id);
    const { after } = change;
    const before = earlier ? earlier.before : change.before;
    merged.set(id, { ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
  }
  return [...merged.values()].filter(({ before, after }) => before !== after);
}
