import assert from 'node:assert/strict';
import fc from 'fast-check';
import { idJson } from '../../src/cli/jsonId';

/** The source of an object, and its id as it goes out. */
const CASES: readonly (readonly [source: string, id: string])[] = [
  ['{"id":7}', '7'],
  ['{"id":"a\\"b"}', '"a\\"b"'],
  ['{"text":"x"}', 'null'],
  ['{"id":null}', 'null'],
  ['{"id":true,"text":""}', 'true'],
  ['{"id":12345678901234567890,"text":"x"}', '12345678901234567890'],
  ['{"text":"x", "id" : -0.10 }', '-0.10'],
  ['{"id":1e400}', '1e400'],
  ['{"id":1,"id":12345678901234567890}', '12345678901234567890'],
  ['{"a":{"id":1},"b":[{"id":2}],"id":[3,{"id":4}],"c":"id"}', '[3,{"id":4}]'],
  ['{"text":"\\"id\\":1,}{","id":[0.5]}', '[0.5]'],
  ['{"\\u0069d":[1]}', '[1]'],
  ['{"id":[1,\r2]}', '[1, 2]'],
];

describe('the id of a line', () => {
  const of = (source: string): string => idJson((JSON.parse(source) as { id?: unknown }).id ?? null, source);

  for (const [source, id] of CASES)
    it(JSON.stringify(source), () => {
      assert.equal(of(source), id);
    });

  it('goes out as it came in, whatever stands around it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (before, id, behind) => {
        const source = JSON.stringify({ before, id, behind });
        assert.deepEqual(JSON.parse(of(source)), JSON.parse(JSON.stringify(id)));
      }),
    );
  });
});
