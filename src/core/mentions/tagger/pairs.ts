import { mix } from './keys';

/** Number of keys that the neighbourhood of a token has. */
export const PAIRS = 13;

/**
 * Writes the keys of what the classes of neighbouring words are together. `classes` holds four numbers a word (see
 * `WordFeatures`), `at` is the first of the token's own; two words before and behind must be there.
 */
export function writePairs(classes: Int32Array, at: number, out: Int32Array): void {
  const of = (offset: number, kind: number): number => classes[at + 4 * offset + kind] ?? 0;
  out[0] = key(1, of(-1, 2), of(0, 2), 0);
  out[1] = key(2, of(0, 2), of(1, 2), 0);
  out[2] = key(3, of(-1, 2), of(1, 2), 0);
  out[3] = key(4, of(-1, 0), of(0, 0), of(1, 0));
  out[4] = key(5, of(-2, 1), of(-1, 1), of(0, 1));
  out[5] = key(6, of(0, 1), of(1, 1), of(2, 1));
  out[6] = key(7, of(-1, 3), of(0, 3), of(1, 3));
  out[7] = key(8, of(-1, 1), of(0, 1), of(1, 1));
  out[8] = key(9, of(-2, 2), of(0, 2), 0);
  out[9] = key(10, of(0, 2), of(2, 2), 0);
  out[10] = key(11, of(0, 1), of(0, 3), 0);
  out[11] = key(12, of(-1, 1), of(0, 3), 0);
  out[12] = key(13, of(1, 1), of(0, 3), 0);
}

function key(kind: number, one: number, two: number, three: number): number {
  return mix(mix(mix(kind * 0x3c6ef372, one), two), three);
}
