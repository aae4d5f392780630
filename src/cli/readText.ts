import { readFile, stat } from 'node:fs/promises';
import { decodeUtf8 } from './decode';
import type { Io } from './io';

/** Larger files are refused: to read one takes several times its size in memory. */
const largest = 256 * 1024 * 1024;
const tooLarge = `larger than ${largest / 1024 / 1024} MB`;

/** The text of a file, `-` of the standard input. Rejects if it is too large or no UTF-8, with the remedy. */
export async function readText(file: string, { stdin }: Pick<Io, 'stdin'>): Promise<string> {
  const bytes = file === '-' ? await readAll(stdin) : await readWhole(file);
  const text = decodeUtf8(bytes);
  if (text === undefined) throw new Error('not UTF-8; convert it first, for example with iconv');
  return text;
}

async function readWhole(file: string): Promise<Uint8Array> {
  const { size } = await stat(file);
  if (size > largest) throw new Error(tooLarge);
  return readFile(file);
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > largest) throw new Error(tooLarge);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
