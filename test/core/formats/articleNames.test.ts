import assert from 'node:assert/strict';
import { namesAfter } from '../../../src/core/formats/articleNames';

describe('the article that a file is called after', () => {
  const rows: readonly (readonly [file: string, suffix: string, names: readonly string[]])[] = [
    ['kiel.tei.xml', '.tei.xml', ['kiel.article', 'kiel']],
    ['Kiel.TEI.XML', '.tei.xml', ['Kiel.article', 'Kiel']],
    ['kiel.xml', '.tei.xml', ['kiel.article', 'kiel']],
    ['kiel.article.ann', '.ann', ['kiel.article']],
    ['.ann', '.ann', ['.ann.article', '.ann']],
  ];
  for (const [file, suffix, names] of rows)
    it(`is ${names.join(' or ')} for ${file}`, () => {
      assert.deepEqual(namesAfter(file, suffix), names);
    });
});
