import { strict as assert } from 'node:assert';
import type { Schema } from '../../../src/core/annotations/schema';
import { countItems } from '../../../src/editor/show/counts';
import { item, layer } from '../items';

const type = (name: string, named: boolean) => ({
  ...{ name, label: name, color: '#000000', attributes: [], roles: [], named },
});
const schema: Schema = { relations: [], types: [type('person', true), type('quote', false)] };

describe('countItems', () => {
  it('counts nothing in an empty article', () => {
    const { byType, ...counts } = countItems(layer([]), [], schema);
    assert.deepEqual(counts, { mentions: 0, quotes: 0, entities: 0, suggestions: 0, decisions: 0 });
    assert.deepEqual(byType, [
      { name: 'person', decided: 0, suggested: 0 },
      { name: 'quote', decided: 0, suggested: 0 },
    ]);
  });

  it('tells mentions from quotations, entities from mentions, decisions from suggestions', () => {
    const items = [
      item('person', '0-4', { entity: 'e1' }),
      item('person', '5-9', { entity: 'e1', origin: 'decision' }),
      item('person', '10-14', { entity: 'e2' }),
      item('quote', '20-40'),
      item('ship', '50-54'),
    ];
    const { byType, ...counts } = countItems(layer(items, { e1: 'Anna', e2: 'Ben' }), items, schema);
    assert.deepEqual(counts, { mentions: 4, quotes: 1, entities: 2, suggestions: 4, decisions: 1 });
    assert.deepEqual(byType, [
      { name: 'person', decided: 1, suggested: 2 },
      { name: 'quote', decided: 0, suggested: 1 },
    ]);
  });
});
