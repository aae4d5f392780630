import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { refusalOfName } from '../../../src/core/structure/entityName';
import { introducingPlace } from '../../../src/core/structure/introducing';
import { entitiesInText } from '../../../src/core/structure/knownEntities';
import { placeAt, placesOf } from '../../../src/core/structure/places';
import { item, layer, spansOf } from '../../editor/items';
import { parseArticle } from '../../../src/core/article/parse';
import { read } from './read';

const text = [
  'Solvang wartet',
  '',
  'Foto: Solvang an Bord in Kiel.',
  '',
  'Die Fähre fällt aus, teilte Kapitänin Marit Solvang in Kiel mit. „Wir warten“, sagte sie. Solvang ist seit März an Bord.',
  '',
  '„Es dauert“, sagte der Maschinist. „Nein“, sagte Solvang.',
  '',
].join('\n');

/** Line and words of the places of the entity at some words. */
function about(words: string, offset = 1): { readonly introduced: string; readonly places: readonly string[] } {
  const { article, layer: here } = read(text);
  const place = placeAt(here, text.indexOf(words) + offset) ?? assert.fail(`nothing is at ${words}`);
  const draw = ({ start, end }: { readonly start: number; readonly end: number }) =>
    `${text.slice(0, start).split('\n').length}: ${text.slice(start, end)}`;
  const introduced = introducingPlace(article, here, defaultSchema, place.entity) ?? assert.fail();
  return { introduced: draw(introduced), places: (placesOf(here).get(place.entity) ?? []).map(draw) };
}

describe('the places of an entity', () => {
  it('are its mentions and the words that mean it, each once', () => {
    assert.deepEqual(about('Solvang').places, [
      '1: Solvang',
      '3: Solvang',
      '5: Marit Solvang',
      '5: sie',
      '5: Solvang',
      '7: Solvang',
    ]);
  });

  it('lead to the mention that introduces it, from a headline, a caption and a pronoun', () => {
    for (const [words, offset] of [
      ['Solvang wartet', 3],
      ['Solvang an Bord', 7],
      ['sagte sie', 7],
    ] as const)
      assert.equal(about(words, offset).introduced, '5: Marit Solvang');
    assert.equal(about('Kiel').introduced, '5: Kiel');
  });

  it('are none beside a name', () => {
    const { layer: here } = read(text);
    assert.equal(placeAt(here, text.indexOf('Fähre') + 2), undefined);
    assert.equal(placeAt(here, 9999), undefined);
  });

  it('are the inner one where two stand at one place, and the one that begins where another ends', () => {
    const whole = item('organization', '0-10', { entity: 'a' });
    const inner = item('person', '0-4', { entity: 'b' });
    const next = item('person', '10-12', { entity: 'c' });
    const here = layer([whole, inner, next], { a: 'A', b: 'B', c: 'C' });
    assert.deepEqual(
      [0, 4, 7, 10, 12].map((offset) => placeAt(here, offset)?.entity),
      ['b', 'a', 'a', 'c', 'c'],
    );
  });

  it('of a role are one with the mention in it', () => {
    const mention = item('person', '4-8', { entity: 'a' });
    const role = (span: string) => ({ span: spansOf(span)[0] ?? { start: 0, end: 0 }, quote: 'x', entity: 'a' });
    const quote = item('quote', '20-30', { roles: { speaker: [role('0-8'), role('12-14')], frame: [role('12-16')] } });
    const places = placesOf(layer([mention, quote], { a: 'A' })).get('a');
    assert.deepEqual(
      places?.map(({ start, end }) => `${start}-${end}`),
      ['4-8', '12-16'],
    );
  });

  it('know how often somebody speaks, and who speaks without a name', () => {
    const { article, layer: here } = read(text);
    const { entities, voices } = entitiesInText(article, here, defaultSchema);
    const solvang = entities.find(({ entity }) => entity.name === 'Marit Solvang');
    assert.equal(solvang?.quotes, 3);
    assert.deepEqual(
      voices.map(({ wording }) => wording),
      ['der Maschinist'],
    );
  });
});

describe('a name that an entity is given', () => {
  const here = layer([item('person', '0-4', { entity: 'a' }), item('person', '5-9', { entity: 'b' })], {
    a: 'Anna',
    b: 'Ben',
  });
  const entity = here.entities.get('a') ?? assert.fail();
  for (const [name, refusal] of [
    ['Anna Berg', undefined],
    ['Anna', 'same'],
    ['', 'empty'],
    ['…', 'empty'],
    ['x'.repeat(201), 'long'],
    ['Ben', 'taken'],
  ] as const)
    it(`may ${refusal ? 'not ' : ''}be ${name.slice(0, 12) || 'nothing'}`, () => {
      assert.equal(refusalOfName(here, entity, name), refusal);
    });
});

describe('an article without entities', () => {
  it('has no places', () => {
    const here = layer([]);
    assert.equal(placesOf(here).size, 0);
    assert.equal(introducingPlace(parseArticle(''), here, defaultSchema, 'x'), undefined);
  });
});
