import type { Span } from '../text/span';

/** A wrapped line is at most that wide, and one line of its group at least {@link NARROWEST}. */
const WIDEST = 100;
const NARROWEST = 50;
/** How far before the margin a wrapped line may end although the next word would have fitted: ragged wrapping. */
const SLACK = 12;

const BLANK = /^[\s\u0085\u200b]*$/u;

/** The lines of a stretch of text without their ends (LF, CRLF, CR, U+2028, U+2029, NEL); blank ones are empty spans. */
function readLines(text: string, from: number): Span[] {
  const lines: Span[] = [];
  const ends = /\r\n|[\n\r\u2028\u2029\u0085]/g;
  ends.lastIndex = from;
  let start = from;
  for (let found = ends.exec(text); found; found = ends.exec(text)) {
    lines.push({ start, end: found.index });
    start = ends.lastIndex;
  }
  lines.push({ start, end: text.length });
  return lines.map((line) => trimLine(text, line));
}

function trimLine(text: string, { start, end }: Span): Span {
  const line = text.slice(start, end);
  const trimmed = line.trimEnd();
  if (trimmed === '' || BLANK.test(trimmed)) return { start, end: start };
  return { start: end - line.trimStart().length, end: start + trimmed.length };
}

/**
 * The paragraphs of a text from an offset on, trimmed. Blank lines separate them; between blank lines every line is a
 * paragraph, unless the lines were wrapped at a margin. Each group of lines is judged by itself, so that an edit in one
 * paragraph splits no other.
 */
export function readParagraphs(text: string, from: number): readonly Span[] {
  const paragraphs: Span[] = [];
  let group: Span[] = [];
  const flush = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (first && last && group.length > 1 && isWrapped(text, group))
      paragraphs.push({ start: first.start, end: last.end });
    else paragraphs.push(...group);
    group = [];
  };
  for (const line of readLines(text, from)) {
    if (line.end > line.start) group.push(line);
    else flush();
  }
  flush();
  return paragraphs;
}

/** Whether each line but the last was broken because the next word would not have fitted. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const widths = lines.map(({ start, end }) => end - start);
  const margin = widths.reduce((widest, width) => Math.max(widest, width), 0);
  if (margin > WIDEST || margin < NARROWEST) return false;
  return lines.every((line, index) => {
    const next = lines[index + 1];
    return !next || (widths[index] ?? 0) + 1 + firstWordWidth(text, next) > margin - SLACK;
  });
}

function firstWordWidth(text: string, { start, end }: Span): number {
  const space = text.slice(start, Math.min(end, start + WIDEST)).search(/\s/u);
  return space < 0 ? end - start : space;
}
