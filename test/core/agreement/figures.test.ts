import assert from 'node:assert/strict';
import { unitizing, type Section } from '../../../src/core/agreement/alpha';
import { cohensKappa, observedAgreement, tabulate } from '../../../src/core/agreement/kappa';

const alphaOf = (observers: readonly (readonly Section[])[], length: number): number => {
  const { observed, expected } = unitizing(observers, length);
  return 1 - observed / expected;
};

const near = (value: number | undefined, wanted: number, digits: number): void => {
  assert.equal(value?.toFixed(digits), wanted.toFixed(digits));
};

describe('α for unitizing', () => {
  /** Krippendorff 2019, Content Analysis, 4th ed., figure 12.11: three observers of a continuum of 60. */
  const book: readonly (readonly (readonly [string, number, number])[])[] = [
    [
      ['1', 0, 7],
      ['2', 7, 13],
      ['5', 30, 32],
      ['6', 32, 37],
      ['6', 37, 44],
      ['7', 44, 60],
    ],
    [
      ['1', 0, 7],
      ['3', 7, 13],
      ['5', 13, 21],
      ['6', 32, 44],
    ],
    [
      ['1', 0, 7],
      ['4', 7, 13],
      ['5', 13, 21],
      ['6', 32, 37],
      ['6', 37, 41],
      ['6', 41, 44],
    ],
  ];
  const observers = (valueOf: (value: string) => string) =>
    book.map((sections) => sections.map(([value, start, end]) => ({ value: valueOf(value), start, end })));

  it('is 0.510 for the values of the textbook’s example (uα)', () => {
    near(
      alphaOf(
        observers((value) => value),
        60,
      ),
      0.51,
      3,
    );
  });

  it('is 0.413 for its sections alone (|uα); worked out from whole numbers, 0.4136', () => {
    // Marked 109 of 180; 52 disagree; 2 · 109 · 71 of 180² − 982 pairs differ.
    near(
      alphaOf(
        observers(() => 'unit'),
        60,
      ),
      1 - (52 * (180 ** 2 - 982)) / (180 * 2 * 109 * 71),
      9,
    );
    assert.ok(
      Math.abs(
        alphaOf(
          observers(() => 'unit'),
          60,
        ) - 0.413,
      ) < 0.001,
    );
  });

  it('is what the hand works out: (0,4) and (2,6) of 10', () => {
    // Both agree on 2 + 4 of 10, so 8 of 20 disagree. 8 marked and 12 not: 400 − 64 − 144 = 192 pairs differ of
    // 400 − (16 + 16 + 12) = 356, of 20 that is 10.787. α = 1 − 8 / 10.787.
    const section = (start: number, end: number) => [{ start, end, value: 'unit' }];
    const { observed, expected } = unitizing([section(0, 4), section(2, 6)], 10);
    near(observed, 8, 9);
    near(expected, (20 * 192) / 356, 9);
    near(1 - observed / expected, 0.258333, 6);
  });

  it('is one where all agree, and below zero where they exclude each other', () => {
    const first = [{ start: 2, end: 5, value: 'unit' }];
    near(alphaOf([first, first, first], 20), 1, 9);
    assert.ok(alphaOf([first, [{ start: 8, end: 11, value: 'unit' }]], 20) < 0);
  });

  it('expects nothing where nobody marked anything', () => {
    assert.deepEqual(unitizing([[], []], 20), { observed: 0, expected: 0 });
    assert.deepEqual(unitizing([[], []], 0), { observed: 0, expected: 0 });
  });
});

/** Labels of two annotators from a table of counts. */
function labels(table: readonly (readonly [first: string, second: string, count: number])[]) {
  const of = (side: 0 | 1) => table.flatMap((row) => Array.from({ length: row[2] }, () => row[side]));
  return tabulate(of(0), of(1));
}

describe('Cohen’s κ', () => {
  it('is 0.801 for the example of Artstein and Poesio (2008, Computational Linguistics 34:555–596, table 1)', () => {
    const table = labels([
      ['statement', 'statement', 46],
      ['request', 'statement', 0],
      ['statement', 'request', 6],
      ['request', 'request', 32],
      ['check', 'request', 6],
      ['check', 'check', 10],
    ]);
    near(observedAgreement(table), 0.88, 9);
    // By chance 0.52 · 0.46 + 0.32 · 0.44 + 0.16 · 0.10 = 0.396, so κ = (0.88 − 0.396) / (1 − 0.396).
    near(cohensKappa(table), 0.8013, 4);
  });

  it('is 0.4 for 20 and 15 alike, 5 and 10 not', () => {
    const table = labels([
      ['yes', 'yes', 20],
      ['yes', 'no', 5],
      ['no', 'yes', 10],
      ['no', 'no', 15],
    ]);
    near(observedAgreement(table), 0.7, 9);
    near(cohensKappa(table), 0.4, 9);
  });

  it('has no value where there is nothing, or nothing but one label', () => {
    assert.equal(cohensKappa(tabulate([], [])), undefined);
    assert.equal(observedAgreement(tabulate([], [])), undefined);
    assert.equal(cohensKappa(tabulate(['', ''], ['', ''])), undefined);
    assert.equal(cohensKappa(tabulate(['a', 'a'], ['b', 'b'])), 0);
  });
});
