import { strict as assert } from 'node:assert';
import {
  bandOf,
  everythingOpen,
  isMeant,
  isNarrow,
  type ReviewFilter,
} from '../../../../src/editor/correct/reviewing/filter';
import { item } from '../../items';

const decided = item('person', '0-4', { origin: 'decision', score: 1 });
const edited = item('person', '0-4', { origin: 'decision', score: 1, state: 'edited' });
const filter = (more: Partial<ReviewFilter>): ReviewFilter => ({ ...everythingOpen, ...more });

describe('what is reviewed', () => {
  const cases: readonly (readonly [title: string, ReviewFilter, ReturnType<typeof item>, boolean])[] = [
    ['a suggestion', everythingOpen, item('person', '0-4'), true],
    ['a decision', everythingOpen, decided, false],
    ['a decision whose words were edited', everythingOpen, edited, true],
    ['a decision, where those are meant', filter({ isDecidedMeant: true }), decided, true],
    ['a suggestion, where only decisions are meant', filter({ isOpenMeant: false }), item('person', '0-4'), false],
    ['a type that is left out', filter({ withoutTypes: new Set(['person']) }), item('person', '0-4'), false],
    ['another type', filter({ withoutTypes: new Set(['date']) }), item('person', '0-4'), true],
    ['a score that is left out', filter({ withoutBands: new Set([90]) }), item('person', '0-4'), false],
    ['a lower score', filter({ withoutBands: new Set([90]) }), item('person', '0-4', { score: 0.89 }), true],
    ['a decision, whatever scores are left out', filter({ withoutBands: new Set([90]) }), edited, true],
  ];
  for (const [title, wanted, which, isIn] of cases)
    it(`${isIn ? 'holds' : 'does not hold'} ${title}`, () => {
      assert.equal(isMeant(which, wanted), isIn);
    });

  it('goes by the score that is shown', () => {
    assert.deepEqual(
      [1, 0.9, 0.895, 0.7, 0.694, 0.5, 0.1, 0].map((score) => bandOf({ score })),
      [90, 90, 90, 70, 50, 50, 0, 0],
    );
  });

  it('is narrow where something open is left out', () => {
    assert.equal(isNarrow(everythingOpen), false);
    assert.equal(isNarrow(filter({ isDecidedMeant: true })), false);
    assert.equal(isNarrow(filter({ withoutBands: new Set([0]) })), true);
  });
});
