import assert from 'node:assert/strict';
import { describe as selectorOf } from '../../../src/core/annotations/anchor';
import { candidatePlaces } from '../../../src/core/annotations/candidatePlaces';
import { parseArticle } from '../../../src/core/article/parse';
import { spanOf } from './samples';

const before = 'Am Abend kam Anna Berg aus Kiel zum Damm. Das sagte Anna Berg am Montag.\n';

function candidates(after: string, words: readonly string[], text = before, most = 10): readonly string[] {
  const selector = selectorOf(
    parseArticle(text),
    words.map((each) => spanOf(text, each)),
  );
  return candidatePlaces(parseArticle(after), selector, most).map(({ spans }) =>
    spans
      .map(({ start, end }) => `${after.slice(Math.max(0, start - 4), start)}[${after.slice(start, end)}]`)
      .join(' '),
  );
}

describe('candidates for the place of an annotation', () => {
  it('are the same words, those with the same neighbours first', () => {
    const after = 'Das sagte Anna Berg am Montag. Am Abend kam Anna Berg aus Kiel zum Damm.\n';
    assert.deepEqual(candidates(after, ['Anna Berg']), ['kam [Anna Berg]', 'gte [Anna Berg]']);
  });
  it('are similar words too', () => {
    assert.deepEqual(candidates('Dann kam Annika Bergmann heim.\n', ['Anna Berg']), ['kam [Annika Berg]']);
  });
  it('are what stands between the words that stood around them', () => {
    assert.deepEqual(candidates('Am Abend kam ihre Schwester aus Kiel zum Damm.\n', ['Anna Berg']), [
      'kam [ihre Schwester]',
    ]);
  });
  it('are none where nothing is like them', () => {
    assert.deepEqual(candidates('Ganz anderes steht hier.\n', ['Anna Berg']), []);
    assert.deepEqual(candidates('', ['Anna Berg']), []);
  });
  it('are no more than asked for, and do not overlap', () => {
    assert.equal(candidates('Anna Berg, '.repeat(50), ['Anna Berg'], before, 7).length, 7);
    assert.deepEqual(candidates('nanana\n', ['nana'], 'nana\n'), ['na[nana]']);
  });
  it('have the other parts that stand near', () => {
    const text = '„Wir bauen den Damm“, sagte sie, „und zwar sehr bald.“\n';
    const parts = ['„Wir bauen den Damm“', '„und zwar sehr bald.“'];
    const after = `Es regnet. ${text}Es regnet.\n`;
    assert.deepEqual(candidates(after, parts, text).slice(0, 1), [
      'et. [„Wir bauen den Damm“] ie, [„und zwar sehr bald.“]',
    ]);
    assert.deepEqual(candidates(after.replace('„und zwar sehr bald.“', 'nie'), parts, text), [
      'et. [„Wir bauen den Damm“]',
    ]);
    const second = ['„Wir bauen“', '„und zwar sehr bald, noch im Mai.“'];
    const other = '„Wir bauen“, sagte sie, „und zwar sehr bald, noch im Mai.“\n';
    assert.deepEqual(candidates(`Oh. ${other}`, second, other), [
      'Oh. [„Wir bauen“] ie, [„und zwar sehr bald, noch im Mai.“]',
    ]);
  });
});
