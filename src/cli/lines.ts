const LF = 0x0a;

/** Longer lines are not kept: a text of that size takes more memory to read than most machines have. Bytes. */
export const LONGEST_LINE = 16 * 1024 * 1024;

/** A line of a stream: its bytes without the line end, undefined if it was too long to keep; its number counts from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

/**
 * Splits a stream into lines, those of one chunk together, so that whoever answers can do so before the next chunk comes.
 * Keeps no more than the line that is being read, and of that no more than `longest` bytes; a last line without an end counts.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST_LINE,
): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let length = 0;
  let begun: Uint8Array[] = [];
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) begun = [];
    else begun.push(part);
  };
  const finish = (last: Uint8Array): Line => {
    keep(last);
    const [only] = begun;
    const bytes = length > longest ? undefined : begun.length === 1 ? only : Buffer.concat(begun);
    length = 0;
    begun = [];
    return { number: ++number, bytes };
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let from = 0;
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, from)) {
      lines.push(finish(chunk.subarray(from, end)));
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [finish(new Uint8Array(0))];
}
