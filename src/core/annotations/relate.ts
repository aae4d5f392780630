import type { Article } from '../article/article';
import type { Decisions, Relation } from './annotation';
import type { Change } from './change';
import { emptyChange } from './decisions';
import { annotationOf, createDraft, finishDraft, type DecisionStamp } from './draft';
import { itemsOf, type Layer } from './layer';
import type { Schema, SchemaRelation } from './schema';

/** The relations that may start from a type: those that name it, or none. */
export function relationsFrom({ relations }: Schema, type: string): readonly SchemaRelation[] {
  return relations.filter(({ from }) => from.length === 0 || from.includes(type));
}

/** The relations that an annotation is in, from it or to it. */
export function relationsOf({ relations }: Decisions, annotation: string): readonly Relation[] {
  return [...relations.values()].filter(({ from, to }) => from === annotation || to === annotation);
}

const byStart = new WeakMap<Decisions['relations'], ReadonlyMap<string, readonly Relation[]>>();

/** The relations that start from an annotation; looked up, for who asks about many. */
export function outgoingRelations({ relations }: Decisions, annotation: string): readonly Relation[] {
  let known = byStart.get(relations);
  if (!known) {
    const lists = new Map<string, Relation[]>();
    for (const relation of relations.values()) {
      const list = lists.get(relation.from);
      if (list) list.push(relation);
      else lists.set(relation.from, [relation]);
    }
    known = lists;
    byStart.set(relations, known);
  }
  return known.get(annotation) ?? [];
}

/** Relates two items; suggestions are accepted with it. Empty if either is not shown, both are one, or it is said already. */
export function relateChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  [fromId, toId]: readonly [from: string, to: string],
  type: string,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const [first] = itemsOf(layer, [fromId]);
  const [second] = itemsOf(layer, [toId]);
  const isSaid = draft.relations.find((known) => known.type === type && known.from === fromId && known.to === toId);
  if (!first || !second || fromId === toId || isSaid) return emptyChange;
  const [from, to] = [first, second].map((item) => {
    const stored = decisions.annotations.get(item.id) ?? annotationOf(draft, item);
    draft.annotations.put(stored);
    return stored.id;
  });
  if (from === undefined || to === undefined) return emptyChange;
  draft.relations.put({ id: stamp.newId(), type, from, to, by: stamp.by, on: stamp.on, extra: {} });
  return finishDraft(draft);
}

/** Takes a relation away. Empty if it is gone. */
export function unrelateChange({ relations }: Decisions, id: string): Change {
  const relation = relations.get(id);
  return relation ? { ...emptyChange, relations: [{ before: relation }] } : emptyChange;
}
