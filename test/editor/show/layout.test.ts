import { strict as assert } from 'node:assert';
import type { Schema } from '../../../src/core/annotations/schema';
import { layOut } from '../../../src/editor/show/layout';
import { item, spansOf } from '../items';

const type = (name: string, named: boolean, roles: readonly string[] = []) => ({
  ...{ name, label: name, color: '#000000', attributes: [], roles, named },
});
const schema: Schema = { relations: [], types: [type('person', true), type('quote', false, ['speaker', 'cue'])] };

describe('layOut', () => {
  it('sorts items by type and by how they stand', () => {
    const layout = layOut(
      [
        item('person', '0-4'),
        item('person', '5-9', { origin: 'decision' }),
        item('person', '10-14', { origin: 'decision', state: 'edited' }),
        item('person', '15-19', { origin: 'decision', state: 'moved' }),
      ],
      schema,
    );
    assert.deepEqual(Object.fromEntries(layout), {
      'person suggested': spansOf('0-4'),
      'person decided': spansOf('5-9,15-19'),
      'person edited': spansOf('10-14'),
    });
  });

  it('draws roles in the order of the schema', () => {
    const roles = {
      cue: [{ span: { start: 12, end: 17 }, quote: 'sagte' }],
      speaker: [{ span: { start: 18, end: 21 }, quote: 'sie', entity: 'e1' }],
    };
    const layout = layOut([item('quote', '0-10', { roles })], schema);
    assert.deepEqual(layout.get('role 0'), spansOf('18-21'));
    assert.deepEqual(layout.get('role 1'), spansOf('12-17'));
  });

  it('draws of a long wording of the speaker the name in it', () => {
    const roles = { speaker: [{ span: { start: 12, end: 60 }, quote: 'Anna Berg, die …', entity: 'e1' }] };
    const items = [item('quote', '0-10', { roles }), item('person', '12-21', { entity: 'e1' })];
    assert.deepEqual(layOut(items, schema).get('role 0'), spansOf('12-21'));
  });

  it('draws no role that has no place', () => {
    const layout = layOut([item('quote', '0-10', { roles: { speaker: [{ quote: 'Anna Berg' }] } })], schema);
    assert.equal(layout.has('role 0'), false);
  });

  it('draws what touches the part asked for, and no more', () => {
    const items = [item('person', '0-4'), item('quote', '2-90'), item('person', '95-99')];
    const layout = layOut(items, schema, { start: 50, end: 60 });
    assert.deepEqual([...layout], [['quote suggested', spansOf('2-90')]]);
  });

  it('draws a type that the schema does not know', () => {
    assert.deepEqual(layOut([item('ship', '0-4')], schema).get('ship suggested'), spansOf('0-4'));
  });
});
