import type { Article } from '../article/article';
import { compareSpans, type Span } from '../text/span';
import { snapToCodePoint } from '../text/surrogates';
import type { Placement, Selector } from './annotation';
import { createFinder, type Finder, type Found } from './finder';
import { createGrams, type Grams } from './grams';
import { withLf } from './paragraphs';

/** UTF-16 units of context that a selector keeps on each side, and how many it may keep where that is not unique. */
const context = 32;
const longestContext = 128;
/** A selector is kept as it is while it finds its place by at least this score. */
const safeScore = 0.9;
/** How far behind a part the next one is looked for when its words stand in several places. */
const nextPart = 4000;

/** One finder an article, made when it is first asked for. */
const finders = new WeakMap<Article, Finder>();

/** Finds wordings in an article's text. */
export function finderOf(article: Article): Finder {
  const kept = finders.get(article);
  if (kept) return kept;
  const finder = createFinder(article.text);
  finders.set(article, finder);
  return finder;
}

/**
 * The words by which spans are found again (W3C TextQuoteSelector), with LF: each span's own, and what stands before the
 * first and after the last, 32 characters, or up to 128 where the same words with the same neighbours stand elsewhere too.
 */
export function describe(article: Article, spans: readonly Span[]): Selector {
  const { text } = article;
  const sorted = spans.toSorted(compareSpans);
  const quote = sorted.map(({ start, end }) => withLf(text.slice(start, end)));
  const start = sorted[0]?.start ?? 0;
  const end = sorted.at(-1)?.end ?? start;
  let length = context;
  while (length < longestContext && !isOnce(article, text.slice(Math.max(0, start - length), end + length)))
    length *= 2;
  return { quote, ...contextOf(text, start, end, length) };
}

/** What stands before and behind a stretch of text, at most so many UTF-16 units with LF. */
function contextOf(text: string, start: number, end: number, length: number): Pick<Selector, 'prefix' | 'suffix'> {
  const before = withLf(text.slice(Math.max(0, start - 2 * length), start));
  const after = withLf(text.slice(end, end + 2 * length));
  return {
    prefix: before.slice(snapToCodePoint(before, before.length - length, 'right')),
    suffix: after.slice(0, snapToCodePoint(after, length, 'left')),
  };
}

/** One index an article, made when it is first asked for. */
const indexes = new WeakMap<Article, Grams>();

function isOnce(article: Article, wanted: string): boolean {
  let grams = indexes.get(article);
  if (!grams) {
    grams = createGrams(article.text);
    indexes.set(article, grams);
  }
  return grams.find(wanted, 2).length < 2;
}

/** True if the selector leads to these spans in the article, surely enough, and its words are the spans' own. */
export function resolves(article: Article, selector: Selector, spans: readonly Span[]): boolean {
  const { quote, prefix, suffix } = selector;
  if (quote.length !== spans.length) return false;
  const last = quote.length - 1;
  const finder = finderOf(article);
  return quote.every((words, index) => {
    const span = spans[index];
    if (!span || !hasWords(article, span, words)) return false;
    if (index > 0 && index < last) return true;
    const found = finder.find({
      quote: words,
      prefix: index === 0 ? prefix : '',
      suffix: index === last ? suffix : '',
    });
    return typeof found !== 'string' && found.score >= safeScore && isSamePlace(finder, found, span);
  });
}

/** True if these words stand there; line ends may differ. */
export function hasWords(article: Article, { start, end }: Span, words: string): boolean {
  return end <= article.text.length && withLf(article.text.slice(start, end)) === words;
}

/** Folding drops invisible characters, so that two spans which differ by them are one place. */
function isSamePlace({ folded }: Finder, a: Span, b: Span): boolean {
  return folded.toFolded(a.start) === folded.toFolded(b.start) && folded.toFolded(a.end) === folded.toFolded(b.end);
}

/**
 * Where a selector's words stand in an article: the same words with the same neighbours, else the best place that fits by
 * at least 0.80 (ANCHORING.md). State moved with the same words, edited with similar ones or fewer parts, else ambiguous or
 * orphan without spans.
 * @param hints offsets at which the parts are expected, where known
 */
export function place(article: Article, selector: Selector, hints: readonly (number | undefined)[] = []): Placement {
  const { quote, prefix, suffix } = selector;
  const finder = finderOf(article);
  const last = quote.length - 1;
  const found = quote.map((words, index) => {
    const hint = hints[index];
    return finder.find({
      quote: words,
      prefix: index === 0 ? prefix : '',
      suffix: index === last ? suffix : '',
      ...(hint !== undefined && { hint }),
    });
  });
  return placementOf(quote, last > 0 ? inOrder(article, quote, found) : found);
}

type Result = Found | 'ambiguous' | 'orphan';

/** Parts follow each other: one that stands in several places is taken behind the part before it. */
function inOrder({ text }: Article, quote: readonly string[], found: readonly Result[]): readonly Result[] {
  let from: number | undefined;
  return found.map((result, index) => {
    let settled = result;
    const words = quote[index] ?? '';
    if (typeof result === 'string' && from !== undefined && words !== '') {
      const near =
        withLf(text.slice(from, from + nextPart + words.length)) === text.slice(from, from + nextPart + words.length);
      const at = near ? text.indexOf(words, from) : -1;
      if (at >= 0 && at <= from + nextPart) {
        settled = { start: at, end: at + words.length, isSame: true, likeness: 1, score: 1 };
      }
    }
    if (typeof settled === 'string') return settled;
    if (from !== undefined && settled.start < from) return 'orphan';
    from = settled.end;
    return settled;
  });
}

function placementOf(quote: readonly string[], found: readonly Result[]): Placement {
  const spans = found.filter((result) => typeof result !== 'string');
  if (spans.length === 0) {
    return { state: found.includes('ambiguous') ? 'ambiguous' : 'orphan', score: 0, spans: [] };
  }
  const isSame = spans.length === found.length && spans.every((span) => span.isSame);
  const whole = quote.reduce((sum, words) => sum + words.length, 0);
  const alike = found.reduce((sum, result, index) => {
    return typeof result === 'string' ? sum : sum + result.likeness * (quote[index]?.length ?? 0);
  }, 0);
  return {
    state: isSame ? 'moved' : 'edited',
    score: isSame ? 1 : Math.min(1, alike / Math.max(1, whole)),
    spans: spans.map(({ start, end }) => ({ start, end })).sort(compareSpans),
  };
}
