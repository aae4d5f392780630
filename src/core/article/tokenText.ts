import type { Body } from './article';

/** The wording of a token; empty if there is no token of that number. */
export function tokenText(body: Body, index: number): string {
  return body.text.slice(body.tokens.starts[index] ?? 0, body.tokens.ends[index] ?? 0);
}
