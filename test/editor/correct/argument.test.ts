import { strict as assert } from 'node:assert';
import { readArgument, type CorrectionArgument } from '../../../src/editor/correct/argument';

describe('readArgument', () => {
  const cases: readonly (readonly [string, unknown, CorrectionArgument])[] = [
    ['what the button of a hover says', { uri: 'file:///a.article', id: 'x' }, { uri: 'file:///a.article', id: 'x' }],
    ['what a keybinding says', { type: 'place' }, { type: 'place' }],
    ['nothing of no argument', undefined, {}],
    ['nothing of null', null, {}],
    ['nothing of a text', '{"id":"x"}', {}],
    ['nothing of a list', ['x'], {}],
    ['nothing of a document’s address, as a context menu gives it', { scheme: 'file', path: '/a.article' }, {}],
    ['nothing that is no text', { uri: { scheme: 'file' }, id: 3, type: ['place'] }, {}],
    ['no other key', { id: 'x', command: 'rm', to: '/' }, { id: 'x' }],
  ];
  for (const [title, value, argument] of cases)
    it(`reads ${title}`, () => {
      assert.deepEqual(readArgument(value), argument);
    });
});
