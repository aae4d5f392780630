import type { Detection } from '../../core/annotate';
import { cutPieces } from './pieces';
import { rowsOf, type Row } from './rows';
import { columnsOf } from './width';
import { printable } from '../printable';
import type { Span } from '../../core/text/span';

export interface DrawOptions {
  /** Columns after which text is wrapped; what stands behind a span may go beyond. */
  readonly width: number;
  /** Draws everything but the text in a dim colour, for a terminal. */
  readonly isDim?: boolean;
}

const NARROWEST = 20;

/** Draws each span under its line, a paragraph at a time: `^` mentions, `~` quotations, `-` their roles. */
export function* drawDetection(detection: Detection, { width, isDim = false }: DrawOptions): Generator<string> {
  const { text, blocks } = detection.article;
  const rows = rowsOf(detection);
  const dim = isDim ? (line: string): string => `\u001B[2m${line}\u001B[22m` : (line: string): string => line;
  let nextRow = 0;
  let open: Row[] = [];
  for (const block of blocks) {
    let drawing = dim(`[${block.kind}]`) + '\n';
    for (const piece of cutPieces(text, block, Math.max(NARROWEST, width))) {
      for (let row = rows[nextRow]; row && row.start < piece.end; row = rows[++nextRow]) open.push(row);
      open = open.filter(({ end }) => end > piece.start);
      drawing += drawText(text.slice(piece.start, piece.end)) + '\n';
      for (const row of open) drawing += dim(drawRow(text, piece, row)) + '\n';
    }
    yield drawing + '\n';
  }
}

function drawText(text: string): string {
  return printable(text.trimEnd());
}

function drawRow(text: string, piece: Span, row: Row): string {
  const start = Math.max(row.start, piece.start);
  const before = columns(text.slice(piece.start, start));
  const under = columns(text.slice(start, Math.min(row.end, piece.end)).trimEnd());
  const label = row.start >= piece.start ? row.label : row.goesOn;
  return `${' '.repeat(before)}${row.sign.repeat(Math.max(1, under))} ${printable(label.replace(/\s+/g, ' '))}`;
}

function columns(text: string): number {
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
}
