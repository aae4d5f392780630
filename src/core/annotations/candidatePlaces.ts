import type { Article } from '../article/article';
import { compareSpans, type Span } from '../text/span';
import { finderOf } from './anchor';
import type { Selector } from './annotation';
import { partsOf } from './parts';

/** A place in the text that an annotation may belong to, for a person to choose from. */
export interface CandidatePlace {
  /** As an annotation keeps them; never empty. */
  readonly spans: readonly Span[];
  /** How well words and surroundings fit, 0 to 1. */
  readonly score: number;
}

/** How far from the part that was found the others are looked for, UTF-16 units. */
const nextPart = 4000;

/**
 * Where an annotation might belong that was not found for sure: the same words wherever they stand, similar ones, and what
 * stands now between what once stood around them. The likeliest first.
 */
export function candidatePlaces(article: Article, selector: Selector, most: number): readonly CandidatePlace[] {
  const { quote } = selector;
  for (const main of longestFirst(quote)) {
    const found = finderOf(article).rank(wantedPart(selector, main), most);
    if (found.length === 0) continue;
    return found.flatMap(({ start, end, score }) => {
      const spans = partsOf(article, [{ start, end }, ...otherParts(article, quote, main, { start, end })]);
      return spans.length > 0 ? [{ spans, score }] : [];
    });
  }
  return [];
}

const longestFirst = (quote: readonly string[]): readonly number[] =>
  [...quote.keys()].sort((a, b) => (quote[b]?.length ?? 0) - (quote[a]?.length ?? 0));

const wantedPart = ({ quote, prefix, suffix }: Selector, index: number) => ({
  quote: quote[index] ?? '',
  prefix: index === 0 ? prefix : '',
  suffix: index === quote.length - 1 ? suffix : '',
});

/** The other parts, in their order around the one that was found; those whose words are not near are left out. */
function otherParts({ text }: Article, quote: readonly string[], main: number, at: Span): readonly Span[] {
  const spans: Span[] = [];
  let { end } = at;
  for (const words of quote.slice(main + 1)) {
    const start = words === '' ? -1 : text.slice(end, end + nextPart).indexOf(words);
    if (start < 0) continue;
    spans.push({ start: end + start, end: end + start + words.length });
    end += start + words.length;
  }
  let { start } = at;
  for (const words of quote.slice(0, main).toReversed()) {
    const from = Math.max(0, start - nextPart);
    const found = words === '' ? -1 : text.slice(from, start).lastIndexOf(words);
    if (found < 0) continue;
    spans.push({ start: from + found, end: from + found + words.length });
    start = from + found;
  }
  return spans.sort(compareSpans);
}
