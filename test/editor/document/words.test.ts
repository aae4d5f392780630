import assert from 'node:assert/strict';
import { wordsAround } from '../../../src/editor/document/words';

const text =
  'Die Brücke ist teuer, sagte Anna Berg.\n\n„Ich bin dafür, und zwar schon seit vielen langen Jahren“, sagte Karl Ott am Montag in Kiel.\n';
const around = (words: string): string => {
  const start = text.indexOf(words);
  return wordsAround(text, { start, end: start + words.length });
};

describe('the words around a place', () => {
  it('are those of its paragraph', () => {
    assert.equal(around('Anna Berg'), 'Die Brücke ist teuer, sagte Anna Berg.');
    assert.equal(around('Ich bin'), '„Ich bin dafür, und zwar schon seit vielen lange…');
  });

  it('begin with a whole word, and say what is left out', () => {
    assert.equal(around('Karl Ott'), '…seit vielen langen Jahren“, sagte Karl Ott am Montag in Kiel.');
  });

  it('begin in the middle of a word longer than that', () => {
    const long = `${'x'.repeat(60)}Kiel`;
    assert.equal(wordsAround(long, { start: 60, end: 64 }), `…${'x'.repeat(40)}Kiel`);
  });
});
