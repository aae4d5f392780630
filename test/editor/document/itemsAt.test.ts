import { strict as assert } from 'node:assert';
import { itemsAt } from '../../../src/editor/document/itemsAt';
import { item } from '../items';

describe('itemsAt', () => {
  const items = [
    item('quote', '0-40'),
    item('person', '5-10'),
    item('place', '10-14'),
    item('quote', '60-70,90-95'),
    item('date', '62-66'),
  ];
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ['the innermost first', 7, ['?person:5-10', '?quote:0-40']],
    ['what begins at the cursor before what ends there', 10, ['?place:10-14', '?quote:0-40', '?person:5-10']],
    ['what ends at the cursor, if nothing else is there', 40, ['?quote:0-40']],
    ['nothing between two', 50, []],
    ['something of several parts in each part', 92, ['?quote:60-70,90-95']],
    ['nothing of it between its parts', 80, []],
  ];
  for (const [title, offset, ids] of cases)
    it(`gives ${title}`, () => {
      assert.deepEqual(
        itemsAt(items, offset).map(({ id }) => id),
        ids,
      );
    });
});
