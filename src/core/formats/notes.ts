import type { Note } from '../annotations/annotation';
import type { Handout } from './format';
import { pushTo } from './pushTo';

/** The notes by the id of what they are about. */
export function notesByItem({ notes }: Pick<Handout, 'notes'>): ReadonlyMap<string, readonly Note[]> {
  const byItem = new Map<string, Note[]>();
  for (const note of notes) pushTo(byItem, note.about, note);
  return byItem;
}

/** Notes about what is not handed on. */
export function strayNotes({ notes, items }: Pick<Handout, 'notes' | 'items'>): number {
  const handedOn = new Set(items.map(({ id }) => id));
  return notes.filter(({ about }) => !handedOn.has(about)).length;
}
