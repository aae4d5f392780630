import assert from 'node:assert/strict';
import fc from 'fast-check';
import { measureAgreement, type Agreement, type Figure } from '../../../src/core/agreement/measure';
import { isOverlapping, pairOverlapping, pairSame } from '../../../src/core/agreement/pair';
import { joinStudies, type Study, type Unit } from '../../../src/core/agreement/study';

type Mark = readonly [type: string, ...spans: (readonly [number, number])[]];

const unit = ([type, ...spans]: Mark, index: number): Unit => ({
  id: String(index),
  type,
  spans: spans.map(([start, end]) => ({ start, end })),
});

/** A text of ten words of three letters, `abc abc …`, and what each annotator marked in it. */
function study(...marks: readonly (readonly Mark[])[]): Study {
  return {
    length: 40,
    tokens: Array.from({ length: 10 }, (_, index) => ({ start: index * 4, end: index * 4 + 3 })),
    annotators: marks.map((units, index) => ({ name: `a${String(index)}`, units: units.map(unit), unplaced: 0 })),
  };
}

const round = (figure: Figure | undefined) => (typeof figure === 'number' ? Number(figure.toFixed(4)) : figure);
const shown = (agreement: Agreement | undefined) => [
  round(agreement?.observed),
  round(agreement?.kappa),
  round(agreement?.alpha),
  round(agreement?.f1.exact),
  round(agreement?.f1.overlap),
];
const ofType = (given: Study, type: string) =>
  shown(measureAgreement(given).types.find((agreement) => agreement.type === type));

describe('agreement of annotators', () => {
  it('is whole where they marked the same', () => {
    const marks: readonly Mark[] = [
      ['person', [0, 3]],
      ['quote', [8, 19], [24, 27]],
    ];
    const report = measureAgreement(study(marks, marks, marks));
    assert.deepEqual(
      report.types.map(({ type }) => type),
      ['person', 'quote'],
    );
    for (const agreement of [...report.types, report.all]) assert.deepEqual(shown(agreement), [1, 1, 1, 1, 1]);
  });

  it('is what the hand works out, by type and altogether', () => {
    // Words 0 and 1 against word 0; word 5 by the left alone; word 9 a place for one and a person for the other.
    const given = study(
      [
        ['person', [0, 7]],
        ['person', [20, 23]],
        ['place', [36, 39]],
      ],
      [
        ['person', [0, 3]],
        ['person', [36, 39]],
      ],
    );
    // Persons: words 0 1 5 against 0 9: alike 1 + 6 of 10, by chance 3·2 + 7·8 of 100: κ = (0.7 − 0.62) / 0.38.
    // α: alike on 3 + 27 of 40 twice, 20 of 80 differ. Marked 10 and 6 of 80, by chance 2·16·64 of 6400 − (49 + 9 + 9 + 9 + 64).
    assert.deepEqual(ofType(given, 'person'), [0.7, 0.2105, round(1 - 20 / ((80 * 2048) / 6260)), 0, 0.5]);
    assert.deepEqual(ofType(given, 'place').slice(3), [0, 0]);
    // Altogether: alike are words 0 2 3 4 6 7 8; labels person 3 and 2, place 1 and 0, none 6 and 8: κ = (0.7 − 0.54) / 0.46.
    const { all } = measureAgreement(given);
    assert.deepEqual(all.counts, [3, 2]);
    assert.deepEqual([shown(all)[0], shown(all)[1], shown(all)[4]], [0.7, 0.3478, 0.4]);
  });

  it('takes means over the pairs of three', () => {
    const marked: readonly Mark[] = [['person', [0, 3]]];
    const given = study(marked, marked, []);
    // The first two agree, the third with none of them.
    const [observed, , , exact, overlap] = ofType(given, 'person');
    assert.deepEqual([observed, exact, overlap], [round((1 + 0.9 + 0.9) / 3), round(1 / 3), round(1 / 3)]);
  });

  it('says why there is no figure, and never gives one that is no number', () => {
    const none = (why: string) => [why, why, why, why, why];
    assert.deepEqual(shown(measureAgreement(study()).all), none('oneAnnotator'));
    assert.deepEqual(shown(measureAgreement(study([['person', [0, 3]]])).all), none('oneAnnotator'));
    assert.deepEqual(shown(measureAgreement(study([], [])).all), none('noUnits'));
    assert.deepEqual(measureAgreement(study([], [])).types, []);
    const empty = { ...study([], []), length: 0, tokens: [] };
    assert.deepEqual(shown(measureAgreement(empty).all), none('noText'));
    const everything: readonly Mark[] = [['person', [0, 40]]];
    assert.deepEqual(ofType(study(everything, everything), 'person'), [1, 'noVariation', 'noVariation', 1, 1]);
  });

  it('counts of annotations inside each other the outer for α, and all for F1', () => {
    const nested: readonly Mark[] = [
      ['quote', [0, 19]],
      ['quote', [4, 11]],
    ];
    assert.deepEqual(ofType(study(nested, nested.slice(0, 1)), 'quote'), [1, 1, 1, round(2 / 3), round(2 / 3)]);
  });

  it('pairs the same spans first, then as many overlapping ones as can be', () => {
    const left = [['x', [0, 10]] as const, ['x', [10, 12]] as const, ['x', [12, 30]] as const].map(unit);
    const right = [['x', [0, 11]] as const, ['x', [11, 20]] as const, ['x', [20, 30]] as const].map(unit);
    assert.equal(pairSame(left, right, ({ type }) => type).pairs.length, 0);
    assert.equal(pairOverlapping(left, right, ({ type }) => type).pairs.length, 3);
  });

  it('joins texts of the same annotators into one, and others not', () => {
    const one = study([['person', [0, 3]]], [['person', [0, 3]]]);
    const two = study([['person', [0, 3]]], []);
    const both = joinStudies([one, two]);
    assert.ok(both);
    assert.deepEqual([both.length, both.tokens.length], [80, 20]);
    assert.equal(round(measureAgreement(both).all.f1.exact), round(2 / 3));
    assert.equal(joinStudies([one, study([])]), undefined);
    assert.equal(joinStudies([]), undefined);
  });
});

