/** Time as the pieces that wait need it; a test brings its own. */
export interface Timing {
  /** Milliseconds since whenever. */
  readonly now: () => number;
  /** Runs something after so many milliseconds, unless what it returns is called before. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  later(run, milliseconds) {
    const timer = setTimeout(run, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
