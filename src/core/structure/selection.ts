import type { Item } from '../annotations/layer';
import type { Article, Block } from '../article/article';
import { countBelow } from '../text/sorted';
import { spanContains, type Span } from '../text/span';
import { sectionsOf } from './sections';

/**
 * What grows around a place, from the inside to the outside: word, mention, sentence, the words of a quotation without and with
 * its marks, the whole of one in parts, paragraph, section, article. Each holds the one before it and is longer.
 * @param items mentions and quotations
 */
export function selectionAround(article: Article, items: readonly Item[], offset: number): readonly Span[] {
  const place = { start: offset, end: offset };
  const block = article.blocks.find((each) => spanContains(each, place));
  const found: Span[] = [
    ...(block ? [...inBlock(article.text, block, offset), block] : []),
    ...items.flatMap((item) => ofItem(article.text, item)),
    ...sectionsOf(article).sections.flatMap(({ heading, blocks }) => {
      const last = blocks.at(-1);
      return heading && last ? [{ start: heading.start, end: last.end }] : [];
    }),
    { start: 0, end: article.text.length },
  ];
  const around = found
    .filter((span) => spanContains(span, place) && span.end > span.start)
    .sort((a, b) => lengthOf(a) - lengthOf(b));
  const chain: Span[] = [];
  for (const { start, end } of around) {
    const last = chain.at(-1);
    if (!last || (spanContains({ start, end }, last) && end - start > lengthOf(last))) chain.push({ start, end });
  }
  return chain;
}

const lengthOf = ({ start, end }: Span): number => end - start;

/** The word and the sentence; front matter has neither. */
function inBlock(text: string, { body, start }: Block, offset: number): readonly Span[] {
  const { tokens, sentences } = body;
  const place = offset - start;
  // Behind a word it is still that word.
  const at = [
    countBelow(tokens.starts, place + 1, tokens.length) - 1,
    countBelow(tokens.starts, place, tokens.length) - 1,
  ];
  const words = at.map((index) => ({ start: tokens.starts[index] ?? -1, end: tokens.ends[index] ?? -1 }));
  const word = words.find(
    (each) => each.start >= 0 && each.start <= place && place <= each.end && isWord(body.text, each),
  );
  const sentence = sentences.find((each) => each.start <= place && place <= each.end);
  return [
    ...(word ? [{ start: start + word.start, end: start + word.end }] : []),
    ...(sentence ? [trimmed(text, { start: start + sentence.start, end: start + sentence.end })] : []),
  ];
}

const isWord = (text: string, { start, end }: Span): boolean =>
  /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(end, start + 100)));

function trimmed(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/u.test(text.charAt(last - 1))) last--;
  return { start, end: last };
}

const marks = /^["'„“”‟«»‹›‚‘’]$/u;

/** Its spans, those in marks also without them, and from the first to the last. */
function ofItem(text: string, { spans }: Item): readonly Span[] {
  const [first] = spans;
  const last = spans.at(-1);
  const whole = first && last && spans.length > 1 ? [{ start: first.start, end: last.end }] : [];
  return spans
    .flatMap(({ start, end }) => {
      const isMarked = end - start > 2 && marks.test(text.charAt(start)) && marks.test(text.charAt(end - 1));
      return isMarked
        ? [
            { start: start + 1, end: end - 1 },
            { start, end },
          ]
        : [{ start, end }];
    })
    .concat(whole);
}
