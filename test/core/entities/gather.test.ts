import assert from 'node:assert/strict';
import type { Language } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parse';
import type { Gathered } from '../../../src/core/entities/entity';
import { createGatherer } from '../../../src/core/entities/gather';
import { createMentionFinder } from '../../../src/core/mentions/find';
import { lexicon } from '../mentions/marked';

const find = createMentionFinder(lexicon);
const gather = createGatherer(lexicon);

function gathered(text: string, language: Language): Gathered {
  const article = parseArticle(text, { language });
  return gather(article, find(article));
}

/** `name: mention | mention` for every entity that is no date. */
function draw(text: string, language: Language): string[] {
  const { entities, mentions } = gathered(text, language);
  return entities
    .filter(({ type }) => type !== 'date')
    .map(({ id, name, gender }) => {
      const wordings = mentions.filter(({ entity }) => entity === id).map(({ start, end }) => text.slice(start, end));
      return `${name}${gender === undefined ? '' : ` (${gender})`}: ${wordings.join(' | ')}`;
    });
}

const german: readonly (readonly [what: string, text: string, entities: readonly string[]])[] = [
  [
    'short names and genitives',
    'Gestern kam Wladimir Putin an. Putins Rede war kurz. Danach reiste Putin ab.',
    ['Wladimir Putin (male): Wladimir Putin | Putins | Putin'],
  ],
  [
    'people who share a family name, by given name and nearness',
    'Kim Jong Un lud ein. Kim lachte.\n\nFrüher traf Kim Jong Il den Präsidenten Kim Dae-jung.\n\nDanach schwieg Kim. Kim Jong Uns Zug fuhr ab.',
    [
      'Kim Jong Un: Kim Jong Un | Kim | Kim | Kim Jong Uns',
      'Kim Jong Il: Kim Jong Il',
      'Kim Dae-jung (male): Kim Dae-jung',
    ],
  ],
  [
    'people who share a family name, by sex',
    'Herr Petersen und Frau Petersen kamen. Später sprach Frau Petersen.',
    ['Petersen (male): Petersen', 'Petersen (female): Petersen | Petersen'],
  ],
  [
    'names of one country, its people and adjectives',
    'Nordkorea schwieg. Die DVRK ist ein Land. Der nordkoreanische Gast und die USA, also die Vereinigten Staaten.',
    ['Nordkorea: Nordkorea | DVRK | nordkoreanische', 'Vereinigte Staaten: USA | Vereinigten Staaten'],
  ],
  [
    'abbreviations in brackets, with inflection',
    'Das meldete die Koreanische Zentralnachrichtenagentur (KCNA) zuerst. Später widersprach KCNA der Koreanischen Zentralnachrichtenagentur.',
    [
      'Koreanische Zentralnachrichtenagentur: Koreanische Zentralnachrichtenagentur | KCNA | KCNA | Koreanischen Zentralnachrichtenagentur',
    ],
  ],
  [
    'an unknown abbreviation in brackets',
    'Der Bericht der Nordischen Hafenbehörde (NHB) liegt vor. Die NHB bestätigte das.',
    ['Nordische Hafenbehörde: Nordischen Hafenbehörde | NHB | NHB'],
  ],
  [
    'the nominative of names that begin with adjectives',
    'Der Sprecher des Nationalen Sicherheitsrates sprach im Weißen Haus.',
    ['Nationaler Sicherheitsrat: Nationalen Sicherheitsrates', 'Weißes Haus: Weißen Haus'],
  ],
  [
    'a name that is only there in an adjective or compound',
    'Der russische Zug hielt. Der CDU-Chef stieg aus.',
    ['Russland: russische', 'CDU: CDU-Chef'],
  ],
  ['a city apart from its country', 'Moskau schwieg. Russland auch.', ['Moskau: Moskau', 'Russland: Russland']],
];

const english: typeof german = [
  [
    'short names, possessives and titles',
    "President Barack Obama spoke. Obama's wife, Michelle Obama, agreed. Mr. Obama said Mrs. Obama was right.",
    ['Barack Obama (male): Barack Obama | Obama | Obama', 'Michelle Obama (female): Michelle Obama | Obama'],
  ],
  [
    'initials of a longer name',
    'The Korean Central News Agency reported it. Later KCNA fell silent.',
    ['Korean Central News Agency: Korean Central News Agency | KCNA'],
  ],
  [
    'names that end in -s, which is no genitive',
    'Then Michelle Bakers spoke. Later Bakers left.',
    ['Michelle Bakers (female): Michelle Bakers | Bakers'],
  ],
];

describe('entities', () => {
  for (const [language, table] of [['de', german] as const, ['en', english] as const])
    for (const [what, text, expected] of table)
      it(`${language}: ${what}`, () => {
        assert.deepEqual(draw(text, language), expected);
      });

  it('keeps the names of the byline apart from those of the text', () => {
    const text =
      'Eine Zeile über Kim\n\nKim Jong Un lud Gäste ein. Danach schwieg Kim.\n\n—Mit Unterstützung von Seyoon Kim und Shinhye Kang.';
    const drawn = draw(text, 'de');
    assert.ok(drawn.includes('Kim Jong Un: Kim | Kim Jong Un | Kim'), drawn.join('\n'));
    assert.ok(drawn.includes('Seyoon Kim: Seyoon Kim'), drawn.join('\n'));
  });

  it('numbers entities by their first mention and gives every mention one', () => {
    const { entities, mentions } = gathered('Kiel und Bergen. Dann Kiel. Am Montag Bergen.', 'de');
    assert.deepEqual(
      entities.map(({ id }) => id),
      entities.map((_, index) => `e${index + 1}`),
    );
    const first = entities.map(({ id }) => mentions.findIndex(({ entity }) => entity === id));
    assert.deepEqual(
      first,
      [...first].sort((a, b) => a - b),
    );
    assert.ok(first.every((index) => index >= 0));
  });

  it('of nothing are none', () => {
    assert.deepEqual(gathered('', 'de'), { mentions: [], entities: [] });
  });
});
