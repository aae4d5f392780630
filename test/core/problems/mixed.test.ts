import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createMarkReader } from '../../../src/core/problems/articleMarks';
import { findMixed } from '../../../src/core/problems/mixed';

const title = 'Ein Titel steht hier\n\n';

function find(text: string, language: Language = 'de') {
  const article = parseArticle(text, { language });
  return findMixed(article, createMarkReader()(article));
}

function mend(text: string, language?: Language): string {
  const edits = find(text, language).flatMap((problem) => problem.edits);
  return edits.reduceRight((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text);
}

/** A text, the marks of its quotations in other marks, and the text in one style. */
const mixed: readonly (readonly [text: string, marks: readonly string[], mended: string, language?: Language])[] = [
  ['„A b“ und „C d“, dann "E f".', ['""'], '„A b“ und „C d“, dann „E f“.'],
  ['“A b” and “C d”, then "E f" and «G».', ['""', '«»'], '“A b” and “C d”, then “E f” and “G”.', 'en'],
  ['„A b“ und „C d“, dann »E ›f‹ g«.', ['»«'], '„A b“ und „C d“, dann „E ‚f‘ g“.'],
  ['»A b« und »C d«, dann „E ‚f‘ g“.', ['„“'], '»A b« und »C d«, dann »E ›f‹ g«.'],
  // A slip in one mark.
  ['„A b“ und „C d“, dann „E f”.', ['„”'], '„A b“ und „C d“, dann „E f“.'],
  ['„A b“ und „C d“, dann „E f".', ['„"'], '„A b“ und „C d“, dann „E f“.'],
  ['‘A b’ and ‘C d’, ‘e f’, ‘g h’, then “E f”.', ['“”'], '‘A b’ and ‘C d’, ‘e f’, ‘g h’, then ‘E f’.', 'en'],
  // Over paragraphs each opening mark is changed.
  ['„A“, „B“, „C“.\n\n»D e.\n\n»F g«, sagte sie.', ['»«'], '„A“, „B“, „C“.\n\n„D e.\n\n„F g“, sagte sie.'],
  // As many of each: those that come first are the article's own.
  ['„A b“, dann "C d".', ['""'], '„A b“, dann „C d“.'],
];

const uniform: readonly (readonly [text: string, language?: Language])[] = [
  ['„A ‚b‘ c“ und „D e“.'],
  ['“A ‘b’ c” and “D e”, the ‘f’ word.', 'en'],
  ['„A b“ und das ‚Wort‘, das ‚Unwort‘, die ‚Wende‘.'],
  ['«A ‹b› c» et «D».'],
  ['Kein Zitat, nur Hans’ Hut.'],
  ['Offen „ist es.'],
  [''],
];

describe('quotations in other marks than the article’s', () => {
  for (const [text, marks, mended, language] of mixed)
    it(`are found: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        find(title + text, language).map((problem) => problem.marks),
        marks,
      );
      assert.equal(mend(title + text, language), title + mended);
      assert.deepEqual(find(title + mended, language), [], 'a mended text has none');
    });

  for (const [text, language] of uniform)
    it(`are not found: ${JSON.stringify(text)}`, () => {
      assert.deepEqual(find(title + text, language), []);
    });

  it('may be in a headline', () => {
    assert.deepEqual(find('‘Es tickt’, sagt «Berg»\n\n„A b“ und „C d“ sagte sie dann.\n'), []);
  });

  it('are shown on their mark and first word', () => {
    const text = `${title}„A b“ und „C d“, dann "Eine ganze Rede".`;
    assert.deepEqual(
      find(text).map(({ span }) => text.slice(span.start, span.end)),
      ['"Eine'],
    );
  });
});
