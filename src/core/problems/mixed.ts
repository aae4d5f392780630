import type { Article } from '../article/article';
import type { ArticleMarks, MarkPair } from './articleMarks';
import { innerMarks, isSingle } from './glyphs';
import { isTypical, marksOf, rankedMarks } from './mainMarks';
import { most, type MixedMarks, type Replacement } from './problem';

/** Quotations in other marks than most of the article's. Single marks around a word are usual beside double ones. */
export function findMixed(article: Article, { pairs }: ArticleMarks): readonly MixedMarks[] {
  const [main] = rankedMarks(article, pairs);
  if (main === undefined) return [];
  const others = pairs.filter((pair) => {
    const marks = marksOf(article, pair);
    return isTypical(pair) && marks !== main && !isSingle(marks);
  });
  const inner = innerOf(pairs);
  return others
    .sort((a, b) => a.close - b.close)
    .slice(0, most)
    .map((pair): MixedMarks => {
      const [start = pair.close] = pair.opens;
      const word = /^\S\s*\S{0,30}/u.exec(article.text.slice(start, start + 40))?.[0] ?? ' ';
      const span = { start, end: Math.min(start + word.length, pair.close + 1) };
      const edits = editsOf(article, pair, inner.get(pair) ?? [], main);
      return { code: 'mixedMarks', span, marks: marksOf(article, pair), main, edits };
    });
}

/** For each outermost pair those that stand right inside it. Pairs come in the order in which they close within a block. */
function innerOf(pairs: readonly MarkPair[]): ReadonlyMap<MarkPair, readonly MarkPair[]> {
  const found = new Map<MarkPair, MarkPair[]>();
  const ordered = [...pairs].sort((a, b) => startOf(a) - startOf(b));
  let outer: MarkPair | undefined;
  for (const pair of ordered) {
    if (pair.depth === 0) outer = pair;
    else if (outer && pair.depth === 1 && pair.close < outer.close) {
      const list = found.get(outer);
      if (list) list.push(pair);
      else found.set(outer, [pair]);
    }
  }
  return found;
}

const startOf = ({ opens, close }: MarkPair): number => opens[0] ?? close;

function editsOf(article: Article, pair: MarkPair, inside: readonly MarkPair[], main: string): readonly Replacement[] {
  const inner = innerMarks(main);
  const from = innerMarks(marksOf(article, pair));
  // What stands inside is only known to be marks where it has those that belong inside the old ones.
  const nested = inside.filter((each) => inner !== undefined && marksOf(article, each) === from);
  return [...rewrite(pair, main), ...nested.flatMap((each) => rewrite(each, inner ?? main))]
    .filter(({ start, end, text }) => article.text.slice(start, end) !== text)
    .sort((a, b) => a.start - b.start);
}

function rewrite({ opens, close }: MarkPair, marks: string): readonly Replacement[] {
  return [
    ...opens.map((at) => ({ start: at, end: at + 1, text: marks.charAt(0) })),
    { start: close, end: close + 1, text: marks.charAt(1) },
  ];
}
