import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import { createMentionFinder } from '../../../src/core/mentions/find';
import type { Mention } from '../../../src/core/mentions/mention';
import { placeMentions } from '../../../src/core/mentions/place';
import { repositoryModels } from '../../../tools/models';

const findInBlocks = createMentionFinder(repositoryModels());

function find(text: string, language: Language): readonly Mention[] {
  const article = parseArticle(text, { language });
  return placeMentions(article, findInBlocks(article));
}

function found(text: string, language: Language = 'de'): string[] {
  return find(text, language).map(({ start, end, type }) => `${text.slice(start, end)}|${type}`);
}

describe('tagger and rules together', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    [
      'Der nordkoreanische Machthaber Kim Jong Un traf Putin. Nach dem Treffen mit Kim fuhr er weiter.',
      ['nordkoreanische|place', 'Kim Jong Un|person', 'Putin|person', 'Kim|person'],
    ],
    ['In Komsomolsk am Amur steht ein Werk.', ['Komsomolsk am Amur|place']],
    ['Am Donnerstag kam Angela Merkel.', ['Donnerstag|date', 'Angela Merkel|person']],
    ['Im Landkreis Uelzen brannte es, in Uelzen nicht.', ['Landkreis Uelzen|place', 'Uelzen|place']],
    ['Sie zogen in den Kreis Bad Segeberg.', ['Kreis Bad Segeberg|place']],
    ['Der Trainer des BVB. Am Dienstag verlor er.', ['BVB|organization', 'Dienstag|date']],
    ['Dort steht die Nordsee Werft GmbH. Sie baut Schiffe.', ['Nordsee Werft GmbH|organization']],
    [
      'Abmahnung Waldorf Frommer - Der Fall.\n\nGestern klagte die Kanzlei Waldorf Frommer erneut.',
      ['Waldorf Frommer|organization', 'Waldorf Frommer|organization'],
    ],
    ['Das sagte J. P. van der Lint in Delft.', ['J. P. van der Lint|person', 'Delft|place']],
  ];
  for (const [text, expected] of cases) {
    it(`reads: ${text}`, () => {
      assert.deepEqual(found(text), expected);
    });
  }

  it('leaves particles in a name whose end the English tagger does not see', () => {
    assert.deepEqual(found('“We are ready,” J. P. van der Lint said in Delft.', 'en'), [
      'J. P. van der Lint|person',
      'Delft|place',
    ]);
  });

  it('says that the tagger decided, and which rule agrees', () => {
    const [mention] = find('Gestern sprach Angela Merkel in Kiel.', 'de');
    assert.deepEqual(
      mention?.evidence.map(({ code }) => code),
      ['firstName', 'tagger'],
    );
  });
});
