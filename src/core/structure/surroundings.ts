import { snapToCodePoint } from '../text/surrogates';
import type { Span } from '../text/span';

/** A stretch of text with what stands around it, on one line. */
export interface Surroundings {
  /** Untrusted text. */
  readonly line: string;
  /** Where the stretch is in the line. */
  readonly place: Span;
}

/** Characters before a stretch, of itself, and behind it. */
const [before, longest, behind] = [18, 80, 60];

/** The words around a stretch of text, from its own line; clipped at words, with an ellipsis where more stands before or behind. */
export function surroundingsOf(text: string, { start, end }: Span): Surroundings {
  const inside = oneLine(text.slice(start, Math.min(end, snapToCodePoint(text, start + longest, 'left'))));
  const from = snapToCodePoint(text, Math.max(0, start - before), 'right');
  const left = lastLine(text.slice(from, start));
  const isCut = from > 0 && left.length === start - from;
  const lead = isCut ? left.replace(/^\S*\s+/u, '') : left.trimStart();
  const right = firstLine(text.slice(end, snapToCodePoint(text, Math.min(text.length, end + behind), 'left')));
  const prefix = (isCut && lead !== '' ? '… ' : '') + oneLine(lead);
  return {
    line: prefix + inside + oneLine(right),
    place: { start: prefix.length, end: prefix.length + inside.length },
  };
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ');
const lastLine = (text: string): string => text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
const firstLine = (text: string): string => /^[^\r\n]*/u.exec(text)?.[0] ?? '';
