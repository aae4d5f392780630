import { CLASSES, LABELS, labelOf, Part } from './labels';

/** Labels that may begin after a mention or outside: outside, and the beginnings of mentions. */
const OPENING = Uint8Array.from([
  0,
  ...CLASSES.flatMap((_, kind) => [labelOf(kind, Part.begin), labelOf(kind, Part.single)]),
]);
/** Labels after which such a one may stand: outside, and the ends of mentions. */
const CLOSING = Uint8Array.from([
  0,
  ...CLASSES.flatMap((_, kind) => [labelOf(kind, Part.end), labelOf(kind, Part.single)]),
]);
const NEVER = -(1 << 28);

/** Memory for decoding one sentence after another. */
export interface Viterbi {
  readonly transitions: Int16Array;
  /** By how much transitions between mentions may differ. */
  readonly spread: number;
  /** The best predecessor of each label of each token. */
  readonly from: Uint8Array;
  readonly live: Uint8Array;
  now: Int32Array;
  before: Int32Array;
}

export function createViterbi(transitions: Int16Array, longest: number): Viterbi {
  return {
    transitions,
    spread: transitionSpread(transitions),
    from: new Uint8Array(longest * LABELS),
    live: new Uint8Array(CLOSING.length),
    now: new Int32Array(LABELS),
    before: new Int32Array(LABELS),
  };
}

/**
 * Writes the best labels of `length` tokens to `out`; `scores` holds {@link LABELS} numbers a token, a dull one is outside.
 * Exact Viterbi decoding that uses the structure of the labels: inside a mention only its own class goes on, and between
 * mentions only those predecessors are tried that the transitions could still lift over the best one.
 */
export function decode(viterbi: Viterbi, scores: Int32Array, dull: Uint8Array, length: number, out: Uint8Array): void {
  if (length === 0) return;
  viterbi.before.fill(NEVER);
  if (dull[0] === 1) viterbi.before[0] = 0;
  else for (const label of OPENING) viterbi.before[label] = scores[label] ?? 0;
  for (let token = 1; token < length; token++) {
    const base = token * LABELS;
    if (dull[token] === 1) {
      skip(viterbi, base);
      continue;
    }
    open(viterbi, scores, base);
    goOn(viterbi, scores, base);
    const { now, before } = viterbi;
    viterbi.now = before;
    viterbi.before = now;
  }
  const { before, from } = viterbi;
  let last = 0;
  for (const label of CLOSING) if ((before[label] ?? 0) > (before[last] ?? 0)) last = label;
  for (let token = length - 1; token >= 0; token--) {
    out[token] = last;
    last = from[token * LABELS + last] ?? 0;
  }
}

function keepLive({ before, live, spread }: Viterbi): number {
  let best = NEVER;
  for (const label of CLOSING) if ((before[label] ?? 0) > best) best = before[label] ?? 0;
  let count = 0;
  for (const label of CLOSING) if ((before[label] ?? 0) >= best - spread) live[count++] = label;
  return count;
}

/** Labels that begin something. */
function open(viterbi: Viterbi, scores: Int32Array, base: number): void {
  const { before, now, live, transitions, from } = viterbi;
  const count = keepLive(viterbi);
  for (const label of OPENING) {
    let best = NEVER * 2;
    let chosen = 0;
    for (let index = 0; index < count; index++) {
      const candidate = live[index] ?? 0;
      const score = (before[candidate] ?? 0) + (transitions[candidate * LABELS + label] ?? 0);
      if (score > best) {
        best = score;
        chosen = candidate;
      }
    }
    now[label] = best + (scores[base + label] ?? 0);
    from[base + label] = chosen;
  }
}

/** Labels inside a mention and at its end. */
function goOn({ before, now, transitions, from }: Viterbi, scores: Int32Array, base: number): void {
  for (let first = 1; first < LABELS; first += 4) {
    const begun = before[first] ?? 0;
    const inside = before[first + 1] ?? 0;
    for (let label = first + 1; label <= first + 2; label++) {
      const one = begun + (transitions[first * LABELS + label] ?? 0);
      const two = inside + (transitions[(first + 1) * LABELS + label] ?? 0);
      now[label] = (one > two ? one : two) + (scores[base + label] ?? 0);
      from[base + label] = one > two ? first : first + 1;
    }
  }
}

/** Only *outside* is left. */
function skip({ before, transitions, from }: Viterbi, base: number): void {
  let best = NEVER * 2;
  for (const label of CLOSING) {
    const score = (before[label] ?? 0) + (transitions[label * LABELS] ?? 0);
    if (score <= best) continue;
    best = score;
    from[base] = label;
  }
  before.fill(NEVER);
  before[0] = best;
}

function transitionSpread(transitions: Int16Array): number {
  let least = 0;
  let most = 0;
  for (const before of CLOSING) {
    for (const label of OPENING) {
      const score = transitions[before * LABELS + label] ?? 0;
      if (score < least) least = score;
      if (score > most) most = score;
    }
  }
  return most - least;
}
