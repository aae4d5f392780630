import type { Annotation } from './annotation';
import { newAnnotation, type Draft } from './draft';
import type { Item } from './layer';

/** Says of an item that it is wrong: kept, so that the suggestion does not come back. */
export function reject(draft: Draft, item: Item): void {
  const { by, on } = draft.stamp;
  const stored = draft.annotations.get(item.id);
  if (stored) draft.annotations.put({ ...stored, status: 'rejected', by, on });
  else draft.annotations.put(newAnnotation(draft, item.type, item.spans, { status: 'rejected' }));
}

/** Takes an annotation away with what was said about it. */
export function removeWithNotes(draft: Draft, annotation: Annotation): void {
  const { notes, relations } = draft.scene.decisions;
  draft.annotations.remove(annotation);
  for (const note of notes.values()) if (note.about === annotation.id) draft.notes.remove(note);
  for (const relation of relations.values()) {
    if (relation.from === annotation.id || relation.to === annotation.id) draft.relations.remove(relation);
  }
}
