import { countBelow } from '../text/sorted';
import type { Span } from '../text/span';
import { createPlainText } from './plainText';

/** Where a span of the text that a file has stands in the article; undefined if nothing but white space is in it. */
export type FromFile = (span: Span) => Span | undefined;

/** White space, and what is unseen: formats of tokens cannot hold it. */
const white = /[\s\u0085\u200b\u2060]/u;
/** All that is unseen, as marks of direction and soft hyphens too: tokens may lack them, but they can be annotated. */
const unseen = /[\s\u0085\p{Cf}]/u;

/** What XML and UTF-8 cannot hold stands in a file as this. */
const replacement = 0xfffd;
/** What a format of tokens writes for white space inside one. */
const underscore = 0x5f;

/**
 * The way from the text that a file has to the article's own, in UTF-16 units, where both are the same but for byte order mark, line
 * ends and any other white space; undefined where they are not. One pass over each, a binary search for each question.
 * @param from what stands before this offset of the article is not in the file
 */
export function fromFileText(fileText: string, articleText: string, from = 0): FromFile | undefined {
  const plain = createPlainText(articleText);
  if (plain.text === fileText) return (span) => plain.origin(span);
  return wayBy(white, fileText, articleText, from) ?? wayBy(unseen, fileText, articleText, from);
}

/** The same, passing over what a class of characters takes in. */
function wayBy(skipped: RegExp, fileText: string, articleText: string, from: number): FromFile | undefined {
  const own = wordCharacters(skipped, articleText, from);
  const others = pairUp(skipped, own, articleText, fileText);
  if (!others) return undefined;
  return ({ start, end }) => {
    const [first, behind] = [countBelow(others, start), countBelow(others, end)];
    const [place, last] = [own[first], own[behind - 1]];
    if (place === undefined || last === undefined || behind <= first) return undefined;
    // What is unseen at the ends is taken along where the article has the very same.
    const before = fileText.slice(start, others[first]);
    const after = fileText.slice((others[behind - 1] ?? end) + 1, end);
    return {
      start: articleText.endsWith(before, place) ? place - before.length : place,
      end: articleText.startsWith(after, last + 1) ? last + 1 + after.length : last + 1,
    };
  };
}

/** For each character of the article that is not passed over, where it stands in the file; undefined if the file has others. */
function pairUp(skipped: RegExp, own: Uint32Array, articleText: string, fileText: string): Uint32Array | undefined {
  const pairs = new Uint32Array(own.length);
  let count = 0;
  for (const offset of wordCharacters(skipped, fileText)) {
    const code = fileText.charCodeAt(offset);
    const place = own[count];
    const isSame = place !== undefined && (code === articleText.charCodeAt(place) || code === replacement);
    if (isSame) pairs[count++] = offset;
    else if (code !== underscore) return undefined;
  }
  return count === own.length ? pairs : undefined;
}

/** Offsets of all units that are not passed over. */
function wordCharacters(skipped: RegExp, text: string, from = 0): Uint32Array {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const isWhite = code < 128 ? code === 32 || (code >= 9 && code <= 13) : skipped.test(text.charAt(offset));
    if (!isWhite) offsets[count++] = offset;
  }
  return offsets.subarray(0, count);
}
