import { strict as assert } from 'node:assert';
import { abbreviate } from '../../../src/editor/show/abbreviate';

describe('abbreviate', () => {
  const rows: readonly (readonly [labels: string, short: string])[] = [
    ['Person Place Organization Other Date', 'P L O T D'],
    ['Person Ort Organisation Anderes Datum', 'P O R A D'],
    ['ship Ship', 'S H'],
    ['A AB', 'A B'],
    ['A B AB', 'A B Ab'],
    ['😀 Ä', '😀 Ä'],
  ];
  for (const [labels, short] of rows)
    it(`makes ${short} of ${labels}`, () => {
      const all = labels.split(' ');
      assert.equal(all.map((label) => abbreviate(label, all)).join(' '), short);
    });
});
