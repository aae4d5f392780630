import type { Timing } from './timing';

/** Does a piece of work after each change as soon as it may without making typing slow. */
export interface Refresh {
  request(): void;
  /** Whether work waits. */
  readonly isPending: boolean;
  dispose(): void;
}

/** What a change may cost at once, in milliseconds: more would be felt while typing. */
const cheap = 40;
const longestWait = 400;

/**
 * Work that was cheap the last time is done at once, so that what is shown is right again with the key. Dear work (a text of
 * megabytes) waits as long as it takes itself, twice over, and is done once for all the changes meanwhile.
 */
export function createRefresh(work: () => void, { now, later }: Timing): Refresh {
  let cancel: (() => void) | undefined;
  let cost = 0;
  const run = () => {
    cancel = undefined;
    const start = now();
    work();
    cost = now() - start;
  };
  return {
    get isPending() {
      return cancel !== undefined;
    },
    request() {
      if (cancel) return;
      if (cost <= cheap) run();
      else cancel = later(run, Math.min(2 * cost, longestWait));
    },
    dispose: () => cancel?.(),
  };
}
