import { snapToCodePoint } from '../text/surrogates';
import type { Span } from '../text/span';

/** The beginning of a stretch of text on one line, clipped with an ellipsis at a word where there is one; untrusted text still. */
export function firstWords(text: string, { start, end }: Span, longest = 60): string {
  // White space may be long, but not endless: who writes so many spaces gets fewer words.
  const line = text
    .slice(start, Math.min(end, start + longest * 4))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (line.length <= longest) return line.length === 0 || start + longest * 4 >= end ? line : `${line} …`;
  const cut = line.slice(0, snapToCodePoint(line, longest - 1, 'left'));
  const space = cut.lastIndexOf(' ');
  return space > longest / 2 ? `${cut.slice(0, space)} …` : `${cut}…`;
}
