import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLASSES, classOf, LABELS, labelOf, Part, partOf } from '../../../../src/core/mentions/tagger/labels';
import { createViterbi, decode } from '../../../../src/core/mentions/tagger/viterbi';

const LONGEST = 6;

function isInside(label: number): boolean {
  return label !== 0 && (partOf(label) === Part.begin || partOf(label) === Part.inside);
}

function mayFollow(before: number, label: number): boolean {
  const goesOn = label !== 0 && (partOf(label) === Part.inside || partOf(label) === Part.end);
  return isInside(before) ? goesOn && classOf(before) === classOf(label) : !goesOn;
}

/** The best score of all sequences that may be, by trying every predecessor of every label. */
function plainBest(scores: Int32Array, dull: Uint8Array, transitions: Int16Array, length: number): number {
  const allowed = (token: number, label: number): boolean => dull[token] !== 1 || label === 0;
  let best = Array.from({ length: LABELS }, (_, label) => {
    const starts = label === 0 || partOf(label) === Part.begin || partOf(label) === Part.single;
    return starts && allowed(0, label) ? (scores[label] ?? 0) : -Infinity;
  });
  for (let token = 1; token < length; token++) {
    const before = best;
    best = Array.from({ length: LABELS }, (_, label) => {
      if (!allowed(token, label)) return -Infinity;
      let most = -Infinity;
      for (let from = 0; from < LABELS; from++) {
        if (mayFollow(from, label))
          most = Math.max(most, (before[from] ?? 0) + (transitions[from * LABELS + label] ?? 0));
      }
      return most + (scores[token * LABELS + label] ?? 0);
    });
  }
  return Math.max(...best.filter((_, label) => !isInside(label)));
}

function pathScore(labels: Uint8Array, scores: Int32Array, transitions: Int16Array, length: number): number {
  let sum = 0;
  for (let token = 0; token < length; token++) {
    sum += scores[token * LABELS + (labels[token] ?? 0)] ?? 0;
    if (token > 0) sum += transitions[(labels[token - 1] ?? 0) * LABELS + (labels[token] ?? 0)] ?? 0;
  }
  return sum;
}

const numbers = (length: number, size: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: -size, max: size }), { minLength: length, maxLength: length });

describe('decoding the labels of a sentence', () => {
  it('finds a sequence that may be, and none is better', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: LONGEST }),
        numbers(LONGEST * LABELS, 300),
        numbers(LABELS * LABELS, 120),
        fc.array(fc.boolean(), { minLength: LONGEST, maxLength: LONGEST }),
        (length, given, between, skipped) => {
          const scores = Int32Array.from(given);
          const transitions = Int16Array.from(between);
          const dull = Uint8Array.from(skipped, Number);
          for (let token = 0; token < LONGEST; token++) if (dull[token] === 1) scores[token * LABELS] = 0;
          const labels = new Uint8Array(LONGEST);
          decode(createViterbi(transitions, LONGEST), scores, dull, length, labels);
          for (let token = 1; token < length; token++) assert.ok(mayFollow(labels[token - 1] ?? 0, labels[token] ?? 0));
          assert.ok(!isInside(labels[length - 1] ?? 0));
          assert.equal(pathScore(labels, scores, transitions, length), plainBest(scores, dull, transitions, length));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('numbers labels so that class and part come back', () => {
    for (let kind = 0; kind < CLASSES.length; kind++) {
      for (const part of Object.values(Part)) {
        const label = labelOf(kind, part);
        assert.deepEqual([classOf(label), partOf(label)], [kind, part]);
      }
    }
    assert.equal(classOf(0), -1);
  });
});
