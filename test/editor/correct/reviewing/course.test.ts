import { strict as assert } from 'node:assert';
import {
  afterEdits,
  itemBehind,
  oneBack,
  remainingOf,
  tallyOf,
  withoutLastStep,
  withVisit,
  type Course,
} from '../../../../src/editor/correct/reviewing/course';
import { item, spansOf } from '../../items';

const items = [item('quote', '0-30'), item('person', '0-4'), item('place', '10-14'), item('date', '40-44')];
const nothing: Course<string> = { visits: [] };
const visited = (...places: readonly string[]) =>
  places.reduce(
    (course, place) => withVisit(course, { places: [spansOf(place)], outcome: 'accepted', step: place }),
    nothing,
  );
const idsOf = (course: Course<string>) => remainingOf(items, course).map(({ id }) => id);

describe('the way through a review', () => {
  const next: readonly (readonly [from: string | undefined, to: string])[] = [
    [undefined, '?quote:0-30'],
    ['0-30', '?person:0-4'],
    ['0-4', '?place:10-14'],
    ['5-9', '?place:10-14'],
    ['40-44', '?quote:0-30'],
    ['99-100', '?quote:0-30'],
  ];
  for (const [from, to] of next)
    it(`goes from ${from ?? 'nowhere'} to ${to}`, () => {
      assert.equal(itemBehind(items, from === undefined ? undefined : spansOf(from))?.id, to);
    });

  it('ends where nothing is left', () => {
    assert.equal(itemBehind([], spansOf('0-4')), undefined);
  });

  it('passes over what was looked at, also if it is of another type now', () => {
    assert.deepEqual(idsOf(visited('0-30', '10-14')), ['?person:0-4', '?date:40-44']);
    assert.deepEqual(remainingOf([item('organization', '10-14')], visited('10-14')), []);
  });

  it('goes back step by step, and not beyond the first', () => {
    const course = visited('0-30', '0-4');
    const once = oneBack(course) ?? assert.fail();
    assert.deepEqual([once.at, once.again], [spansOf('0-4'), 1]);
    const twice = oneBack(once) ?? assert.fail();
    assert.deepEqual(twice.at, spansOf('0-30'));
    assert.equal(oneBack(twice), undefined);
    assert.equal(oneBack(nothing), undefined);
  });

  it('takes back the last decision, over what was skipped since', () => {
    const course = withVisit(visited('0-30', '0-4'), { places: [spansOf('10-14')], outcome: 'skipped' });
    const { course: before, step } = withoutLastStep(course) ?? assert.fail();
    assert.equal(step, '0-4');
    assert.deepEqual(before.at, spansOf('0-4'));
    assert.deepEqual(idsOf(before), ['?person:0-4', '?date:40-44']);
    assert.equal(withoutLastStep(nothing), undefined);
  });

  it('moves with the text', () => {
    const course = afterEdits({ ...visited('0-30', '10-14'), at: spansOf('40-44') }, [
      { start: 5, end: 5, text: 'Neu ' },
    ]);
    assert.deepEqual(course.at, spansOf('44-48'));
    assert.deepEqual(
      course.visits.map(({ places }) => places[0]),
      [spansOf('0-34'), spansOf('14-18')],
    );
  });
});

describe('the tally of a review', () => {
  it('counts what was decided together each for itself', () => {
    const all = [spansOf('0-4'), spansOf('0-4'), spansOf('10-14')];
    assert.equal(tallyOf(withVisit(nothing, { places: all, outcome: 'accepted', step: 's' })).accepted, 2);
  });

  it('counts what was looked at again as it was decided last', () => {
    const course = withVisit(visited('0-4', '10-14'), { places: [spansOf('0-4')], outcome: 'rejected', step: 'r' });
    assert.deepEqual(tallyOf(course), { accepted: 1, rejected: 1, changed: 0, skipped: 0 });
  });
});
