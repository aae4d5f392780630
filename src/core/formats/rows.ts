import type { ImportProblem } from './incoming';

/** A line of a file of tokens in columns. */
export interface Row {
  readonly cells: readonly string[];
  /** From 1. */
  readonly line: number;
}

/** The rows between two empty lines, with the comments before and among them, without their `#`. */
export interface RowBlock {
  readonly comments: readonly string[];
  readonly rows: readonly Row[];
}

/** How a format of columns is laid out. */
export interface RowLayout {
  readonly cellsOf: (line: string) => readonly string[];
  /** Whether a line is a comment: `#` alone may be a token. */
  readonly isComment: (line: string) => boolean;
}

/** The blocks of a file; a byte order mark and any line ends are as good as none and LF. */
export function* readRowBlocks(content: string, { cellsOf, isComment }: RowLayout): Generator<RowBlock> {
  let comments: string[] = [];
  let rows: Row[] = [];
  let number = 0;
  for (const line of linesOf(content)) {
    number++;
    if (line.trim() === '') {
      if (rows.length > 0) {
        yield { comments, rows };
        [comments, rows] = [[], []];
      }
    } else if (isComment(line)) comments.push(line.replace(/^#\s*/u, '').trim());
    else rows.push({ cells: cellsOf(line), line: number });
  }
  if (rows.length > 0) yield { comments, rows };
}

/** One line after the other, so that a large file is not there twice. */
function* linesOf(content: string): Generator<string> {
  let start = content.startsWith('\uFEFF') ? 1 : 0;
  while (start < content.length) {
    const end = content.indexOf('\n', start);
    const line = content.slice(start, end < 0 ? content.length : end);
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
    start = end < 0 ? content.length : end + 1;
  }
}

/** Problems after which the others are no longer told. */
const mostProblems = 20;

/** What is wrong with the lines of a file, as far as it is worth telling. */
export class RowProblems {
  readonly list: ImportProblem[] = [];

  add(code: ImportProblem['code'], { line }: Pick<Row, 'line'>, detail: string): void {
    if (!this.isEnough) this.list.push({ code, line, detail: detail.slice(0, 60) });
  }

  /** Whether reading on would tell nothing more. */
  get isEnough(): boolean {
    return this.list.length >= mostProblems;
  }
}
