import type { Timing } from './timing';

/** Tries again what failed: soon first, then ever more rarely, until it is told that it worked. */
export interface Retry {
  failed(): void;
  succeeded(): void;
  dispose(): void;
}

const first = 5_000;
const longest = 300_000;

/** Waits 5 s, then twice as long each time, 5 minutes at most. */
export function createRetry(attempt: () => void, { later }: Timing): Retry {
  let cancel: (() => void) | undefined;
  let wait = first;
  return {
    failed() {
      cancel?.();
      cancel = later(attempt, wait);
      wait = Math.min(2 * wait, longest);
    },
    succeeded() {
      cancel?.();
      wait = first;
    },
    dispose: () => cancel?.(),
  };
}
