/** Tries again what failed: soon first, then ever more rarely, until it is told that it worked. */
export interface Retry {
  now(): void;
  failed(): void;
  succeeded(): void;
  dispose(): void;
}

const first = 5_000;
const longest = 300_000;

/** Waits 5 s, then twice as long each time, 5 minutes at most. */
export function createRetry(attempt: () => void): Retry {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = first;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    now: attempt,
    failed() {
      stop();
      timer = setTimeout(attempt, wait);
      wait = Math.min(2 * wait, longest);
    },
    succeeded() {
      stop();
      wait = first;
    },
    dispose: stop,
  };
}
