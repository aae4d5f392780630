import { strict as assert } from 'node:assert';
import { itemAfter, itemBefore } from '../../../src/editor/navigate/walk';
import { item } from '../items';

describe('the next and the previous item', () => {
  const items = [item('quote', '2-30'), item('person', '5-10'), item('place', '20-25')];
  const starts: readonly (readonly [at: number, after: number, before: number])[] = [
    [0, 2, 20],
    [2, 5, 20],
    [6, 20, 5],
    [20, 2, 5],
    [40, 2, 20],
  ];
  for (const [at, after, before] of starts)
    it(`are ${after} and ${before} from ${at}`, () => {
      assert.equal(itemAfter(items, at)?.spans[0]?.start, after);
      assert.equal(itemBefore(items, at)?.spans[0]?.start, before);
    });

  it('are not there where nothing is', () => {
    assert.equal(itemAfter([], 3), undefined);
    assert.equal(itemBefore([], 3), undefined);
  });
});
