import type { Timing } from './timing';

/** Looks again at a file after something happened to it, until nothing happens any more. */
export interface LookAgain {
  /** It was written, or read with something new in it. */
  happened(): void;
  dispose(): void;
}

/**
 * Milliseconds of quiet after which it is looked at: what watches files misses changes that come close behind others, or before it
 * has started, and is late on a busy machine.
 */
const pauses = [1_000, 5_000];

export function createLookAgain(look: () => void, { later }: Timing): LookAgain {
  let cancels: readonly (() => void)[] = [];
  let isOver = false;
  const stop = () => {
    for (const cancel of cancels) cancel();
  };
  return {
    happened() {
      stop();
      if (!isOver) cancels = pauses.map((pause) => later(look, pause));
    },
    dispose() {
      isOver = true;
      stop();
    },
  };
}
