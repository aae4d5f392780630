import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createMentionFinder } from '../../../src/core/mentions/find';
import { repositoryModels } from '../../../tools/models';

const find = createMentionFinder(repositoryModels());

function found(text: string, language: Language = 'de'): string[] {
  return find(parseArticle(text, { language })).map(({ start, end, type }) => `${text.slice(start, end)}|${type}`);
}

describe('tagger and rules together', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'Der nordkoreanische Machthaber Kim Jong Un traf Putin. Nach dem Treffen mit Kim fuhr er weiter.',
      ['nordkoreanische|place', 'Kim Jong Un|person', 'Putin|person', 'Kim|person'],
    ],
    ['In Komsomolsk am Amur steht ein Werk.', ['Komsomolsk am Amur|place']],
    ['Am Donnerstag kam Angela Merkel.', ['Donnerstag|date', 'Angela Merkel|person']],
  ];
  for (const [text, expected] of cases) {
    it(`reads: ${text}`, () => {
      assert.deepEqual(found(text), expected);
    });
  }

  it('says that the tagger decided, and which rule agrees', () => {
    const [mention] = find(parseArticle('Gestern sprach Angela Merkel in Kiel.', { language: 'de' }));
    assert.deepEqual(
      mention?.evidence.map(({ code }) => code),
      ['firstName', 'tagger'],
    );
  });
});
