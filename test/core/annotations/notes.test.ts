import assert from 'node:assert/strict';
import { noteChange } from '../../../src/core/annotations/decide';
import { isEmptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { editNoteChange, notesOn, removeNoteChange } from '../../../src/core/annotations/notes';
import { accepted, apply, idOf, layerOf, parsed } from './deciding';
import { stampAt } from './samples';

describe('notes on an annotation', () => {
  const decisions = accepted();
  const id = idOf(layerOf(decisions), 'person', 'Anna Merk');
  const write = (text: string, on: string) =>
    noteChange(layerOf(decisions), decisions, parsed, id, text, stampAt(on, 'ks', text));
  const later = apply(decisions, write('later', '2026-11-24T12:00:00Z'));
  const both = apply(
    later,
    noteChange(layerOf(later), later, parsed, id, 'first', stampAt('2026-11-24T11:00:00Z', 'ml', 'b')),
  );
  const texts = (of = both) => notesOn(of, id).map(({ text, by }) => `${by}: ${text}`);

  it('are read the oldest first', () => {
    assert.deepEqual(texts(), ['ml: first', 'ks: later']);
    assert.deepEqual(notesOn(both, 'another'), []);
  });

  it('are edited and signed anew, as one step', () => {
    const [note = assert.fail()] = notesOn(both, id);
    const edited = apply(both, editNoteChange(both, note.id, 'surely', stampAt('2026-11-24T11:30:00Z', 'ks')));
    assert.deepEqual(texts(edited), ['ks: surely', 'ks: later']);
    for (const text of ['', 'first']) assert.ok(isEmptyChange(editNoteChange(both, note.id, text, stampAt())));
    assert.ok(isEmptyChange(editNoteChange(noDecisions, note.id, 'x', stampAt())));
  });

  it('are removed, as one step', () => {
    const [note = assert.fail()] = notesOn(both, id);
    assert.deepEqual(texts(apply(both, removeNoteChange(both, note.id))), ['ks: later']);
    assert.ok(isEmptyChange(removeNoteChange(noDecisions, note.id)));
  });
});
