import { strict as assert } from 'node:assert';
import { clock } from '../../src/platform/clock';
import { newId } from '../../src/platform/ids';

describe('ids and time', () => {
  it('gives ids of eight small letters and digits, none twice', () => {
    const ids = Array.from({ length: 5000 }, newId);
    for (const id of ids) assert.match(id, /^[a-z0-9]{8}$/u);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('tells the time in UTC without fractions', () => {
    assert.match(clock(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);
  });
});
