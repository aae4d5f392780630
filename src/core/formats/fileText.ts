import { countBelow } from '../text/sorted';
import type { Span } from '../text/span';
import { createPlainText } from './plainText';

/** Where a span of the text that a file has stands in the article; undefined if nothing but white space is in it. */
export type FromFile = (span: Span) => Span | undefined;

const white = /\s/u;

/** What XML and UTF-8 cannot hold stands in a file as this. */
const replacement = 0xfffd;

/**
 * The way from the text that a file has to the article's own, in UTF-16 units, where both are the same but for byte order mark, line
 * ends and any other white space; undefined where they are not. One pass over each, a binary search for each question.
 */
export function fromFileText(fileText: string, articleText: string): FromFile | undefined {
  const plain = createPlainText(articleText);
  if (plain.text === fileText) return (span) => plain.origin(span);
  const [own, others] = [wordCharacters(articleText), wordCharacters(fileText)];
  if (own.length !== others.length) return undefined;
  for (let index = 0; index < own.length; index++) {
    const code = fileText.charCodeAt(others[index] ?? 0);
    if (code !== articleText.charCodeAt(own[index] ?? 0) && code !== replacement) return undefined;
  }
  return ({ start, end }) => {
    const [first, behind] = [countBelow(others, start), countBelow(others, end)];
    const [from, last] = [own[first], own[behind - 1]];
    return from === undefined || last === undefined || behind <= first ? undefined : { start: from, end: last + 1 };
  };
}

/** Offsets of all units that are no white space. */
function wordCharacters(text: string): Uint32Array {
  const offsets = new Uint32Array(text.length);
  let count = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    const isWhite = code < 128 ? code === 32 || (code >= 9 && code <= 13) : white.test(text.charAt(offset));
    if (!isWhite) offsets[count++] = offset;
  }
  return offsets.subarray(0, count);
}
