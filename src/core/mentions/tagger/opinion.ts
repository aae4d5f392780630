import { labelOf, LABELS, Part, partAt } from './labels';
import type { TaggerModel } from './model';

/** Tokens of a body of which somebody else believes that they are a mention of a class; of no class (-1) is never asked. */
export interface Belief {
  readonly first: number;
  readonly end: number;
  readonly kind: number;
}

/** What a tagger is asked beside its own mentions. */
export interface Inquiry {
  /** Sorted; may overlap. */
  readonly beliefs: readonly Belief[];
  /** By belief: how likely it is against what the tagger itself reads there, 0 to 1, not calibrated. */
  readonly odds: Float64Array;
}

export function inquire(beliefs: readonly Belief[]): Inquiry {
  return { beliefs, odds: new Float64Array(beliefs.length) };
}

/**
 * Answers what concerns the `length` tokens from `first` on, of which scores and labels are at hand; `asked` beliefs are
 * answered already. Returns how many are now.
 */
export function answer(
  model: TaggerModel,
  { beliefs, odds }: Inquiry,
  asked: number,
  scores: Int32Array,
  labels: Uint8Array,
  first: number,
  length: number,
): number {
  let at = asked;
  for (; (beliefs[at]?.first ?? Infinity) < first + length; at++) {
    const belief = beliefs[at];
    if (belief === undefined || belief.kind < 0) continue;
    const [start, end] = [belief.first - first, belief.end - first];
    if (start >= 0 && end <= length) odds[at] = likelihood(model, scores, labels, length, start, end, belief.kind);
  }
  return at;
}

/** How likely a mention at `start ≤ token < end` is against the labels that were decoded; what it cuts is outside then. */
function likelihood(
  { scale, transitions }: TaggerModel,
  scores: Int32Array,
  labels: Uint8Array,
  length: number,
  start: number,
  end: number,
  kind: number,
): number {
  let cutFrom = start;
  while (cutFrom > 0 && isInside(labels[cutFrom] ?? 0)) cutFrom -= 1;
  let cutTo = end;
  while (cutTo < length && isInside(labels[cutTo] ?? 0)) cutTo += 1;
  const isCut = (token: number): boolean => (token < start && token >= cutFrom) || (token >= end && token < cutTo);
  const from = cutFrom > 0 ? cutFrom - 1 : cutFrom;
  const to = cutTo < length ? cutTo + 1 : cutTo;
  let own = 0;
  let decoded = 0;
  let previousOwn = from > 0 ? (labels[from - 1] ?? 0) : -1;
  let previous = previousOwn;
  for (let token = from; token < to; token++) {
    const label = labels[token] ?? 0;
    const other = token >= start && token < end ? labelOf(kind, partAt(token, start, end)) : isCut(token) ? 0 : label;
    own += (scores[token * LABELS + other] ?? 0) + step(transitions, previousOwn, other);
    decoded += (scores[token * LABELS + label] ?? 0) + step(transitions, previous, label);
    previousOwn = other;
    previous = label;
  }
  if (to < length) {
    own += step(transitions, previousOwn, labels[to] ?? 0);
    decoded += step(transitions, previous, labels[to] ?? 0);
  }
  return 1 / (1 + Math.exp((decoded - own) / scale));
}

function step(transitions: Int16Array, before: number, label: number): number {
  return before < 0 ? 0 : (transitions[before * LABELS + label] ?? 0);
}

/** Whether a label goes on with the mention of the token before. */
function isInside(label: number): boolean {
  const part = (label - 1) & 3;
  return label !== 0 && (part === Part.inside || part === Part.end);
}
