import { CLASSES, classOf, LABELS, labelOf, partAt } from './labels';
import { CALIBRATION, type TaggerModel } from './model';

/**
 * How sure a decoded mention is: its path against its rivals, the rest of the sentence staying as it is. Rivals are the
 * other classes, no mention, and the same mention a token longer or shorter. Calibrated on held-out text.
 */
export function certainty(
  model: TaggerModel,
  scores: Int32Array,
  labels: Uint8Array,
  length: number,
  start: number,
  end: number,
): number {
  const raw = rawCertainty(model, scores, labels, length, start, end);
  const place = Math.max(0, Math.min(CALIBRATION - 1, Math.floor(raw * CALIBRATION)));
  return (model.calibration[place] ?? 0) / 100;
}

/** The certainty before it is calibrated, 0 to 1. */
function rawCertainty(
  { scale, transitions }: TaggerModel,
  scores: Int32Array,
  labels: Uint8Array,
  length: number,
  start: number,
  end: number,
): number {
  const from = start > 0 && labels[start - 1] === 0 ? start - 1 : start;
  const to = end < length && labels[end] === 0 ? end + 1 : end;
  const before = from > 0 ? (labels[from - 1] ?? 0) : -1;
  const behind = to < length ? (labels[to] ?? 0) : -1;
  const kind = classOf(labels[start] ?? 0);
  const path = (first: number, last: number, of: number): number => {
    let sum = 0;
    let previous = before;
    for (let token = from; token < to; token++) {
      const label = token < first || token >= last || of < 0 ? 0 : labelOf(of, partAt(token, first, last));
      sum += (scores[token * LABELS + label] ?? 0) + (previous < 0 ? 0 : (transitions[previous * LABELS + label] ?? 0));
      previous = label;
    }
    return behind < 0 ? sum : sum + (transitions[previous * LABELS + behind] ?? 0);
  };
  const own = path(start, end, kind);
  let rivals = Math.exp((path(start, end, -1) - own) / scale);
  for (let other = 0; other < CLASSES.length; other++) {
    if (other !== kind) rivals += Math.exp((path(start, end, other) - own) / scale);
  }
  if (from < start) rivals += Math.exp((path(from, end, kind) - own) / scale);
  if (to > end) rivals += Math.exp((path(start, to, kind) - own) / scale);
  if (end - start > 1) {
    rivals +=
      Math.exp((path(start + 1, end, kind) - own) / scale) + Math.exp((path(start, end - 1, kind) - own) / scale);
  }
  return 1 / (1 + rivals);
}
