import assert from 'node:assert/strict';
import { fromFileText } from '../../../src/core/formats/fileText';

describe('the way from the text of a file to that of the article', () => {
  const rows: readonly (readonly [title: string, file: string, article: string, words: string, own: string])[] = [
    [
      'spaces and a mark of direction',
      'Da kam Ada Bond heim.',
      'Da \u202ekam Ada  Bond heim.',
      'Ada Bond',
      'Ada  Bond',
    ],
    ['marks that isolate', 'Da kam Ada.', 'Da \u2067kam\u2069 Ada.', 'kam', 'kam'],
    ['a soft hyphen', 'Die Alster fließt.', 'Die Al\u00adster fließt.', 'Alster', 'Al\u00adster'],
    ['a joiner that the file alone has', 'Die Al\u200dster fließt.', 'Die Alster fließt.', 'Al\u200dster', 'Alster'],
  ];
  for (const [title, file, article, words, own] of rows)
    it(`passes over ${title}`, () => {
      const start = file.indexOf(words);
      const span = fromFileText(file, article)?.({ start, end: start + words.length });
      assert.equal(span && article.slice(span.start, span.end), own);
    });

  it('leads nowhere from another text', () => {
    assert.equal(fromFileText('Da kam Eva.', 'Da kam Ada.'), undefined);
  });
});
