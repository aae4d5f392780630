import type { Decisions, Note } from './annotation';
import type { Change } from './change';
import { emptyChange } from './decisions';
import type { DecisionStamp } from './draft';

/** The notes on an annotation, the oldest first; of one moment by id. */
export function notesOn({ notes }: Decisions, annotation: string): readonly Note[] {
  return [...notes.values()]
    .filter(({ about }) => about === annotation)
    .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Writes a note anew; it is signed by who does. Empty if the note is gone or says so already; an empty text is none. */
export function editNoteChange({ notes }: Decisions, id: string, text: string, stamp: DecisionStamp): Change {
  const note = notes.get(id);
  if (!note || text === '' || note.text === text) return emptyChange;
  return { ...emptyChange, notes: [{ before: note, after: { ...note, text, by: stamp.by, at: stamp.on } }] };
}

/** Takes a note away. Empty if it is gone. */
export function removeNoteChange({ notes }: Decisions, id: string): Change {
  const note = notes.get(id);
  return note ? { ...emptyChange, notes: [{ before: note }] } : emptyChange;
}
