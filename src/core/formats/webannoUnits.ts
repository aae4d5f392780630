import type { Span } from '../text/span';

/** A line of the file: a token, or a part of one that an annotation begins or ends in. */
export interface TsvUnit extends Span {
  /** `2-3`, `2-3.1`. */
  readonly id: string;
  /** The annotations on it. */
  readonly annotations: number[];
}

/** A sentence with its tokens and what they are cut into. */
export interface TsvSentence extends Span {
  readonly units: readonly TsvUnit[];
}

/** Where annotations stand: the sentences, and of each annotation the unit by which others point to it. */
export interface TsvUnits {
  readonly sentences: readonly TsvSentence[];
  readonly first: ReadonlyMap<number, string>;
}

/** An annotation by its number. */
export interface Numbered extends Span {
  readonly number: number;
}

/**
 * Lays annotations on tokens: on each token that one takes in wholly, and on a part of one that it takes in partly. What touches no token
 * is on none. Sentences and their tokens come sorted.
 */
export function unitsOf(
  sentences: readonly { readonly span: Span; readonly tokens: readonly Span[] }[],
  annotations: readonly Numbered[],
): TsvUnits {
  const tokens = sentences.flatMap((sentence, at) =>
    sentence.tokens.map((span, index) => ({
      ...span,
      id: `${at + 1}-${index + 1}`,
      whole: [] as number[],
      parts: [] as Part[],
    })),
  );
  for (const { number, start, end } of annotations) {
    for (let at = firstEndingAfter(tokens, start); (tokens[at]?.start ?? end) < end; at++) {
      const token = tokens[at];
      if (!token) break;
      const part = { start: Math.max(start, token.start), end: Math.min(end, token.end) };
      if (part.start === token.start && part.end === token.end) token.whole.push(number);
      else token.parts.push({ ...part, number });
    }
  }
  let next = 0;
  const built = sentences.map(({ span, tokens: own }) => {
    const units = tokens.slice(next, next + own.length).flatMap(unitsOfToken);
    next += own.length;
    return { ...span, units };
  });
  const first = new Map<number, string>();
  for (const { units } of built)
    for (const { id, annotations: on } of units) for (const number of on) if (!first.has(number)) first.set(number, id);
  return { sentences: built, first };
}

type Part = Numbered;

interface Token extends Span {
  readonly id: string;
  readonly whole: number[];
  readonly parts: Part[];
}

function unitsOfToken({ id, start, end, whole, parts }: Token): readonly TsvUnit[] {
  const units: TsvUnit[] = [{ id, start, end, annotations: whole }];
  for (const part of parts.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = units.at(-1);
    if (units.length > 1 && last?.start === part.start && last.end === part.end) last.annotations.push(part.number);
    else units.push({ id: `${id}.${units.length}`, start: part.start, end: part.end, annotations: [part.number] });
  }
  return units;
}

function firstEndingAfter(tokens: readonly Span[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
