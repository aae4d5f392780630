import { strict as assert } from 'node:assert';
import { readExportArgument, type ExportArgument } from '../../../src/editor/exchange/argument';
import { extensionOf, fileNameOf, stemOf } from '../../../src/editor/exchange/fileNames';

describe('the names of exported files', () => {
  const stems: readonly (readonly [string, string])[] = [
    ['/texte/hafen.article', 'hafen'],
    ['/texte/hafen.teil2.article', 'hafen.teil2'],
    ['/texte/notiz', 'notiz'],
    ['/texte/.article', '.article'],
    ['Untitled-1', 'Untitled-1'],
    ['/Übersicht heute.txt', 'Übersicht heute'],
  ];
  for (const [path, stem] of stems)
    it(`begin with “${stem}” for ${path}`, () => {
      assert.equal(stemOf(fileNameOf(path)), stem);
    });

  it('end with what a dialog can filter by', () => {
    assert.equal(extensionOf('.jsonld'), 'jsonld');
    assert.equal(extensionOf('.mentions.csv'), 'csv');
  });
});

describe('readExportArgument', () => {
  const cases: readonly (readonly [string, unknown, ExportArgument])[] = [
    ['nothing of nothing', undefined, {}],
    [
      'all that may be said',
      { format: 'w3c', withSuggestions: false, to: 'file:///x' },
      { format: 'w3c', withSuggestions: false, to: 'file:///x' },
    ],
    ['nothing of another kind', { format: 1, withSuggestions: 'yes', to: {}, uri: null }, {}],
  ];
  for (const [title, value, argument] of cases)
    it(`reads ${title}`, () => {
      assert.deepEqual(readExportArgument(value), argument);
    });
});
