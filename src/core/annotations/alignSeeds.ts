/** Characters of a piece that is looked for in both texts. */
export const pieceSize = 12;
const size = pieceSize;

/** How far a run reaches back over what another run has matched already; keeps the work linear in texts that repeat themselves. */
const mostOverlap = 400;

/** Stands in a text for characters that are not known: it equals nothing, itself neither. */
export const unknown = '\uffff';
const unknownUnit = 0xffff;

/** A stretch that is the same in both texts. */
export interface Run {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/**
 * Stretches that two texts share: pieces that each of them has just once, made as long as they go. In the order of the first
 * text; wherever they stand in the second. Linear.
 */
export function findRuns(before: string, after: string, old: Once, fresh: Once): readonly Run[] {
  const runs: Run[] = [];
  let last: Run = { before: 0, after: 0, length: 0 };
  for (let at = 0; at + size <= before.length; at++) {
    const here = old.hashes[at] ?? 0;
    if (here === 0 || lookUp(old, here) !== at) continue;
    const there = lookUp(fresh, here);
    if (there < 0) continue;
    if (at < last.before + last.length && there - at === last.after - last.before) continue;
    const run = extend(before, after, at, there);
    if (run.length < size) continue;
    runs.push(run);
    last = run;
  }
  return runs;
}

/** The longest equal stretch around two places, at most so far to the left. */
function extend(before: string, after: string, at: number, there: number): Run {
  let left = 0;
  while (left < mostOverlap && equals(before, at - left - 1, after, there - left - 1)) left++;
  let right = 0;
  while (equals(before, at + right, after, there + right)) right++;
  return { before: at - left, after: there - left, length: left + right };
}

function equals(before: string, at: number, after: string, there: number): boolean {
  if (at < 0 || there < 0 || at >= before.length || there >= after.length) return false;
  const unit = before.charCodeAt(at);
  return unit === after.charCodeAt(there) && unit !== unknownUnit;
}

/** Where each piece of a text stands that it has just once. */
export interface Once {
  /** For each offset the hash of the piece that starts there; 0 for one with unknown characters. */
  readonly hashes: Int32Array;
  readonly keys: Int32Array;
  /** Offset + 1; -1 for a piece that stands in several places. */
  readonly values: Int32Array;
  readonly mask: number;
}

const factor = 0x01000193;
/** The factor to the power of the size: takes the first character out of a rolling hash. */
const leaving = Array.from({ length: size }).reduce<number>((power) => Math.imul(power, factor), 1);

/** Reads a text for {@link findRuns}. */
export function indexOnce(text: string): Once {
  const count = Math.max(0, text.length - size + 1);
  const bits = Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
  const once: Once = {
    hashes: new Int32Array(count),
    keys: new Int32Array(1 << bits),
    values: new Int32Array(1 << bits),
    mask: (1 << bits) - 1,
  };
  let hash = 0;
  let known = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    known = unit === unknownUnit ? 0 : known + 1;
    hash = (Math.imul(hash, factor) + unit) | 0;
    if (at >= size) hash = (hash - Math.imul(leaving, text.charCodeAt(at - size))) | 0;
    if (known >= size) put(once, hash === 0 ? 1 : hash, at - size + 1);
  }
  return once;
}

function put({ hashes, keys, values, mask }: Once, hash: number, at: number): void {
  hashes[at] = hash;
  let slot = mix(hash) & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  values[slot] = values[slot] === 0 ? at + 1 : -1;
  keys[slot] = hash;
}

/** Offset of the piece with this hash; -1 if there is none, or several. */
function lookUp({ keys, values, mask }: Once, hash: number): number {
  let slot = mix(hash) & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return Math.max(-1, (values[slot] ?? 0) - 1);
}

const mix = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 7;

/** True if the piece at an offset stands in several places; false where there is none. */
export const isRepeated = (once: Once, at: number): boolean => countAt(once, at) === 'several';

/** True if the piece at an offset stands nowhere else; false where there is none. */
export const isOnly = (once: Once, at: number): boolean => countAt(once, at) === 'one';

function countAt({ hashes, keys, values, mask }: Once, at: number): 'none' | 'one' | 'several' {
  const hash = hashes[at] ?? 0;
  if (hash === 0) return 'none';
  let slot = mix(hash) & mask;
  while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return values[slot] === -1 ? 'several' : 'one';
}
