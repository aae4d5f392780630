import { strict as assert } from 'node:assert';
import { chosenItems } from '../../../src/editor/correct/choose';
import { item } from '../items';

describe('chosenItems', () => {
  const items = [
    item('quote', '0-40'),
    item('person', '5-10'),
    item('organization', '5-10'),
    item('place', '20-30'),
    item('date', '22-26'),
    item('quote', '60-70,90-95'),
  ];
  const at = (start: number, end = start) => ({ start, end });
  const cases: readonly (readonly [string, readonly { start: number; end: number }[], readonly string[]])[] = [
    ['the innermost at a cursor', [at(24)], ['?date:22-26']],
    ['what is around it where nothing is inside', [at(35)], ['?quote:0-40']],
    ['both of two on the very same words, for a person to say', [at(7)], ['?person:5-10 | ?organization:5-10']],
    ['everything that lies in a selection', [at(15, 35)], ['?place:20-30', '?date:22-26']],
    ['what a selection covers exactly, and not what is inside', [at(20, 30)], ['?place:20-30']],
    ['the whole of which it covers one part', [at(60, 70)], ['?quote:60-70,90-95']],
    ['both of two that it covers exactly', [at(5, 10)], ['?person:5-10 | ?organization:5-10']],
    ['what a selection lies in, where it holds nothing', [at(12, 16)], ['?quote:0-40']],
    ['the innermost that holds a selection', [at(23, 25)], ['?date:22-26']],
    ['nothing that a selection only touches', [at(45, 65)], []],
    ['nothing that lies in a selection by one part alone', [at(55, 75)], []],
    ['what lies in it with all its parts', [at(55, 96)], ['?quote:60-70,90-95']],
    ['each cursor for itself', [at(24), at(92)], ['?date:22-26', '?quote:60-70,90-95']],
    ['once what two cursors mean', [at(23), at(24)], ['?date:22-26']],
    ['nothing where nothing is', [at(50)], []],
    ['nothing without a cursor', [], []],
  ];
  for (const [title, selections, groups] of cases)
    it(`gives ${title}`, () => {
      assert.deepEqual(
        chosenItems(items, selections).map((group) => group.map(({ id }) => id).join(' | ')),
        groups,
      );
    });
});
