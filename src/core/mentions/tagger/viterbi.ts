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
const NEVER = -(1 << 29);

/** Finds the best labels of one sentence after another. */
export interface Viterbi {
  /** Writes the best labels of `length` tokens to `out`; `scores` holds {@link LABELS} numbers a token, a dull one is outside. */
  decode(scores: Int32Array, dull: Uint8Array, length: number, out: Uint8Array): void;
}

/**
 * Exact Viterbi decoding that uses the structure of the labels: inside a mention only its own class goes on, and between
 * mentions only those predecessors are tried that the transitions could still lift over the best one.
 */
export function createViterbi(transitions: Int16Array, longest: number): Viterbi {
  const from = new Uint8Array(longest * LABELS);
  const live = new Uint8Array(CLOSING.length);
  const spread = transitionSpread(transitions);
  let now = new Int32Array(LABELS);
  let before = new Int32Array(LABELS);

  function keepLive(): number {
    let best = NEVER;
    for (const label of CLOSING) if ((before[label] ?? 0) > best) best = before[label] ?? 0;
    let count = 0;
    for (const label of CLOSING) if ((before[label] ?? 0) >= best - spread) live[count++] = label;
    return count;
  }

  function open(scores: Int32Array, base: number): void {
    const count = keepLive();
    for (const label of OPENING) {
      let best = NEVER;
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

  function goOn(scores: Int32Array, base: number): void {
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
  function skip(base: number): void {
    let best = NEVER;
    for (const label of CLOSING) {
      const score = (before[label] ?? 0) + (transitions[label * LABELS] ?? 0);
      if (score <= best) continue;
      best = score;
      from[base] = label;
    }
    before.fill(NEVER);
    before[0] = best;
  }

  return {
    decode(scores, dull, length, out) {
      if (length === 0) return;
      before.fill(NEVER);
      if (dull[0] === 1) before[0] = 0;
      else for (const label of OPENING) before[label] = scores[label] ?? 0;
      for (let token = 1; token < length; token++) {
        if (dull[token] === 1) {
          skip(token * LABELS);
          continue;
        }
        open(scores, token * LABELS);
        goOn(scores, token * LABELS);
        [now, before] = [before, now];
      }
      let last = 0;
      for (const label of CLOSING) if ((before[label] ?? 0) > (before[last] ?? 0)) last = label;
      for (let token = length - 1; token >= 0; token--) {
        out[token] = last;
        last = from[token * LABELS + last] ?? 0;
      }
    },
  };
}

/** By how much transitions between mentions may differ. */
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
