/** What the core asks of its host. The core has no clock, no randomness and no files of its own. */

/** The present moment as an ISO 8601 string in UTC, `2026-11-24T10:00:00Z`. */
export type Clock = () => string;

/** A fresh random id: eight characters of `a-z0-9`, never given twice. */
export type NewId = () => string;

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, cause?: unknown): void;
}

/** Reads a file of `models/` that ships with the program; rejects when it is missing. */
export type ReadModel = (name: string) => Promise<Uint8Array>;

/** What became of a request: an answer, whatever it is, or why there is none. */
export type Got =
  | { readonly status: number; readonly body: string }
  | { readonly code: 'offline' | 'timeout' | 'cancelled' | 'redirect' | 'tooLarge' };

/** Asks a server by GET, without cookies, following nowhere else; reads at most `limit` bytes. Never rejects. */
export type Get = (url: string, limit: number) => Promise<Got>;
