import { countBelow } from './sorted';

/** A place in a text as editors count it: line and UTF-16 code units from its start, both from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text. Lines end with LF, CRLF or CR, as in VS Code and LSP; U+2028 and U+2029 end none. */
export interface Lines {
  /** At least 1. */
  readonly count: number;
  /** A line outside the text counts as the nearest one, a character outside the line as its end (before the line end). */
  offsetAt(line: number, character: number): number;
  /** The inverse of `offsetAt` for every offset of the text, also for the one inside CRLF. */
  positionAt(offset: number): LinePosition;
}

/** Reads the lines of a text once; then each question costs a binary search. */
export function createLines(text: string): Lines {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;
  return {
    count: starts.length,
    offsetAt(line, character) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      const start = startOf(line);
      const next = line + 1 < starts.length ? startOf(line + 1) : text.length + 1;
      const offset = start + Math.max(0, character);
      return offset < next ? offset : contentEnd(text, start, Math.min(next, text.length));
    },
    positionAt(offset) {
      const inside = Math.min(Math.max(0, offset), text.length);
      const line = countBelow(starts, inside + 1) - 1;
      return { line, character: inside - startOf(line) };
    },
  };
}

function contentEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === 10) end -= 1;
  if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
  return end;
}

/** The position of an offset in a text of which only the beginnings of its lines are known, ascending from 0. */
export function positionIn(starts: readonly number[], offset: number): LinePosition {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const line = Math.max(0, low - 1);
  return { line, character: Math.max(0, offset - (starts[line] ?? 0)) };
}

/** The offsets at which the lines of a text begin; the first is 0. */
export function lineStarts(text: string): Uint32Array {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return Uint32Array.from(starts);
  }
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 10 || (unit === 13 && text.charCodeAt(offset + 1) !== 10)) starts.push(offset + 1);
  }
  return Uint32Array.from(starts);
}
