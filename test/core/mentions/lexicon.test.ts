import assert from 'node:assert/strict';
import {
  emptyLexicon,
  entryOf,
  flagsOf,
  groupOf,
  nameOfGroup,
  readLexicon,
  Word,
} from '../../../src/core/mentions/lexicon';
import { lexicon } from './marked';

describe('the lexicon', () => {
  it('refuses bytes that are no lexicon', () => {
    assert.throws(() => readLexicon(new Uint8Array([1, 2, 3])), /no lexicon/u);
    assert.throws(() => readLexicon(new Uint8Array(0)), /no lexicon/u);
  });

  it('knows nothing when it is empty', () => {
    assert.equal(entryOf(emptyLexicon, 'Kiel'), -1);
    assert.equal(flagsOf(emptyLexicon, ''), 0);
    assert.equal(groupOf(emptyLexicon, 'USA'), 0);
  });

  it('finds words whatever apostrophe or hyphen they are written with', () => {
    assert.notEqual(entryOf(lexicon, 'Côte d’Ivoire'), -1);
    assert.equal(entryOf(lexicon, 'Côte d’Ivoire'), entryOf(lexicon, "Côte d'Ivoire"));
    assert.equal(entryOf(lexicon, 'Baden\u2011Württemberg'), entryOf(lexicon, 'Baden-Württemberg'));
  });

  it('tells what a word is', () => {
    assert.ok(flagsOf(lexicon, 'Pjöngjang') & Word.place);
    assert.ok(flagsOf(lexicon, 'Ministerin') & Word.title & Word.title);
    assert.ok(flagsOf(lexicon, 'Ministerin') & Word.female);
    assert.ok(flagsOf(lexicon, 'Waffen') & Word.noun);
    assert.equal(flagsOf(lexicon, 'Qwrtzpflk'), 0);
  });

  it('puts the names of one thing into one group', () => {
    assert.notEqual(groupOf(lexicon, 'DVRK'), 0);
    for (const [one, two] of [
      ['DVRK', 'Nordkorea'],
      ['USA', 'Vereinigte Staaten'],
      ['UN', 'Vereinten Nationen'],
      ['russische', 'Russland'],
    ] as const)
      assert.equal(groupOf(lexicon, one), groupOf(lexicon, two), `${one}, ${two}`);
    assert.notEqual(groupOf(lexicon, 'Nordkorea'), groupOf(lexicon, 'Südkorea'));
    assert.equal(nameOfGroup(lexicon, groupOf(lexicon, 'sowjetische'), 'de'), 'Sowjetunion');
    assert.equal(nameOfGroup(lexicon, groupOf(lexicon, 'Soviet'), 'en'), 'Soviet Union');
    assert.equal(nameOfGroup(lexicon, 0, 'de'), undefined);
  });
});
