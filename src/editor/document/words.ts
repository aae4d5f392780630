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

/** A place's words with what stands around them, on one line. */
export function wordsAround(text: string, span: Span): string {
  const from = snapToCodePoint(text, Math.max(0, span.start - reach), 'left');
  const to = snapToCodePoint(text, Math.min(text.length, span.end + reach), 'right');
  const before = `${from > 0 ? '…' : ''}${text.slice(from, span.start)}`;
  const after = `${text.slice(span.end, to)}${to < text.length ? '…' : ''}`;
  return `${before}${clippedWords(text, [span])}${after}`.replace(/\s+/gu, ' ').trim();
}
