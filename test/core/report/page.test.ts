import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { pageTables, readFromPage, readTarget } from '../../../src/core/report/page';

describe('what the page of a report says', () => {
  for (const kind of ['ready', 'refresh', 'saveHtml', 'saveCsv'] as const)
    it(`may be ${kind}`, () => {
      assert.deepEqual(readFromPage({ kind, more: 1 }), { kind });
    });

  it('may be a place that is to be opened', () => {
    const place = { article: 1, start: 2, end: 2 };
    assert.deepEqual(readFromPage({ kind: 'open', place }), { kind: 'open', place });
  });

  for (const place of [
    undefined,
    { article: -1, start: 0, end: 1 },
    { article: 0, start: 3, end: 1 },
    { article: 0.5, start: 0, end: 1 },
  ])
    it(`is not the place ${JSON.stringify(place)}`, () => {
      assert.equal(readFromPage({ kind: 'open', place }), undefined);
    });

  it('may be anything, and is read without harm', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        readFromPage(value);
        readTarget(value);
      }),
    );
    assert.equal(readFromPage({ kind: 'delete' }), undefined);
  });
});

describe('what a report is about', () => {
  it('comes back with the window', () => {
    assert.deepEqual(readTarget({ kind: 'folder', uri: 'file:///a', more: 1 }), { kind: 'folder', uri: 'file:///a' });
    assert.equal(readTarget({ kind: 'planet', uri: 'file:///a' }), undefined);
    assert.equal(readTarget({ kind: 'article' }), undefined);
  });
});

describe('the tables in the page', () => {
  it('have the first rows, and say how many are left', () => {
    const row = { cells: ['x', 1], places: [] };
    const table = (length: number) => ({ id: 'named' as const, columns: [], rows: Array.from({ length }, () => row) });
    assert.deepEqual(
      pageTables([table(3), table(700)]).map(({ rows, left }) => [rows.length, left]),
      [
        [3, 0],
        [500, 200],
      ],
    );
  });
});
