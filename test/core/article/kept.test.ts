import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article/article';
import { keepBlocks } from '../../../src/core/article/kept';
import { parseArticle } from '../../../src/core/article/parse';

const parse = (text: string, previous?: Article) =>
  parseArticle(text, { language: 'de', ...(previous && { previous }) });

/** How many of the blocks of the one text are kept before and behind what is read again. */
function keptOf(before: string, after: string): readonly [head: number, tail: number] {
  const { head, tail } = keepBlocks(parse(before), after, 0);
  return [head.length, tail.length];
}

const pieces = [
  'a',
  'Ein Satz.',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '---\n',
  '\u2028',
  '\ufeff',
  'lang: de\n',
  'x'.repeat(60),
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

describe('an edited article', () => {
  it('keeps the paragraphs on both sides of the edit', () => {
    assert.deepEqual(keptOf('eins\n\nzwei\n\ndrei\n\nvier', 'eins\n\nzwei\n\ndreißig\n\nvier'), [2, 1]);
    assert.deepEqual(keptOf('eins\n\nzwei', 'eins\n\nzwei\n\ndrei'), [1, 0]);
    assert.deepEqual(keptOf('eins\n\nzwei', 'null\n\neins\n\nzwei'), [0, 1]);
    assert.deepEqual(keptOf('eins\n\nzwei', ''), [0, 0]);
  });

  it('reads neighbours again that no blank line parts from the edit', () => {
    assert.deepEqual(keptOf('eins\n\nzwei\ndrei\n\nvier', 'eins\n\nzwei\ndreißig\n\nvier'), [1, 1]);
  });

  it('keeps nothing of what becomes front matter', () => {
    const before = '---\nlang: de\n\neins\n\nzwei';
    const after = '---\nlang: de\n\neins\n---\n\nzwei';
    assert.deepEqual(parse(after, parse(before)), parse(after));
  });

  it('is read as if it were new, whatever was edited', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat({ max: 12 }), texts, (before, place, removed, added) => {
        const at = place % (before.length + 1);
        const after = before.slice(0, at) + added + before.slice(at + removed);
        assert.deepEqual(parse(after, parse(before)), parse(after));
      }),
      { numRuns: 500 },
    );
  });

  it('has the same bodies where nothing changed', () => {
    const before = parse('eins\n\nzwei\n\ndrei');
    const after = parse('eins\n\nzweimal\n\ndrei', before);
    assert.equal(after.blocks[0], before.blocks[0]);
    assert.equal(after.blocks[2]?.body, before.blocks[2]?.body);
    assert.equal(after.blocks[2]?.start, 'eins\n\nzweimal\n\n'.length);
  });
});
