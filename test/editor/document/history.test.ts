import { strict as assert } from 'node:assert';
import { applyChange, emptyChange } from '../../../src/core/annotations/decisions';
import { followEdits, type TextEdit } from '../../../src/core/annotations/follow';
import { createHistory } from '../../../src/editor/document/history';
import { annotation, decisionsOf } from '../items';

const text = 'Gestern traf Anna Berg den Bürgermeister.';
const berg = annotation('a1', text, 'Anna Berg');
const adds = { ...emptyChange, annotations: [{ after: berg }] };
const removes = { ...emptyChange, annotations: [{ before: berg }] };
const insert = (at: number, words: string): readonly TextEdit[] => [{ start: at, end: at, text: words, removed: '' }];
const placeOf = (id: string, decisions = decisionsOf()) => decisions.annotations.get(id)?.placement.spans[0]?.start;

describe('the history of decisions', () => {
  it('takes back and takes again', () => {
    const history = createHistory();
    history.push(adds);
    const undone = history.undo(decisionsOf(berg));
    assert.equal(undone?.annotations.size, 0);
    assert.equal(history.redo(undone)?.annotations.size, 1);
  });

  it('has nothing to take back at first, after the last step, or to take again after a new decision', () => {
    const history = createHistory();
    assert.equal(history.undo(decisionsOf()), undefined);
    history.push(adds);
    const undone = history.undo(decisionsOf(berg)) ?? assert.fail();
    assert.equal(history.undo(undone), undefined);
    history.push(adds);
    assert.equal(history.redo(decisionsOf(berg)), undefined);
  });

  it('brings a removed annotation back to where its words have moved since', () => {
    const history = createHistory();
    history.push(removes);
    history.edited(insert(0, 'Heute nicht. '));
    assert.equal(placeOf('a1', history.undo(decisionsOf())), 13 + text.indexOf('Anna'));
  });

  it('follows edits between taking back and taking again', () => {
    const history = createHistory();
    history.push(adds);
    const undone = history.undo(decisionsOf(berg)) ?? assert.fail();
    history.edited(insert(8, 'Abend '));
    history.edited(insert(0, 'Am '));
    assert.equal(placeOf('a1', history.redo(undone)), 9 + text.indexOf('Anna'));
  });

  it('leaves an annotation that stands where the edits have put it', () => {
    const history = createHistory();
    const retyped = { ...berg, type: 'place' };
    let decisions = applyChange(decisionsOf(berg), { ...emptyChange, annotations: [{ before: berg, after: retyped }] });
    history.push({ ...emptyChange, annotations: [{ before: berg, after: retyped }] });
    const edit = insert(0, 'Kurz: ');
    decisions = followEdits(decisions, edit);
    history.edited(edit);
    const undone = history.undo(decisions);
    assert.equal(undone?.annotations.get('a1')?.type, 'person');
    assert.equal(placeOf('a1', undone), 6 + text.indexOf('Anna'));
  });
});
