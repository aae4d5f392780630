import assert from 'node:assert/strict';
import { defaultSchema } from '../../../src/core/annotations/default-schema';
import type { Schema } from '../../../src/core/annotations/schema';
import { parseArticle } from '../../../src/core/article/parse';
import { digestOf } from '../../../src/core/report/digest';
import { item, layer } from '../../editor/items';
import { read } from '../structure/read';

const text = [
  '---',
  'date: 2026-11-24',
  '---',
  'Fähre fällt aus',
  '',
  'Die Fähre fällt aus, teilte Kapitänin Marit Solvang in Kiel mit. „Wir warten auf 3 Teile“, sagte sie.',
  '',
  '„Es dauert“, sagte der Maschinist.',
  '',
].join('\n');

const digest = (of = text) => {
  const { article, layer: here } = read(of);
  return digestOf(article, here, defaultSchema);
};

describe('the digest of an article', () => {
  it('says what it is called, of which day it is and how many words it has', () => {
    const { title, date, language, words } = digest();
    assert.deepEqual(
      { title, date, language, words },
      { title: 'Fähre fällt aus', date: '2026-11-24', language: 'de', words: 26 },
    );
  });

  it('says where it speaks of whom, which place introduces them, and what nobody has decided', () => {
    const { entities, pending } = digest();
    const solvang = entities.find(({ name }) => name === 'Marit Solvang') ?? assert.fail();
    const words = (span: { readonly start: number; readonly end: number }) => text.slice(span.start, span.end);
    assert.deepEqual(
      solvang.places.map((place) => [words(place), place.by, place.score === undefined]),
      [
        ['Marit Solvang', 'mention', false],
        ['sie', 'role', true],
      ],
    );
    assert.equal(words(solvang.introduced ?? assert.fail()), 'Marit Solvang');
    assert.ok(entities.some(({ name }) => name === 'Kiel'));
    assert.ok(pending >= 5, String(pending));
  });

  it('says who speaks how many words, by name or not', () => {
    const { quotes, voices, entities } = digest();
    const names = new Map(entities.map(({ id, name }) => [id, name]));
    assert.deepEqual(
      quotes.map(({ attributes, words, speakers, excerpt }) => ({
        ...{ kind: attributes.kind, words, excerpt },
        speakers: speakers.map(({ wording, entity }) => [
          wording,
          entity === undefined ? undefined : names.get(entity),
        ]),
      })),
      [
        {
          kind: 'indirect',
          words: 4,
          excerpt: 'Die Fähre fällt aus',
          speakers: [['Kapitänin Marit Solvang', 'Marit Solvang']],
        },
        { kind: 'direct', words: 5, excerpt: '„Wir warten auf 3 Teile“', speakers: [['sie', 'Marit Solvang']] },
        { kind: 'direct', words: 2, excerpt: '„Es dauert“', speakers: [['der Maschinist', undefined]] },
      ],
    );
    assert.deepEqual(
      voices.map(({ wording }) => wording),
      ['der Maschinist'],
    );
  });

  it('is the same after a way through JSON', () => {
    const made = digest();
    assert.deepEqual(JSON.parse(JSON.stringify(made)), made);
    assert.deepEqual(structuredClone(made), made);
  });

  it('of a text without anything is empty', () => {
    assert.deepEqual(digest(''), {
      ...{ title: '', language: 'de', words: 0, pending: 0 },
      ...{ entities: [], quotes: [], voices: [], others: [], blocks: [], dates: [] },
    });
    assert.equal(digest('---\nx: y\n---\n').title, '');
  });

  it('asks the schema what is said and what is named', () => {
    const type = (name: string, roles: readonly string[]) => ({
      ...{ name, label: name, color: '#000000', attributes: [], roles, named: false },
    });
    const schema: Schema = { relations: [], types: [type('claim', []), type('saying', ['speaker'])] };
    const items = [
      item('claim', '0-4', { origin: 'decision' }),
      item('saying', '5-9', { roles: { speaker: [{ quote: 'x', entity: 'gone' }] } }),
      item('ship', '10-12', { entity: 'gone' }),
    ];
    const made = digestOf(parseArticle('eins zwei drei'), layer(items), schema);
    assert.deepEqual(
      made.others.map(({ id, score }) => [id, score]),
      [
        ['?claim:0-4', undefined],
        ['?ship:10-12', 0.9],
      ],
    );
    assert.deepEqual(
      made.quotes.map(({ speakers, words }) => [speakers, words]),
      [[[{ wording: 'x' }], 1]],
    );
    assert.equal(made.pending, 2);
  });
});
