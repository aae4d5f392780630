import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Body } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { wordNumbers } from '../../../src/core/article/wordNumbers';
import { anyText } from '../../properties/texts';

function bodies(text: string): readonly Body[] {
  return parseArticle(text, { language: 'de' }).blocks.map(({ body }) => body);
}

function tokensOf({ text, tokens }: Body): string[] {
  return Array.from({ length: tokens.length }, (_, token) => text.slice(tokens.starts[token], tokens.ends[token]));
}

/** What stands behind the numbers of a body. */
function wordingsOf(body: Body): string[] {
  const { vocabulary, numbers } = wordNumbers(body);
  const { units, starts } = vocabulary;
  return Array.from(numbers, (number) =>
    Array.from(units.subarray(starts[number], starts[number + 1]), (unit) => String.fromCharCode(unit)).join(''),
  );
}

describe('the numbers of words', () => {
  it('are the same for the same wording, in one paragraph and in another', () => {
    const [one, two] = bodies('Der Hund sieht der Katze nach.\n\nDie Katze sieht Der Hund nicht.');
    assert.ok(one && two);
    const [first, second] = [wordNumbers(one), wordNumbers(two)];
    assert.equal(first.vocabulary, second.vocabulary);
    const numberOf = (word: string): number | undefined => first.numbers[tokensOf(one).indexOf(word)];
    assert.notEqual(numberOf('Der'), numberOf('der'));
    for (const [token, word] of tokensOf(two).entries()) {
      if (tokensOf(one).includes(word)) assert.equal(second.numbers[token], numberOf(word), word);
    }
  });

  it('stand for the wording of each token, in any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const body of bodies(text)) assert.deepEqual(wordingsOf(body), tokensOf(body));
      }),
    );
  });

  it('begin anew when too many were met, and are right then too', () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `wort${String(index)}`);
    const [start] = bodies('Am Anfang war das Wort.');
    assert.ok(start);
    const before = wordNumbers(start).vocabulary;
    for (const part of ['a', 'b']) {
      for (const body of bodies(text.map((word) => part + word).join(' '))) {
        assert.deepEqual(wordingsOf(body), tokensOf(body));
      }
    }
    const after = wordNumbers(start);
    assert.notEqual(after.vocabulary, before);
    assert.deepEqual(wordingsOf(start), tokensOf(start));
    assert.equal(wordNumbers(start), after);
  });
});
