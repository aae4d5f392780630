import { strict as assert } from 'node:assert';
import type { Decisions } from '../../../src/core/annotations/annotation';
import type { Change } from '../../../src/core/annotations/change';
import { applyChange, emptyChange } from '../../../src/core/annotations/decisions';
import { followEdits, type TextEdit } from '../../../src/core/annotations/follow';
import { createHistory, type Direction, type History } from '../../../src/editor/document/history';
import { annotation, decisionsOf } from '../items';

const text = 'Gestern traf Anna Berg den Bürgermeister.';
const berg = annotation('a1', text, 'Anna Berg');
const adds = { ...emptyChange, annotations: [{ after: berg }] };
const removes = { ...emptyChange, annotations: [{ before: berg }] };
const insert = (at: number, words: string): readonly TextEdit[] => [{ start: at, end: at, text: words, removed: '' }];
const typed = (words: string, at: number, more: string) => words.slice(0, at) + more + words.slice(at);
const placeOf = (id: string, decisions: Decisions | undefined) =>
  decisions?.annotations.get(id)?.placement.spans[0]?.start;

const push = (history: History, change: Change, article = 'a', on = text) => {
  const step = { changes: new Map([[article, change]]) };
  history.push(step, new Map([[article, on]]));
  return step;
};

/** Moves the step that is next in an article; undefined if there is none. */
function move(
  history: History,
  direction: Direction,
  decisions: Decisions,
  on = text,
  article = 'a',
): Decisions | undefined {
  const step = history.next(direction, article);
  return step && history.move(step, direction)?.apply(article, decisions, on);
}

describe('the history of decisions', () => {
  it('takes back and takes again', () => {
    const history = createHistory();
    push(history, adds);
    const undone = move(history, 'undo', decisionsOf(berg)) ?? assert.fail();
    assert.equal(undone.annotations.size, 0);
    assert.equal(move(history, 'redo', undone)?.annotations.size, 1);
  });

  it('has nothing to take back at first, after the last step, or to take again after a new decision', () => {
    const history = createHistory();
    assert.equal(history.next('undo'), undefined);
    push(history, adds);
    const undone = move(history, 'undo', decisionsOf(berg)) ?? assert.fail();
    assert.equal(move(history, 'undo', undone), undefined);
    push(history, adds);
    assert.equal(move(history, 'redo', decisionsOf(berg)), undefined);
  });

  it('brings a removed annotation back to where its words have moved since', () => {
    const history = createHistory();
    push(history, removes);
    const after = `Heute nicht. ${text}`;
    history.edited('a', text, insert(0, 'Heute nicht. '), after);
    assert.equal(placeOf('a1', move(history, 'undo', decisionsOf(), after)), 13 + text.indexOf('Anna'));
  });

  it('follows edits between taking back and taking again', () => {
    const history = createHistory();
    push(history, adds);
    const undone = move(history, 'undo', decisionsOf(berg)) ?? assert.fail();
    const once = typed(text, 8, 'Abend ');
    history.edited('a', text, insert(8, 'Abend '), once);
    history.edited('a', once, insert(0, 'Am '), `Am ${once}`);
    assert.equal(placeOf('a1', move(history, 'redo', undone, `Am ${once}`)), 9 + text.indexOf('Anna'));
  });

  it('leaves an annotation that stands where the edits have put it', () => {
    const history = createHistory();
    const retyped = { ...berg, type: 'place' };
    const change = { ...emptyChange, annotations: [{ before: berg, after: retyped }] };
    let decisions = applyChange(decisionsOf(berg), change);
    push(history, change);
    decisions = followEdits(decisions, insert(0, 'Kurz: '));
    history.edited('a', text, insert(0, 'Kurz: '), `Kurz: ${text}`);
    const undone = move(history, 'undo', decisions, `Kurz: ${text}`);
    assert.equal(undone?.annotations.get('a1')?.type, 'person');
    assert.equal(placeOf('a1', undone), 6 + text.indexOf('Anna'));
  });

  it('searches for the words where the text changed while the article was not open', () => {
    const history = createHistory();
    push(history, removes);
    const other = `Eine Zeile mehr.\n\n${text}\n\nUnd noch eine.`;
    assert.equal(placeOf('a1', move(history, 'undo', decisionsOf(), other)), other.indexOf('Anna'));
  });

  it('searches for the words where a program rewrote the text, however often', () => {
    const history = createHistory();
    const long = `${text} ${'Der Rat tagte lange und kam zu keinem Ergebnis. '.repeat(10)}`;
    const removed = { ...emptyChange, annotations: [{ before: annotation('a1', long, 'Anna Berg') }] };
    push(history, removed, 'a', long);
    const texts = [
      long,
      'Etwas ganz anderes. '.repeat(30),
      `Vorspann.\n\n${long.replace('Gestern', 'Am Abend gestern')}`,
    ];
    for (const [index, after] of texts.slice(1).entries()) {
      const before = texts[index] ?? '';
      history.edited('a', before, [{ start: 0, end: before.length, text: after, removed: before }], after);
    }
    const [, , last = ''] = texts;
    assert.equal(placeOf('a1', move(history, 'undo', decisionsOf(), last)), last.indexOf('Anna'));
  });

  it('goes as far back as there are steps', () => {
    const history = createHistory();
    let decisions = decisionsOf();
    for (let i = 0; i < 2000; i++) {
      const change = { ...emptyChange, annotations: [{ after: { ...berg, id: `n${i}` } }] };
      push(history, change);
      decisions = applyChange(decisions, change);
    }
    for (let i = 0; i < 2000; i++) decisions = move(history, 'undo', decisions) ?? assert.fail(`step ${i}`);
    assert.equal(decisions.annotations.size, 0);
  });
});

