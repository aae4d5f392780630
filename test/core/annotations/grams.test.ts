import { strict as assert } from 'node:assert';
import { createGrams } from '../../../src/core/annotations/grams';

const letters = 'abcdefghijklmnop';
/** Sixteen letters over and over, but for a word in the middle. */
const text = `${letters.repeat(3000)}zebra${letters.repeat(3000)}`;

describe('finding strings by their pieces', () => {
  it('finds each long string where it stands, whichever of its pieces lead there', () => {
    const grams = createGrams(text);
    const middle = text.indexOf('zebra');
    for (const [start, end] of [
      [0, text.length],
      [middle - 20_000, middle + 20_000],
      [middle - 20_003, middle + 3],
      [middle + 4, middle + 30_000],
    ] as const) {
      const wanted = text.slice(start, end);
      assert.deepEqual(grams.find(wanted, 9), text.indexOf(wanted) === start ? [start] : assert.fail());
    }
    assert.deepEqual(grams.find(letters.repeat(2999), 3), [0, 16, middle + 5]);
    assert.deepEqual(grams.find(`${letters.repeat(1500)}x`, 3), []);
  });

  it('takes no longer for strings as long as the text', () => {
    const words = Array.from({ length: 200_000 }, (_, at) => `wort${String((at * 7919) % 200_003)}`).join(' ');
    const grams = createGrams(words);
    const before = performance.now();
    for (let at = 0; at < 150; at++) grams.find(words.slice(at, words.length - at), 2);
    assert.ok(performance.now() - before < 3000);
  });
});
