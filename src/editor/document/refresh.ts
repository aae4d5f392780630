import type { Timing } from './timing';

/** Does a piece of work after each change as soon as it may without making typing slow. */
export interface Refresh {
  request(): void;
  dispose(): void;
}

/** What a change may cost at once, in milliseconds: a frame's worth. */
const cheap = 24;
const longestWait = 400;

/**
 * Work that was cheap the last time is done at once, so that what is shown is right again with the key. Dear work (a text of
 * megabytes) waits for a pause of three times its cost, and is done once for all the changes before it.
 */
export function createRefresh(work: () => void, { now, later }: Timing): Refresh {
  let cancel: (() => void) | undefined;
  let cost = 0;
  const run = () => {
    const start = now();
    work();
    cost = now() - start;
  };
  return {
    request() {
      cancel?.();
      if (cost <= cheap) run();
      else cancel = later(run, Math.min(3 * cost, longestWait));
    },
    dispose: () => cancel?.(),
  };
}
