import search from 'approx-string-match';

/** Weights of the words, what stands before and after them, and the place (Hypothesis' `matchQuote`). */
const weights = { quote: 50, prefix: 20, suffix: 20, place: 2 } as const;

/** A match below this score is no match (ANCHORING.md, What was measured). */
export const lowestScore = 0.8;

/** Errors per character that the words of a match may have. */
const mostErrors = 0.2;

/** How far outside its place a context is still looked for. */
const slack = 8;

/** What a candidate is scored by: folded texts; an empty prefix or suffix is not known and does not count. */
export interface Context {
  readonly prefix: string;
  readonly suffix: string;
  /** Where the words are expected, if anything is known. */
  readonly hint: number | undefined;
}

export interface Match {
  readonly start: number;
  readonly end: number;
  /** Likeness of the words, 0 to 1. */
  readonly likeness: number;
}

/** How well words at a place fit, 0 to 1, with what stands around them. */
export function scoreMatch(text: string, match: Match, { prefix, suffix, hint }: Context): number {
  let sum = weights.quote * match.likeness;
  let whole: number = weights.quote;
  if (prefix !== '') {
    const before = text.slice(Math.max(0, match.start - prefix.length - slack), match.start);
    sum += weights.prefix * likeness(before, prefix, 'end');
    whole += weights.prefix;
  }
  if (suffix !== '') {
    const after = text.slice(match.end, match.end + suffix.length + slack);
    sum += weights.suffix * likeness(after, suffix, 'start');
    whole += weights.suffix;
  }
  if (hint !== undefined) {
    sum += weights.place * (1 - Math.min(1, Math.abs(match.start - hint) / Math.max(1, text.length)));
    whole += weights.place;
  }
  return sum / whole;
}

/**
 * True if what stood right before or right behind the words still does, so many characters of it. Equal words close by have
 * nearly the same surroundings, but never both the same neighbours.
 */
export function hasNeighbour(text: string, match: Match, { prefix, suffix }: Context, length: number): boolean {
  const before = prefix.slice(-length);
  const after = suffix.slice(0, length);
  if (before === '' && after === '') return true;
  const isBefore = before !== '' && text.startsWith(before, match.start - before.length);
  return isBefore || (after !== '' && text.startsWith(after, match.end));
}

/** How much of a string is found at one end of a short text, 0 to 1; what stands between them counts as wrong. */
function likeness(text: string, wanted: string, end: 'start' | 'end'): number {
  if (text === '') return 0;
  if (end === 'end' ? text.endsWith(wanted) : text.startsWith(wanted)) return 1;
  let fewest = wanted.length;
  for (const match of search(text, wanted, wanted.length)) {
    const between = end === 'end' ? text.length - match.end : match.start;
    fewest = Math.min(fewest, match.errors + between);
  }
  return 1 - fewest / wanted.length;
}

/**
 * The best matches of words in a stretch of text; several where they are equally good.
 * @param errors per character at most
 */
export function findAlike(
  text: string,
  from: number,
  to: number,
  wanted: string,
  errors: number = mostErrors,
): readonly Match[] {
  const start = Math.max(0, from);
  const found = search(text.slice(start, to), wanted, Math.floor(wanted.length * errors));
  return found.slice(0, 16).map((match) => ({
    start: start + match.start,
    end: start + match.end,
    likeness: 1 - match.errors / wanted.length,
  }));
}
