import assert from 'node:assert/strict';
import { additionsOf } from '../../../src/core/annotations/additions';
import { applyChange, invertChange, isEmptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { parseArticle } from '../../../src/core/article/parse';
import { annotate, decisionsOf, spanOf } from './samples';

const text = 'Anna Berg kam mit Ben Tal.\n';
const on = (words: string) => annotate(parseArticle(text), words, [spanOf(text, words)]);
const note = { id: 'n', about: 'Anna Berg', text: 'Wer?', by: 'ks', at: '2026-11-24T10:00:00Z', extra: {} };
const theirs = { ...decisionsOf(on('Anna Berg'), on('Ben Tal')), notes: new Map([['n', note]]) };

describe('what is decided about a copy', () => {
  it('is added as one change, which can be taken back', () => {
    const change = additionsOf(theirs, noDecisions);
    const taken = applyChange(noDecisions, change);
    assert.deepEqual([...taken.annotations.keys(), ...taken.notes.keys()], ['Anna Berg', 'Ben Tal', 'n']);
    assert.deepEqual(applyChange(taken, invertChange(change)), noDecisions);
  });
  it('leaves alone what is here already', () => {
    const mine = decisionsOf({ ...on('Anna Berg'), type: 'place' });
    const taken = applyChange(mine, additionsOf(theirs, mine));
    assert.deepEqual(
      [...taken.annotations.values()].map(({ type }) => type),
      ['place', 'person'],
    );
    assert.ok(isEmptyChange(additionsOf(theirs, theirs)));
  });
});
