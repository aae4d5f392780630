import type { Span } from '../../core/text/span';
import { snapToCodePoint } from '../../core/text/surrogates';

/** Characters of a wording that a message repeats. */
const longest = 60;

/** A text's words on one line, clipped. */
export function clippedWords(text: string, spans: readonly Span[]): string {
  const words = spans.map(({ start, end }) => text.slice(start, Math.min(end, start + longest * 2))).join(' … ');
  const line = words.replace(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, snapToCodePoint(line, longest - 1, 'left'))}…` : line;
}
