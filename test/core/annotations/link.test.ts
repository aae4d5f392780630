import assert from 'node:assert/strict';
import { acceptChange } from '../../../src/core/annotations/decide';
import { applyChange, emptyChange, noDecisions } from '../../../src/core/annotations/decisions';
import { linkChange } from '../../../src/core/annotations/link';
import { attachSidecar, readSidecar, writeSidecar } from '../../../src/core/annotations/sidecar';
import { accepted, apply, idOf, layerOf, parsed, stamp } from './deciding';
import { stampAt } from './samples';

describe('linkChange', () => {
  it('stores a suggested entity with its item, and no annotation, and all its mentions have it', () => {
    const layer = layerOf(noDecisions);
    const after = apply(noDecisions, linkChange(layer, noDecisions, parsed, '?e1', 'Q42', stamp()));
    assert.equal(after.annotations.size, 0);
    const [entity] = after.entities.values();
    assert.deepEqual([entity?.name, entity?.aliases, entity?.wikidata], ['Anna Merk', ['Merk'], 'Q42']);
    const shown = layerOf(after);
    const linked = shown.items.filter((item) => shown.entities.get(item.entity ?? '')?.wikidata === 'Q42');
    assert.equal(linked.length, 2);
  });

  it('holds for what is accepted afterwards, and over the sidecar', () => {
    const linked = apply(noDecisions, linkChange(layerOf(noDecisions), noDecisions, parsed, '?e1', 'Q42', stamp()));
    const layer = layerOf(linked);
    const later = stampAt('2026-11-25T10:00:00Z', 'ks', 'later');
    const ids = [idOf(layer, 'person', 'Anna Merk')];
    const after = applyChange(linked, acceptChange(layer, linked, parsed, ids, later));
    assert.equal(after.entities.size, 1);
    const read = readSidecar(writeSidecar(after, parsed));
    assert.ok('records' in read);
    const again = attachSidecar(read, parsed);
    assert.deepEqual([...again.entities.values()], [...after.entities.values()]);
    const [annotation] = again.annotations.values();
    assert.equal(again.entities.get(annotation?.entity ?? '')?.wikidata, 'Q42');
  });

  it('changes an item and takes it away', () => {
    const decisions = accepted();
    const id = [...decisions.entities.values()].find(({ name }) => name === 'Anna Merk')?.id ?? assert.fail();
    const first = apply(decisions, linkChange(layerOf(decisions), decisions, parsed, id, 'Q42', stamp()));
    const second = apply(first, linkChange(layerOf(first), first, parsed, id, 'Q43', stamp()));
    assert.equal(second.entities.get(id)?.wikidata, 'Q43');
    const third = apply(second, linkChange(layerOf(second), second, parsed, id, undefined, stamp()));
    assert.ok(!('wikidata' in (third.entities.get(id) ?? {})));
  });

  it('does nothing for what is linked so already, for no entity, for no item', () => {
    const layer = layerOf(noDecisions);
    const change = (entity: string, item?: string) => linkChange(layer, noDecisions, parsed, entity, item, stamp());
    assert.deepEqual(change('?e1'), emptyChange);
    assert.deepEqual(change('?e9', 'Q42'), emptyChange);
    for (const item of ['P31', 'Q0', '', 'Q1) [x](command:y']) assert.deepEqual(change('?e1', item), emptyChange);
  });
});
