import { align } from '../annotations/align';
import { alignedPlace } from '../annotations/alignedPlace';
import { hasWords, place } from '../annotations/anchor';
import type { Article } from '../article/article';
import { fold } from '../text/fold';
import { createCodePoints, type CodePoints } from '../text/codepoints';
import type { Span } from '../text/span';
import { snapToCodePoint, splitsSurrogatePair } from '../text/surrogates';
import { fromFileText } from './fileText';
import type { ImportProblem, IncomingPart } from './incoming';

/** Finds the places of a file's parts in one article. */
export type LayPart = (part: IncomingPart) => Placed | Pick<ImportProblem, 'code' | 'detail'>;

/** A place in the article; `isMoved`: the words stand elsewhere than the file says. */
export interface Placed extends Span {
  readonly isMoved?: true;
}

/** Characters of words that a message shows. */
const shown = 60;

/**
 * Lays parts on the text: where the file says they stand, if their words are there; else where the same words stand once with
 * what stood around them. Nothing is taken for similar words: then the file was made of another text. With the text that the file
 * has itself, places count in that.
 */
export function createLayPart(article: Article, fileText?: string): LayPart {
  if (fileText !== undefined) return layFromFile(article, fileText);
  const { text } = article;
  const points = createCodePoints(text);
  return (part) => {
    const outer = layWhole(part, article, points);
    if ('code' in outer || !part.inner) return outer;
    return layInside(part.inner, outer, text);
  };
}

/** Characters around a place of the file's text by which it is found in another one. */
const context = 32;

/** Where a place of the file's own text is in the article: the same place if the texts are the same, else the same words. */
function layFromFile(article: Article, fileText: string): LayPart {
  const points = createCodePoints(fileText);
  const fromFile = fromFileText(fileText, article.text) ?? fromFileText(fileText, article.text, matterEnd(article));
  const search = createLayPart(article);
  // Both texts are there: what stayed together is known without searching.
  const alignment = fromFile ? undefined : align(fileText, article.text);
  return (part) => {
    const { at } = part;
    if (!at) return search(part);
    const outside = { code: 'outside', detail: `${at[0]}-${at[1]}` } as const;
    if (at[1] > points.length || at[0] >= at[1]) return outside;
    const [start, end] = [points.toUtf16(at[0]), points.toUtf16(at[1])];
    if (fromFile) return fromFile({ start, end }) ?? outside;
    const aligned = alignment && alignedPlace(alignment, start, end);
    if (typeof aligned === 'object' && aligned.likeness === 1)
      return { start: aligned.start, end: aligned.end, isMoved: true };
    return search({
      quote: fileText.slice(start, end),
      prefix: fileText.slice(snapToCodePoint(fileText, start - context, 'right'), start),
      suffix: fileText.slice(end, snapToCodePoint(fileText, end + context, 'left')),
      at,
    });
  };
}

/** Formats of tokens leave out what is said about the article. */
function matterEnd({ blocks: [first] }: Article): number {
  return first?.kind === 'frontMatter' ? first.end : 0;
}

function layWhole(
  { quote, prefix, suffix, at }: IncomingPart,
  article: Article,
  points: CodePoints,
): ReturnType<LayPart> {
  const { text } = article;
  if (quote === undefined) {
    if (!at || at[1] > points.length || at[0] === at[1])
      return { code: 'outside', detail: at ? `${at[0]}-${at[1]}` : '' };
    return { start: points.toUtf16(at[0]), end: points.toUtf16(at[1]) };
  }
  if (at) {
    const stated = { start: points.toUtf16(at[0]), end: points.toUtf16(at[1]) };
    if (at[1] <= points.length && hasSameWords(article, stated, quote)) return stated;
    // Programs in JavaScript count UTF-16 units against the model.
    const [start, end] = at;
    const isWhole = !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end);
    if (isWhole && end <= text.length && hasSameWords(article, { start, end }, quote)) return { start, end };
  }
  const hint = at && points.toUtf16(at[0]);
  const { state, spans } = place(article, { quote: [quote], prefix, suffix }, [hint]);
  const [span] = spans;
  if (state === 'moved' && span) return { ...span, isMoved: true };
  return { code: state === 'ambiguous' ? 'ambiguous' : 'otherText', detail: quote.slice(0, shown) };
}

function hasSameWords(article: Article, span: Span, quote: string): boolean {
  if (hasWords(article, span, quote)) return true;
  return span.end > span.start && fold(article.text.slice(span.start, span.end)).text === fold(quote).text;
}

/** Words or a place within a stretch: they must be unique in it. */
function layInside({ quote, at, inner }: IncomingPart, outer: Span, text: string): ReturnType<LayPart> {
  const words = text.slice(outer.start, outer.end);
  const shift = (start: number, end: number): ReturnType<LayPart> => {
    const span = { start: outer.start + start, end: outer.start + end };
    return inner ? layInside(inner, span, text) : span;
  };
  if (quote === undefined) {
    const points = createCodePoints(words);
    if (!at || at[1] > points.length || at[0] === at[1])
      return { code: 'outside', detail: at ? `${at[0]}-${at[1]}` : '' };
    return shift(points.toUtf16(at[0]), points.toUtf16(at[1]));
  }
  const start = words.indexOf(quote);
  if (start < 0 || quote === '') return { code: 'otherText', detail: quote.slice(0, shown) };
  if (words.includes(quote, start + 1)) return { code: 'ambiguous', detail: quote.slice(0, shown) };
  return shift(start, start + quote.length);
}
