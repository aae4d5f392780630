import type { Timing } from './timing';

/** Does a piece of work after changes, as soon as it may without making typing slow. */
export interface Refresh {
  /** Somebody waits to see it: at once, unless it is dear. */
  request(): void;
  /** The text was edited: when typing pauses, unless the work is nothing. */
  edited(): void;
  /** Whether work waits. */
  readonly isPending: boolean;
  dispose(): void;
}

/** One that can be held. */
export interface HeldRefresh extends Refresh {
  /**
   * From now on all work waits, until it is let go: then it is done as after an edit, and never at once, since whoever lets go
   * may be in the middle of taking in what has changed.
   */
  hold(): void;
  letGo(): void;
}

/** Milliseconds of work that may be done with each key. */
const nothing = 3;
/** What a decision may cost at once, in milliseconds: more would be felt. */
const cheap = 40;
/** Without a key for so long, typing pauses; dear work waits longer, up to {@link longestPause}. */
const pause = 120;
const longestPause = 400;
/** Who types on and on sees what became of it after so long. */
const longestWait = 1000;

/**
 * VS Code itself moves what is drawn with every key, so reading the text again can wait for the end of a word, and is done
 * once for all its letters: the extension host, which others share, has nothing to do with most keys.
 */
export function createRefresh(work: () => void, { now, later }: Timing): Refresh {
  let cancel: (() => void) | undefined;
  /** Of the last reading. */
  let cost = 0;
  /** When the first edit came that has not been read yet. */
  let since: number | undefined;
  const stop = () => {
    cancel?.();
    cancel = undefined;
  };
  const run = () => {
    stop();
    const start = now();
    const isReading = since !== undefined || cost === 0;
    since = undefined;
    work();
    // Only reading is weighed: drawing a decision is cheaper than reading the text after the next key.
    if (isReading) cost = now() - start;
  };
  const wait = (milliseconds: number) => {
    stop();
    cancel = later(run, milliseconds);
  };
  return {
    get isPending() {
      return cancel !== undefined;
    },
    request() {
      if (cost <= cheap) run();
      else if (!cancel) wait(Math.min(2 * cost, longestPause));
    },
    edited() {
      const time = now();
      since ??= time;
      if (cost <= nothing) run();
      else wait(Math.min(Math.max(pause, Math.min(2 * cost, longestPause)), since + longestWait - time));
    },
    dispose: stop,
  };
}

/** {@link createRefresh} for work that must not be done at times. */
export function createHeldRefresh(work: () => void, timing: Timing): HeldRefresh {
  const refresh = createRefresh(work, timing);
  let isHeld = false;
  let cancel: (() => void) | undefined;
  const stop = () => {
    cancel?.();
    refresh.dispose();
  };
  return {
    get isPending() {
      return isHeld || refresh.isPending;
    },
    request() {
      if (!isHeld) refresh.request();
    },
    edited() {
      if (!isHeld) refresh.edited();
    },
    hold() {
      isHeld = true;
      stop();
    },
    letGo() {
      const go = () => {
        isHeld = false;
        refresh.edited();
      };
      cancel = timing.later(go, 0);
    },
    dispose: stop,
  };
}
