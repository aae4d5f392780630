import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { countedIn, type Counted } from './numbers';
import { most, type HeadlineNumber } from './problem';

/** A number in the text, in offsets of the article. */
interface Placed extends Counted {
  readonly span: Span;
}

/**
 * Numbers of the headline that the text gives otherwise: *15 Tote* over a text in which it is always *14 Tote*. Where the text
 * counts the same several times with different outcome, or names the headline's number anywhere, nobody can tell.
 */
export function findHeadlineNumbers(article: Article): readonly HeadlineNumber[] {
  const { text, blocks, language } = article;
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const told = headline ? countedIn(headline.body.text, language).filter(({ isRough }) => !isRough) : [];
  if (!headline || told.length === 0) return [];
  const inText = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'caption')
    .flatMap(({ body, start }) =>
      countedIn(body.text, language).map((each): Placed => ({
        ...each,
        span: { start: start + each.start, end: start + each.end },
      })),
    );
  const numbers = new Set(inText.map(({ value }) => value));
  const found: HeadlineNumber[] = [];
  for (const each of told) {
    const same = inText.filter(({ noun }) => noun === each.noun);
    const [other] = same;
    const isClear = other && same.every(({ value, isRough }) => value === other.value && !isRough);
    if (!isClear || numbers.has(each.value) || isRounded(each.value, other.value) || standsIn(article, each)) continue;
    if (found.length < most) found.push(problemOf(text, headline.start, each, other));
  }
  return found;
}

/** *40 Millionen* over a text that has 39.8: a round number may stand for one that is near. */
function isRounded(headline: number, text: number): boolean {
  const digits = String(headline).replace(/0+$/u, '').length;
  return headline >= 100 && digits <= 2 && Math.abs(headline - text) <= headline * 0.1;
}

/** Whether the headline's digits stand anywhere below: with what they count said otherwise. */
function standsIn({ text, blocks }: Article, { value, start, numberEnd }: Counted): boolean {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  const written = headline ? headline.body.text.slice(start, numberEnd) : '';
  const below = text.slice(headline?.end ?? 0);
  return [written, String(value)].some((number) => {
    for (let at = below.indexOf(number); at >= 0; at = below.indexOf(number, at + 1))
      if (!/[\p{L}\p{N}]/u.test(below.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(below.charAt(at + number.length)))
        return true;
    return false;
  });
}

function problemOf(text: string, from: number, each: Counted, other: Placed): HeadlineNumber {
  const span = { start: from + each.start, end: from + each.end };
  const own = { start: span.start, end: from + each.numberEnd };
  const theirs = { start: other.span.start, end: other.span.start + other.numberEnd - other.start };
  return {
    code: 'headlineNumber',
    span,
    wording: text.slice(span.start, span.end),
    other: text.slice(other.span.start, other.span.end),
    elsewhere: other.span,
    headlineEdit: { ...own, text: text.slice(theirs.start, theirs.end) },
    textEdit: { ...theirs, text: text.slice(own.start, own.end) },
  };
}
