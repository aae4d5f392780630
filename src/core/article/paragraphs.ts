import type { Span } from '../text/span';

/** A wrapped line is at most that wide, and one line of its group at least {@link NARROWEST}. */
const WIDEST = 100;
const NARROWEST = 50;
/** How far before the margin a wrapped line may end although the next word would have fitted: ragged wrapping. */
const SLACK = 12;

const LF = 10;
const CR = 13;

/** Line ends: LF, CR (CRLF is both), NEL, U+2028, U+2029. */
function endsLine(unit: number): boolean {
  return unit === LF || unit === CR || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}

/** White space inside a line; a zero-width space and a byte order mark count, so that a line of them is blank. */
function isBlank(unit: number): boolean {
  if (unit <= 32) return true;
  if (unit < 0xa0) return false;
  return unit === 0xa0 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200b) || isRareBlank(unit);
}

function isRareBlank(unit: number): boolean {
  return unit === 0x202f || unit === 0x205f || unit === 0x3000 || unit === 0xfeff;
}

/** The line at `from` without its end and the white space around it, empty if it is blank; and where the next begins. */
function readLine(text: string, from: number): Span & { readonly next: number } {
  let at = from;
  let start = -1;
  let end = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (endsLine(unit)) break;
    if (isBlank(unit)) continue;
    if (start < 0) start = at;
    end = at + 1;
  }
  const isCrlf = at + 1 < text.length && text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
  return { start: start < 0 ? end : start, end, next: at + (isCrlf ? 2 : 1) };
}

/** How many lines end in a part of a text. */
export function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (endsLine(unit) && !(unit === CR && text.charCodeAt(at + 1) === LF)) count++;
  }
  return count;
}

/**
 * The paragraphs of a text from an offset on, trimmed; the last one begins before `to`. Blank lines separate them; between blank lines every line is a
 * paragraph, unless the lines were wrapped at a margin. Each group of lines is judged by itself, so that an edit in one
 * paragraph splits no other.
 */
export function readParagraphs(text: string, from: number, to = text.length): readonly Span[] {
  const paragraphs: Span[] = [];
  let group: Span[] = [];
  const flush = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first && last && group.length > 1 && isWrapped(text, group))
      paragraphs.push({ start: first.start, end: last.end });
    else for (const line of group) paragraphs.push(line);
    group = [];
  };
  for (let at = from; at < to;) {
    const { start, end, next } = readLine(text, at);
    if (end > start) group.push({ start, end });
    else if (group.length > 0) flush();
    at = next;
  }
  flush();
  return paragraphs;
}

/** Whether each line but the last was broken because the next word would not have fitted. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const widths = lines.map(({ start, end }) => end - start);
  const margin = widths.reduce((widest, width) => Math.max(widest, width), 0);
  if (margin > WIDEST || margin < NARROWEST) return false;
  return lines.every((_, index) => {
    const next = lines[index + 1];
    return !next || (widths[index] ?? 0) + 1 + firstWordWidth(text, next) > margin - SLACK;
  });
}

function firstWordWidth(text: string, { start, end }: Span): number {
  const space = text.slice(start, Math.min(end, start + WIDEST)).search(/\s/u);
  return space < 0 ? end - start : space;
}
