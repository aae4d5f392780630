const LF = 0x0a;

/** A line of a stream: its bytes without the line end, and its number from 1. */
export interface Line {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/**
 * Splits a stream into lines, those of one chunk together, so that whoever answers can do so before the next chunk comes.
 * Keeps no more than the line that is being read; a last line without an end counts.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  let number = 0;
  let begun: Uint8Array[] = [];
  const finish = (last: Uint8Array): Line => {
    const bytes = begun.length === 0 ? last : Buffer.concat([...begun, last]);
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
    if (from < chunk.length) begun.push(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  if (begun.length > 0) yield [finish(new Uint8Array(0))];
}
