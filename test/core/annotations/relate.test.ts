import assert from 'node:assert/strict';
import { isEmptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { relateChange, relationsFrom, relationsOf, unrelateChange } from '../../../src/core/annotations/relate';
import { apply, idOf, layerOf, parsed, stamp } from './deciding';

describe('relations', () => {
  const layer = layerOf(noDecisions);
  const [anna, kiel] = [idOf(layer, 'person', 'Anna Merk'), idOf(layer, 'place', 'Kiel')];
  const related = apply(noDecisions, relateChange(layer, noDecisions, parsed, [anna, kiel], 'livesIn', stamp()));

  it('lead from one item to another, which are accepted with it', () => {
    const [relation = assert.fail()] = related.relations.values();
    const types = [relation.from, relation.to].map((id) => related.annotations.get(id)?.type);
    assert.deepEqual([relation.type, relation.by, ...types], ['livesIn', 'ks', 'person', 'place']);
    assert.deepEqual(relationsOf(related, relation.to), [relation]);
    assert.deepEqual(relationsOf(related, 'nothing'), []);
  });

  it('are said once, and not of nothing', () => {
    const [{ from, to } = assert.fail()] = related.relations.values();
    for (const pair of [
      [from, to],
      [from, from],
      ['gone', to],
      [from, 'gone'],
    ] as const)
      assert.ok(isEmptyChange(relateChange(layerOf(related), related, parsed, pair, 'livesIn', stamp())));
  });

  it('are taken away as one step', () => {
    const [{ id } = assert.fail()] = related.relations.values();
    assert.equal(apply(related, unrelateChange(related, id)).relations.size, 0);
    assert.ok(isEmptyChange(unrelateChange(noDecisions, id)));
  });

  it('are offered from the types that they may start from', () => {
    const relations = [
      { name: 'any', from: [], to: [] },
      { name: 'own', from: ['claim'], to: [] },
    ];
    const names = (type: string) => relationsFrom({ types: [], relations }, type).map(({ name }) => name);
    assert.deepEqual([names('claim'), names('place')], [['any', 'own'], ['any']]);
  });
});
