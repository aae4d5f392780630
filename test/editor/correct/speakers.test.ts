import { strict as assert } from 'node:assert';
import type { Item, Layer, LayerEntity, LayerRole } from '../../../src/core/annotations/layer';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import { parseArticle } from '../../../src/core/article/parse';
import { speakerRole } from '../../../src/core/annotations/spoken';
import { isPlayedBy, nearestItem, playerAt, playerOf, rankSpeakers } from '../../../src/editor/correct/speakers';
import { item } from '../items';

const text = [
  'Anna Berg und Carl Dorn streiten in Köln',
  '„Carl Dorn schläft“, sagte Berg der Zeitung Lotsenblatt. Dort wohnt auch Emil Faber.',
  '„Das ist falsch“, sagte er. Faber schwieg in Köln.',
].join('\n\n');
const article = parseArticle(text);

interface Row {
  readonly type: string;
  readonly words: string;
  readonly nth?: number;
  readonly entity?: string;
}

function spanOf(words: string, nth = 0): { start: number; end: number } {
  let start = -1;
  for (let left = nth; left >= 0; left--) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

const itemOf = ({ type, words, nth, entity }: Row, speaker?: readonly LayerRole[]): Item => {
  const { start, end } = spanOf(words, nth);
  return {
    ...item(type, `${String(start)}-${String(end)}`),
    ...(entity && { entity }),
    ...(speaker && { roles: { speaker } }),
  };
};

const mentions = [
  itemOf({ type: 'person', words: 'Anna Berg', entity: 'berg' }),
  itemOf({ type: 'person', words: 'Carl Dorn', entity: 'dorn' }),
  itemOf({ type: 'place', words: 'Köln', entity: 'koeln' }),
  itemOf({ type: 'person', words: 'Carl Dorn', nth: 1, entity: 'dorn' }),
  itemOf({ type: 'person', words: 'Berg', nth: 1, entity: 'berg' }),
  itemOf({ type: 'organization', words: 'Lotsenblatt', entity: 'blatt' }),
  itemOf({ type: 'person', words: 'Emil Faber', entity: 'faber' }),
  itemOf({ type: 'person', words: 'Faber', nth: 1, entity: 'faber' }),
  itemOf({ type: 'place', words: 'Köln', nth: 1, entity: 'koeln' }),
];
const first = itemOf({ type: 'quote', words: '„Carl Dorn schläft“' }, [
  { span: spanOf('Berg', 1), quote: 'Berg', entity: 'berg' },
]);
const second = itemOf({ type: 'quote', words: '„Das ist falsch“' }, [
  { span: spanOf('er.'), quote: 'er', entity: 'dorn' },
]);
const names: readonly (readonly [string, string, string])[] = [
  ['koeln', 'place', 'Köln'],
  ['blatt', 'organization', 'Lotsenblatt'],
  ['dorn', 'person', 'Carl Dorn'],
  ['berg', 'person', 'Anna Berg'],
  ['faber', 'person', 'Emil Faber'],
];
const entities = new Map<string, LayerEntity>(
  names.map(([id, type, name]) => {
    const items = mentions.filter(({ entity }) => entity === id).map((each) => each.id);
    return [id, { id, origin: 'suggestion', type, name, aliases: [], items }];
  }),
);
const layer: Layer = { items: [...mentions, first, second], entities, unplaced: [] };
const entity = (id: string): LayerEntity => entities.get(id) ?? assert.fail(id);

describe('rankSpeakers', () => {
  it('puts those first who are named near the quotation and often, of types that speak', () => {
    const ranked = rankSpeakers(layer, first, speakerRole, defaultSchema).map(({ id }) => id);
    assert.deepEqual(ranked, ['berg', 'dorn', 'faber', 'koeln', 'blatt']);
  });

  it('puts all types that speak before those that do not', () => {
    const spoken = itemOf({ type: 'quote', words: '„Das ist falsch“' }, [{ quote: 'Lotsenblatt', entity: 'blatt' }]);
    const items = [...mentions, first, spoken];
    assert.deepEqual(
      rankSpeakers({ ...layer, items }, first, speakerRole, defaultSchema).map(({ id }) => id),
      ['berg', 'dorn', 'blatt', 'faber', 'koeln'],
    );
  });

  it('ranks for each quotation anew', () => {
    assert.equal(rankSpeakers(layer, second, speakerRole, defaultSchema)[0]?.id, 'faber');
  });

  it('leaves dates out, but for another role, or where one was chosen already', () => {
    const day: LayerEntity = { id: 'day', origin: 'suggestion', type: 'date', name: 'Montag', aliases: [], items: [] };
    const dated = { ...layer, entities: new Map([['day', day]]) };
    const said = itemOf({ type: 'quote', words: '„Das ist falsch“' }, [{ quote: 'Montag', entity: 'day' }]);
    const rank = (role: string, items = layer.items) =>
      rankSpeakers({ ...dated, items }, first, role, defaultSchema).map(({ id }) => id);
    assert.deepEqual(rank(speakerRole), []);
    assert.deepEqual(rank('addressee'), ['day']);
    assert.deepEqual(rank(speakerRole, [first, said]), ['day']);
  });

  it('gives nobody where nobody is named', () => {
    assert.deepEqual(
      rankSpeakers({ ...layer, items: [first], entities: new Map() }, first, 'speaker', defaultSchema),
      [],
    );
  });
});

describe('playerOf', () => {
  it('lets a pronoun that stood for somebody else mean the one that is chosen', () => {
    const player = playerOf(layer, article, second, speakerRole, entity('faber'));
    assert.deepEqual(player, { span: spanOf('er.'), quote: 'er', entity: 'faber' });
  });

  it('takes the nearest mention beside the quotation, not the one inside it', () => {
    const player = playerOf(layer, article, first, speakerRole, entity('faber'));
    assert.deepEqual(player, { span: spanOf('Emil Faber'), quote: 'Emil Faber', entity: 'faber' });
  });

  it('knows somebody by name alone who is not named in that paragraph', () => {
    const player = playerOf(layer, article, first, speakerRole, entity('dorn'));
    assert.deepEqual(player, { quote: 'Carl Dorn', entity: 'dorn' });
  });
});

describe('playerAt', () => {
  it('knows whom selected words name', () => {
    const span = spanOf('Emil Faber');
    assert.deepEqual(playerAt(layer, article, span), { span, quote: 'Emil Faber', entity: 'faber' });
  });

  it('finds the name inside a longer wording', () => {
    const span = spanOf('der Zeitung Lotsenblatt');
    assert.equal(playerAt(layer, article, span).entity, 'blatt');
  });

  it('takes words that name nobody as they are', () => {
    const span = spanOf('Zeitung');
    assert.deepEqual(playerAt(layer, article, span), { span, quote: 'Zeitung' });
  });
});

describe('isPlayedBy', () => {
  const present = { span: spanOf('Berg', 1), quote: 'Berg', entity: 'berg' };
  it('is true for the same words and entity', () => {
    assert.equal(isPlayedBy(first, speakerRole, [present]), true);
  });
  it('is false for another entity, another place, nobody', () => {
    assert.equal(isPlayedBy(first, speakerRole, [{ ...present, entity: 'faber' }]), false);
    assert.equal(isPlayedBy(first, speakerRole, [{ quote: 'Berg', entity: 'berg' }]), false);
    assert.equal(isPlayedBy(first, speakerRole, []), false);
  });
});

describe('nearestItem', () => {
  it('gives the quotation of the paragraph', () => {
    assert.equal(nearestItem(article, [first, second], spanOf('Zeitung')), first);
    assert.equal(nearestItem(article, [first, second], spanOf('schwieg')), second);
  });
  it('gives nothing in a paragraph without one', () => {
    assert.equal(nearestItem(article, [first, second], spanOf('streiten')), undefined);
  });
});
