import type { Layer } from '../annotations/layer';
import type { Schema } from '../annotations/schema';
import type { Article } from '../article/article';
import { createMarkReader } from './articleMarks';
import { findHeadlineNumbers } from './headlineNumbers';
import { findNotIntroduced } from './introduced';
import { findMixed } from './mixed';
import { findNeverIntroduced } from './neverIntroduced';
import type { Problem, ProblemCode } from './problem';
import { findWithoutSpeaker } from './speakers';
import { findUnbalanced } from './unbalanced';
import { findSpelledTwoWays } from './variants';
import { findWeekdayMismatches } from './weekdays';

/** Finds what may be wrong with one text as it changes, of the kinds that are wanted, in the order of the text. */
export type ProblemFinder = (
  article: Article,
  layer: Layer,
  schema: Schema,
  isWanted: (code: ProblemCode) => boolean,
) => readonly Problem[];

/** Make one a document: what a paragraph alone tells is kept as long as it stays the same. Linear but for sorting. */
export function createProblemFinder(): ProblemFinder {
  const readMarks = createMarkReader();
  return (article, layer, schema, isWanted) => {
    const marks = isWanted('unbalancedMarks') || isWanted('mixedMarks') ? readMarks(article) : { pairs: [], lone: [] };
    const problems: readonly Problem[] = [
      ...(isWanted('unbalancedMarks') ? findUnbalanced(article, marks) : []),
      ...(isWanted('mixedMarks') ? findMixed(article, marks) : []),
      ...(isWanted('quoteWithoutSpeaker') ? findWithoutSpeaker(article, layer, schema) : []),
      ...(isWanted('speakerNotIntroduced') ? findNotIntroduced(article, layer, schema) : []),
      ...(isWanted('nameSpelledTwoWays') ? findSpelledTwoWays(article, layer, schema) : []),
      ...(isWanted('personNotIntroduced') ? findNeverIntroduced(article, layer, schema) : []),
      ...(isWanted('weekdayMismatch') ? findWeekdayMismatches(article) : []),
      ...(isWanted('headlineNumber') ? findHeadlineNumbers(article) : []),
    ];
    return problems.toSorted((a, b) => a.span.start - b.span.start);
  };
}
