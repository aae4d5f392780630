import { strict as assert } from 'node:assert';
import { abbreviate } from '../../../src/editor/show/abbreviate';

describe('abbreviate', () => {
  const rows: readonly (readonly [labels: string, short: string])[] = [
    ['Person Place Organization Other Date', 'Pe Pl Or Ot D'],
    ['Person Ort Organisation Anderes Datum', 'P Ot Og A D'],
    ['ship Ship', 'Sh Sh'],
    ['A AB', 'A Ab'],
    ['😀 Ä', '😀 Ä'],
  ];
  for (const [labels, short] of rows)
    it(`makes ${short} of ${labels}`, () => {
      const all = labels.split(' ');
      assert.equal(all.map((label) => abbreviate(label, all)).join(' '), short);
    });
});
