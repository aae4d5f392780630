import type { Decisions } from '../annotations/annotation';
import type { Change, RecordChange } from '../annotations/change';
import { mergeDecisions } from '../annotations/merge';

/** Of what was taken in, these annotations with what belongs to them: their entities and notes, and relations among what is there. */
export function onlyThese(taken: Decisions, ids: ReadonlySet<string>, existing: Decisions): Decisions {
  const annotations = new Map([...taken.annotations].filter(([id]) => ids.has(id)));
  const named = new Set<string>();
  for (const { entity, roles } of annotations.values()) {
    if (entity !== undefined) named.add(entity);
    for (const { entity: means } of Object.values(roles).flat()) if (means !== undefined) named.add(means);
  }
  const entities = new Map([...taken.entities].filter(([id]) => named.has(id)));
  const isThere = (id: string): boolean =>
    annotations.has(id) || entities.has(id) || existing.annotations.has(id) || existing.entities.has(id);
  return {
    annotations,
    entities,
    notes: new Map([...taken.notes].filter(([, { about }]) => annotations.has(about))),
    relations: new Map([...taken.relations].filter(([, { from, to }]) => isThere(from) && isThere(to))),
    keptLines: [],
  };
}

/** The step by which what was taken in comes to what is there; of what both have the later decision wins. */
export function changeTo(existing: Decisions, taken: Decisions): Change {
  const merged = mergeDecisions(existing, taken);
  return {
    annotations: changed(existing.annotations, merged.annotations),
    entities: changed(existing.entities, merged.entities),
    notes: changed(existing.notes, merged.notes),
    relations: changed(existing.relations, merged.relations),
  };
}

function changed<T>(before: ReadonlyMap<string, T>, merged: ReadonlyMap<string, T>): readonly RecordChange<T>[] {
  return [...merged].flatMap(([id, after]) => {
    const known = before.get(id);
    if (known === after) return [];
    return [known === undefined ? { after } : { before: known, after }];
  });
}
