import assert from 'node:assert/strict';
import fc from 'fast-check';
import { selectionAround } from '../../../src/core/structure/selection';
import { spanContains } from '../../../src/core/text/span';
import { parseArticle } from '../../../src/core/article/parse';
import { read, whole } from './read';

const steps = (words: string, offset: number): readonly string[] => {
  const { article, layer } = read(whole);
  return selectionAround(article, layer.items, whole.indexOf(words) + offset).map(({ start, end }) => {
    const text = whole.slice(start, end).replace(/\s+/gu, ' ');
    return text.length > 40 ? `${text.slice(0, 20)} … ${text.slice(-10)}` : text;
  });
};

describe('a growing selection', () => {
  it('goes from the word over the mention to sentence, paragraph and article', () => {
    assert.deepEqual(steps('Marit', 2), [
      'Marit',
      'Marit Solvang',
      'Die Fähre fällt bis  …  Kiel mit.',
      '--- title: Fähre --- … nd offen. ',
    ]);
  });

  it('goes from the words of a quotation to its marks, the sentence, the paragraph and the section', () => {
    assert.deepEqual(steps('warten', 6), [
      'warten',
      'Wir warten auf ein Teil',
      '„Wir warten auf ein Teil“',
      '„Wir warten auf ein  … e Solvang.',
      '„Wir warten auf ein  … sagte sie.',
      'Wie es weitergeht „W … end offen.',
      '--- title: Fähre --- … nd offen. ',
    ]);
  });

  it('always grows, from anywhere in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(70), (text, offset) => {
        const at = Math.min(offset, text.length);
        const chain = selectionAround(parseArticle(text), [], at);
        chain.forEach((span, index) => {
          const inner = chain[index - 1] ?? { start: at, end: at };
          assert.ok(spanContains(span, inner) && span.end - span.start > inner.end - inner.start);
        });
      }),
    );
  });
});
