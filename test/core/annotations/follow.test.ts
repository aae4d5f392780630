import assert from 'node:assert/strict';
import { isWholeReplacement } from '../../../src/core/annotations/edits';
import { annotate, article, decisionsOf, Editing, spanOf } from './samples';

const text = 'Gestern sagte Anna Merk dem Blatt, sie komme. Anna Merk lachte.';

function start(says: 'removed' | 'nothing' = 'removed'): Editing {
  return new Editing(text, decisionsOf(annotate(article(text), 'a', [spanOf(text, 'Anna Merk')])), says);
}

describe('followEdits', () => {
  const edits: readonly [what: string, edit: (editing: Editing) => unknown, words: string | undefined][] = [
    ['moves with text typed before', (e) => e.edit({ start: 0, end: 0, text: 'Vor' }), 'Anna Merk'],
    ['stays with text typed behind', (e) => e.edit({ start: 40, end: 40, text: 'xx' }), 'Anna Merk'],
    ['does not grow at its start', (e) => e.type(14, 'Frau '), 'Anna Merk'],
    ['does not grow at its end, not even by a letter', (e) => e.type(23, 's'), 'Anna Merk'],
    ['grows inside', (e) => e.type(19, 'von '), 'Anna von Merk'],
    ['shrinks inside', (e) => e.edit({ start: 15, end: 18, text: '' }), 'A Merk'],
    ['loses its beginning', (e) => e.edit({ start: 8, end: 19, text: '' }), 'Merk'],
    ['loses its end', (e) => e.edit({ start: 18, end: 30, text: 'x' }), 'Anna'],
    ['keeps its first letter when it is corrected', (e) => e.edit({ start: 14, end: 15, text: 'H' }), 'Hnna Merk'],
    ['keeps its last letter when it is corrected', (e) => e.edit({ start: 22, end: 23, text: 'kel' }), 'Anna Merkel'],
    ['dies with its text', (e) => e.edit({ start: 14, end: 23, text: '' }), undefined],
    ['dies when it is typed over', (e) => e.edit({ start: 14, end: 23, text: 'B' }), undefined],
    ['dies when other words replace it that begin alike', (e) => e.replace('Anna Merk', 'Anna Popp'), undefined],
    ['keeps another letter case', (e) => e.replace('Anna Merk', 'ANNA MERK'), 'ANNA MERK'],
    [
      'survives a paragraph that a program rewrites elsewhere',
      (e) => e.edit({ start: 0, end: text.length, text: `Heute${text.slice(7)}` }),
      'Anna Merk',
    ],
    [
      'follows several edits of one event',
      (e) =>
        e.edit(
          { start: 0, end: 7, text: 'Am Montag' },
          { start: 19, end: 19, text: 'Ute ' },
          { start: 46, end: 46, text: '!!' },
        ),
      'Anna Ute Merk',
    ],
    [
      'follows several edits of one event, given from the end as VS Code does',
      (e) => e.edit({ start: 46, end: 46, text: '!!' }, { start: 0, end: 8, text: '' }),
      'Anna Merk',
    ],
  ];
  for (const [what, edit, words] of edits) {
    it(what, () => {
      const editing = start();
      edit(editing);
      assert.deepEqual(editing.wordsOf('a'), words === undefined ? [] : [words]);
      assert.equal(editing.stateOf('a'), words === undefined ? 'orphan' : 'exact');
    });

    for (const says of ['removed', 'nothing'] as const) {
      it(`${what}, and undo brings it back${says === 'nothing' ? ' without the removed text' : ''}`, () => {
        const editing = start(says);
        edit(editing);
        while (editing.undos.length > 0) editing.undo();
        assert.equal(editing.text, text);
        assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
        assert.equal(editing.stateOf('a'), 'exact');
      });
    }
  }

  it('gives the second of two equal names back to the second', () => {
    const spans = [spanOf(text, 'Anna Merk', 1)];
    const editing = new Editing(text, decisionsOf(annotate(article(text), 'a', spans)));
    editing.replace('Anna Merk', '', 1).undo();
    assert.deepEqual(editing.decisions.annotations.get('a')?.placement.spans, spans);
  });

  it('restores deletions inside deletions', () => {
    const editing = start().edit({ start: 18, end: 20, text: '' }).edit({ start: 10, end: 17, text: '' });
    editing.edit({ start: 0, end: 30, text: '' });
    assert.equal(editing.stateOf('a'), 'orphan');
    editing.undo().undo().undo();
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
  });

  it('restores a run of backspaces over its end that one undo takes back', () => {
    const editing = start().backspace(27, 8);
    assert.deepEqual(editing.wordsOf('a'), ['Anna ']);
    editing.edit({ start: 19, end: 19, text: 'Merk dem' });
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
  });

  it('comes back when it is typed again letter by letter, with a slip', () => {
    const editing = start().backspace(23, 9);
    assert.equal(editing.stateOf('a'), 'orphan');
    editing.type(14, 'Anna Mex').backspace(22, 1).type(21, 'rk');
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
  });

  it('does not come back for other words, nor in another place', () => {
    const editing = start().replace('Anna Merk', '').type(14, 'Otto Kern');
    assert.equal(editing.stateOf('a'), 'orphan');
    editing.type(0, 'Anna Merk ');
    assert.equal(editing.stateOf('a'), 'orphan');
  });

  it('comes back after edits elsewhere', () => {
    const editing = start().replace('Anna Merk', '').type(0, 'Oh! ').replace('lachte', 'schwieg');
    editing.edit({ start: 18, end: 18, text: 'Anna Merk' });
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
  });

  it('goes with lines that are sorted', () => {
    const lines = 'Zora kam.\nAnna Merk ging.\nEmil blieb.\n';
    const editing = new Editing(lines, decisionsOf(annotate(article(lines), 'a', [spanOf(lines, 'Anna Merk')])));
    editing.edit({ start: 0, end: lines.length - 1, text: 'Anna Merk ging.\nEmil blieb.\nZora kam.' });
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
    editing.undo();
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
  });

  it('goes with a line that is moved down', () => {
    const lines = 'Anna Merk ging.\nZora kam.\nEnde.\n';
    const editing = new Editing(lines, decisionsOf(annotate(article(lines), 'a', [spanOf(lines, 'Anna Merk')])));
    editing.edit({ start: 0, end: 16, text: '' }, { start: 26, end: 26, text: 'Anna Merk ging.\n' });
    assert.deepEqual(editing.wordsOf('a'), ['Anna Merk']);
    assert.equal(editing.text, 'Zora kam.\nAnna Merk ging.\nEnde.\n');
  });

  it('loses one part of several and gets it back in its place', () => {
    const spans = [spanOf(text, 'Gestern'), spanOf(text, 'Blatt'), spanOf(text, 'lachte')];
    const editing = new Editing(text, decisionsOf(annotate(article(text), 'a', spans)));
    editing.replace('dem Blatt', '');
    assert.deepEqual(editing.wordsOf('a'), ['Gestern', 'lachte']);
    assert.equal(editing.stateOf('a'), 'exact');
    editing.undo();
    assert.deepEqual(editing.wordsOf('a'), ['Gestern', 'Blatt', 'lachte']);
  });

  it('moves roles, and loses and restores them', () => {
    const roles = { speaker: [{ span: spanOf(text, 'Anna Merk'), quote: 'Anna Merk', entity: 'e' }] };
    const editing = new Editing(
      text,
      decisionsOf(annotate(article(text), 'a', [spanOf(text, 'sie komme')], { roles })),
    );
    const speaker = () => editing.decisions.annotations.get('a')?.roles.speaker?.[0];
    editing.type(0, 'Ja: ');
    assert.deepEqual(speaker()?.span, { start: 18, end: 27 });
    editing.replace('Anna Merk', '');
    assert.deepEqual(speaker(), { quote: 'Anna Merk', entity: 'e' });
    assert.deepEqual(editing.wordsOf('a'), ['sie komme']);
    editing.undo();
    assert.deepEqual(speaker(), { span: { start: 18, end: 27 }, quote: 'Anna Merk', entity: 'e' });
  });

  it('does not give a place back to an annotation that was put elsewhere meanwhile', () => {
    const editing = start().replace('Anna Merk', '');
    const spans = [spanOf(editing.text, 'sie')];
    editing.decisions = { ...editing.decisions, ...decisionsOf(annotate(article(editing.text), 'a', spans)) };
    editing.undo();
    assert.deepEqual(editing.wordsOf('a'), ['sie']);
  });

  it('returns the same decisions where nothing changes', () => {
    const { decisions } = start();
    assert.equal(new Editing(text, decisions).edit().decisions, decisions);
    assert.equal(new Editing(text, decisions).edit({ start: 3, end: 3, text: '' }).decisions, decisions);
    const { annotations } = new Editing(text, decisions).edit({ start: 60, end: 60, text: 'x' }).decisions;
    assert.equal(annotations, decisions.annotations);
  });

  it('lets an orphan be', () => {
    const placement = { state: 'ambiguous', score: 0, spans: [] } as const;
    const editing = new Editing(text, decisionsOf(annotate(article(text), 'a', [], { placement })));
    editing.type(3, 'abc').backspace(6, 3);
    assert.equal(editing.stateOf('a'), 'ambiguous');
  });
});

describe('isWholeReplacement', () => {
  const cases: readonly [boolean, string, Parameters<typeof isWholeReplacement>[0], number][] = [
    [true, 'the whole text by another', [{ start: 0, end: 9, text: 'abc' }], 9],
    [true, 'nearly all of a long text', [{ start: 10, end: 950, text: 'abc' }], 1000],
    [false, 'everything deleted', [{ start: 0, end: 9, text: '' }], 9],
    [false, 'a word of a short text', [{ start: 0, end: 8, text: 'abc' }], 9],
    [false, 'text typed into an empty one', [{ start: 0, end: 0, text: 'abc' }], 0],
  ];
  for (const [is, what, edits, length] of cases) {
    it(`${is ? 'is' : 'is not'} ${what}`, () => {
      assert.equal(isWholeReplacement(edits, length), is);
    });
  }
});
