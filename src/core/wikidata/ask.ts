import type { Get, Got } from '../ports';

/** Why a question has no answer. */
export type Failure =
  | Extract<Got, { readonly code: string }>
  | { readonly code: 'endpoint' | 'unexpected' }
  | { readonly code: 'status'; readonly status: number }
  /** The server says no; `detail` is its own word for it, untrusted. */
  | { readonly code: 'refused'; readonly detail: string };

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Asks a MediaWiki API; the object that it answers with, of which nothing is known yet, or why there is none. */
export async function ask(get: Get, url: string, limit: number): Promise<{ readonly answer: Fields } | Failure> {
  const got = await get(url, limit);
  if ('code' in got) return got;
  if (got.status !== 200) return { code: 'status', status: got.status };
  const answer = parse(got.body);
  if (!isFields(answer)) return { code: 'unexpected' };
  if (isFields(answer.error)) return { code: 'refused', detail: plainText(answer.error.code, 60) };
  return { answer };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Characters that turn, hide or break a line of text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;

/** A server's text on one line, at most so many characters, without any that are not seen; empty for anything else. */
export function plainText(value: unknown, longest: number): string {
  if (typeof value !== 'string') return '';
  const line = value
    .slice(0, longest * 4)
    .replace(UNSEEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}
