import type { TaggerModel } from '../../src/core/mentions/tagger/model';
import { CALIBRATION } from '../../src/core/mentions/tagger/model';
import { classOf, Part, partOf } from '../../src/core/mentions/tagger/labels';
import { createLanguageTagger, type TaggedSpan } from '../../src/core/mentions/tagger/tag';
import type { GoldSentence } from './gold';
import { bodyOf } from './harvest';

/** A calibration under which the score is the tagger's own certainty, so that it can be measured. */
export const UNCALIBRATED = Array.from({ length: CALIBRATION }, (_, place) =>
  Math.round(((place + 0.5) * 100) / CALIBRATION),
);

interface Pool {
  right: number;
  all: number;
  places: number;
}

/**
 * How often the tagger is right, in hundredths, by twentieths of its own certainty, on sentences that it has not learned
 * from. Made monotonous by pooling adjacent violators (Ayer et al. 1955).
 */
export function calibrate(model: TaggerModel, sentences: readonly GoldSentence[]): number[] {
  const pools = countPlaces(model, sentences);
  const merged: Pool[] = [];
  for (const pool of pools) {
    merged.push({ ...pool });
    for (let last = merged.length - 1; last > 0; last--) {
      const [one, two] = [merged[last - 1], merged[last]];
      if (one === undefined || two === undefined || one.right / one.all < two.right / two.all) break;
      merged.splice(last - 1, 2, {
        right: one.right + two.right,
        all: one.all + two.all,
        places: one.places + two.places,
      });
    }
  }
  return merged.flatMap(({ right, all, places }) => new Array<number>(places).fill(Math.round((100 * right) / all)));
}

function countPlaces(model: TaggerModel, sentences: readonly GoldSentence[]): Pool[] {
  // Half a mention of the certainty itself keeps empty places sensible.
  const pools = UNCALIBRATED.map((hundredths): Pool => ({ right: hundredths / 200, all: 0.5, places: 1 }));
  const tag = createLanguageTagger({ ...model, calibration: Uint8Array.from(UNCALIBRATED) });
  for (const { words, labels } of sentences) {
    for (const span of tag(bodyOf(words.join(' ')))) {
      const pool = pools[Math.min(CALIBRATION - 1, Math.floor(span.score * CALIBRATION))];
      if (pool === undefined) continue;
      pool.all += 1;
      if (isRight(span, labels)) pool.right += 1;
    }
  }
  return pools;
}

function isRight({ first, end, kind }: TaggedSpan, labels: readonly number[]): boolean {
  const begun = labels[first] ?? 0;
  const closed = labels[end - 1] ?? 0;
  if (begun === 0 || classOf(begun) !== kind || classOf(closed) !== kind || closed === 0) return false;
  if (end - first === 1) return partOf(begun) === Part.single;
  if (partOf(begun) !== Part.begin || partOf(closed) !== Part.end) return false;
  return labels.slice(first + 1, end - 1).every((label) => label !== 0 && partOf(label) === Part.inside);
}