const spans = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => [start, start + length] as const);
const units = fc
  .array(spans, { maxLength: 6 })
  .map((list) =>
    list
      .map((span, index) => unit(['x', span], index))
      .sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0)),
  );

/** The greatest number of pairs, by trying every way. */
function most(left: readonly Unit[], right: readonly Unit[]): number {
  const [first, ...others] = left;
  if (!first) return 0;
  const ways = right
    .filter((other) => isOverlapping(first, other))
    .map(
      (other) =>
        1 +
        most(
          others,
          right.filter((each) => each !== other),
        ),
    );
  return Math.max(most(others, right), ...ways);
}

describe('pairing', () => {
  it('gives as many pairs as any way could', () => {
    fc.assert(
      fc.property(units, units, (left, right) => {
        const { pairs, ...rest } = pairOverlapping(left, right, ({ type }) => type);
        assert.equal(pairs.length, most(left, right));
        assert.equal(pairs.length + rest.left.length, left.length);
        assert.equal(pairs.length + rest.right.length, right.length);
      }),
    );
  });

  it('keeps every figure between minus infinity and one, whatever was marked', () => {
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        const given: Study = { ...study([], [], []), length: 60 };
        const annotators = [a, b, c].map((own, index) => ({ name: String(index), units: own, unplaced: 0 }));
        const { all } = measureAgreement({ ...given, annotators });
        for (const figure of [all.observed, all.kappa, all.alpha, all.f1.exact, all.f1.overlap])
          assert.ok(typeof figure === 'string' || (Number.isFinite(figure) && figure <= 1 + 1e-9));
      }),
    );
  });
});