describe('a step over several articles', () => {
  const both = () => {
    const history = createHistory();
    const changes = new Map([
      ['a', adds],
      ['b', adds],
    ]);
    history.push(
      { changes },
      new Map([
        ['a', text],
        ['b', text],
      ]),
    );
    return history;
  };

  it('is one step, from whichever of them', () => {
    const history = both();
    const step = history.next('undo', 'b') ?? assert.fail();
    const moving = history.move(step, 'undo') ?? assert.fail();
    assert.deepEqual(moving.articles, ['a', 'b']);
    for (const article of moving.articles)
      assert.equal(moving.apply(article, decisionsOf(berg), text).annotations.size, 0);
    assert.equal(history.next('undo', 'a'), undefined);
    assert.equal(history.next('redo', 'a'), step);
  });

  it('comes after a later step in one of them, and leaves what that decided alone', () => {
    const history = both();
    const retyped = { ...berg, type: 'place' };
    const change = { ...emptyChange, annotations: [{ before: berg, after: retyped }] };
    push(history, change, 'a');
    assert.equal(move(history, 'undo', decisionsOf(berg), text, 'b')?.annotations.size, 0);
    const moving = history.next('redo', 'b') ?? assert.fail();
    assert.equal(history.move(moving, 'redo')?.apply('a', decisionsOf(retyped), text).annotations.get('a1'), retyped);
  });

  it('keeps what was taken back elsewhere when something new is decided', () => {
    const history = createHistory();
    push(history, adds, 'a');
    push(history, adds, 'b');
    move(history, 'undo', decisionsOf(berg), text, 'a');
    push(history, removes, 'b');
    assert.ok(history.next('redo', 'a'));
  });

  it('follows an article that is called otherwise now', () => {
    const history = createHistory();
    push(history, adds, 'a');
    history.renamed('a', 'c');
    assert.equal(history.next('undo', 'a'), undefined);
    assert.equal(move(history, 'undo', decisionsOf(berg), text, 'c')?.annotations.size, 0);
  });

  it('follows articles of a folder that is called otherwise now', () => {
    const history = createHistory();
    push(history, adds, 'file:///old/a.article');
    push(history, adds, 'file:///older/a.article');
    history.renamed('file:///old', 'file:///new');
    assert.ok(history.next('undo', 'file:///new/a.article'));
    assert.ok(history.next('undo', 'file:///older/a.article'));
  });

  it('has what else it did taken back with it', () => {
    const history = createHistory();
    const deed = { undo: () => Promise.resolve(), redo: () => Promise.resolve() };
    const step = { changes: new Map([['a', emptyChange]]), deed };
    history.push(step, new Map([['a', text]]));
    assert.equal(history.has(step, 'undo'), true);
    assert.equal(history.move(step, 'undo')?.deed, deed);
    assert.deepEqual([history.has(step, 'undo'), history.has(step, 'redo')], [false, true]);
  });

  it('is taken back once, also if it is asked for twice', () => {
    const history = createHistory();
    const step = push(history, adds);
    assert.ok(history.move(step, 'undo'));
    assert.equal(history.move(step, 'undo'), undefined);
  });
});
