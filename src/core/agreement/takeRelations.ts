import type { Annotation, Decisions, Relation } from '../annotations/annotation';
import type { Draft } from '../annotations/draft';
import { relationsOf } from '../annotations/relate';

/** What is taken over of an annotation, and what it is in the result. */
export interface Taken {
  readonly annotation: Annotation;
  readonly from: Decisions;
  /** Its id in the result. */
  readonly id: string;
}

/**
 * Relations go along as soon as both their ends are in the result. Those that start from the annotation in the result and
 * that the annotator does not have go out of it.
 * @param twinOf the result's own annotation for one of the annotator's
 */
export function adoptRelations(
  draft: Draft,
  { annotation, from, id }: Taken,
  twinOf: (annotation: Annotation) => Annotation | undefined,
): void {
  const there = (end: string): string | undefined => {
    if (end === annotation.id) return id;
    const other = from.annotations.get(end);
    if (other) return twinOf(other)?.id;
    const entity = from.entities.get(end);
    return entity && draft.entities.find(({ type, name }) => type === entity.type && name === entity.name)?.id;
  };
  const wanted = relationsOf(from, annotation.id).flatMap((relation) => {
    const [start, end] = [there(relation.from), there(relation.to)];
    return start === undefined || end === undefined ? [] : [{ ...relation, from: start, to: end }];
  });
  const isSame = (a: Relation) => (b: Relation) => a.type === b.type && a.from === b.from && a.to === b.to;
  const { by, on, newId } = draft.stamp;
  for (const relation of wanted)
    if (!draft.relations.find(isSame(relation))) draft.relations.put({ ...relation, id: newId(), by, on });
  for (const relation of draft.scene.decisions.relations.values())
    if (relation.from === id && !wanted.some(isSame(relation))) draft.relations.remove(relation);
}
