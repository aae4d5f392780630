import type { Article } from '../article/article';
import type { MarkPair } from './articleMarks';
import { isSingle } from './glyphs';

/** Single marks count as an article's own (British ‘…’) where it has at most so many double ones a single one. */
const fewDoubles = 0.25;

/** The two marks of a pair: `„“`. */
export function marksOf({ text }: Article, { opens, close }: MarkPair): string {
  return text.charAt(opens[0] ?? close) + text.charAt(close);
}

/** Whether a pair shows how the article writes its marks: headlines and what stands inside others have ways of their own. */
export function isTypical({ block, depth }: MarkPair): boolean {
  return depth === 0 && (block.kind === 'paragraph' || block.kind === 'caption');
}

/** The marks of an article's own quotations, the most frequent first; of two that are as frequent the one that comes first. */
export function rankedMarks(article: Article, pairs: readonly MarkPair[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const pair of pairs.filter(isTypical).sort((a, b) => a.close - b.close)) {
    const marks = marksOf(article, pair);
    counts.set(marks, (counts.get(marks) ?? 0) + 1);
  }
  const sum = (isMeant: (marks: string) => boolean) =>
    [...counts].reduce((total, [marks, count]) => total + (isMeant(marks) ? count : 0), 0);
  const singles = sum((marks) => marks === '‘’');
  const areSinglesOwn = singles * fewDoubles >= sum((marks) => !isSingle(marks));
  const isSecond = (marks: string) => isSingle(marks) !== areSinglesOwn;
  return [...counts]
    .sort(([a, one], [b, other]) => Number(isSecond(a)) - Number(isSecond(b)) || other - one)
    .map(([marks]) => marks);
}
