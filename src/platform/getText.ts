import type { Got } from '../core/ports';

export interface GetOptions {
  /** Bytes that are read at most. */
  readonly limit: number;
  /** Milliseconds after which nobody waits any more. */
  readonly patience: number;
  readonly cancelled: AbortSignal;
  readonly headers: Readonly<Record<string, string>>;
}

/** Asks a server by GET, as the port `Get` says, in Node and in the browser alike. */
export async function getText(url: string, { limit, patience, cancelled, headers }: GetOptions): Promise<Got> {
  const late = AbortSignal.timeout(patience);
  const signal = AbortSignal.any([late, cancelled]);
  try {
    const response = await fetch(url, {
      headers,
      signal,
      redirect: 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      return { code: 'redirect' };
    }
    const body = await readUpTo(response, limit);
    return body === undefined ? { code: 'tooLarge' } : { status: response.status, body };
  } catch {
    if (cancelled.aborted) return { code: 'cancelled' };
    return { code: late.aborted ? 'timeout' : 'offline' };
  }
}

/** Undefined if there is more: what a server says of its length is not relied on. */
async function readUpTo(response: Response, limit: number): Promise<string | undefined> {
  if (!response.body) return '';
  const decoder = new TextDecoder();
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  let size = 0;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
