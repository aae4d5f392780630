import type { Article } from '../article/article';
import type { Span } from '../text/span';
import type { ArticleMarks, LoneMark } from './articleMarks';
import { partnerOf } from './glyphs';
import { rankedMarks } from './mainMarks';
import { repairsOf } from './repairs';
import { most, type UnbalancedMark } from './problem';

/** Marks without the one that belongs to them, the first of them only: a text full of such has another problem. */
export function findUnbalanced(article: Article, { pairs, lone }: ArticleMarks): readonly UnbalancedMark[] {
  if (lone.length === 0) return [];
  const used = rankedMarks(article, pairs);
  const marks = [...pairs.flatMap(({ opens, close }) => [...opens, close]), ...lone.map(({ at }) => at)];
  marks.sort((a, b) => a - b);
  return lone.slice(0, most).map((each) => {
    const mark = article.text.charAt(each.at);
    const { side } = each;
    const repairs = repairsOf(article, each, partnerOf(mark, side, used), marks);
    return { code: 'unbalancedMarks', side, mark, span: withWord(each), repairs };
  });
}

/** A mark alone is hard to see and to point at: the word beside it is shown with it. */
function withWord({ block, at, side }: LoneMark): Span {
  const { text } = block.body;
  const place = at - block.start;
  const word = side === 'open' ? /^\S\s*[^\s]{0,30}/u.exec(text.slice(place, place + 40)) : undefined;
  const before = side === 'close' ? /[^\s]{0,30}\s*$/u.exec(text.slice(Math.max(0, place - 40), place)) : undefined;
  return { start: at - (before?.[0].length ?? 0), end: at + (word?.[0].length ?? 1) };
}
