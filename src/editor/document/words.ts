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

/** A wording that is not, or no longer, in the text, on one line, clipped. */
export function clipped(wording: string): string {
  return clippedWords(wording, [{ start: 0, end: wording.length }]);
}

/** The same without the quotation marks around it, for a sentence that puts it into marks of its own. */
export function bare(wording: string): string {
  return clipped(wording.replace(/^\s*[„“”"«»‚‘‹›]/u, '').replace(/[“”"«»‘’‹›]\s*$/u, ''));
}

/** Characters of the text around a place that a list shows. */
const reach = 40;

/** A place's words with what stands around them in their paragraph, on one line, from a whole word on. */
export function wordsAround(text: string, { start, end }: Span): string {
  const first = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const last = lineEnd < 0 ? text.length : lineEnd;
  const from = Math.max(first, wordFrom(text, start));
  const to = snapToCodePoint(text, Math.min(last, end + reach), 'right');
  const before = `${from > first ? '…' : ''}${text.slice(from, start)}`;
  const after = `${text.slice(end, to)}${to < last ? '…' : ''}`;
  return `${before}${clippedWords(text, [{ start, end }])}${after}`.replace(/\s+/gu, ' ').trim();
}

/** Where the first whole word begins that is near enough before an offset; in the middle of one where there is none. */
function wordFrom(text: string, before: number): number {
  const from = snapToCodePoint(text, Math.max(0, before - reach), 'left');
  const space = text.indexOf(' ', from);
  return from > 0 && space >= 0 && space < before ? space + 1 : from;
}
