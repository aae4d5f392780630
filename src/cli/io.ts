import { isTooLong } from '../core/formats/tooLong';
import { systemReason } from './systemError';

/** The streams of a command, so that tests can give it others than the process's. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Resolves when the reader is ready for more, so that nothing piles up before a slow one. */
  out(text: string): Promise<void>;
  err(text: string): void;
  /** Columns of the terminal; undefined where the output is none. */
  readonly columns?: number;
  /** The terminal may be sent colours. */
  readonly hasColours?: boolean;
}

/** Exit codes of the command line. */
export const Exit = { fine: 0, wrong: 1, usage: 2 } as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** The command line was called in a way that it does not know; the message says what would be right. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What went wrong, in one line, with the remedy where the system refused; `file` is what the message is about. */
export function reasonOf(error: unknown, file?: string): string {
  const reason = systemReason(error, file);
  if (reason !== undefined) return reason;
  if (isTooLong(error)) return 'this comes to more than 512 MB in that format, choose another one or a shorter article';
  return error instanceof Error ? error.message : String(error);
}

/** What a FILE is called in messages; `-` is the standard input. */
export function nameOf(file: string): string {
  return file === '-' ? 'standard input' : file;
}
