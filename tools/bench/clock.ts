/** Milliseconds since whenever. */
export type Clock = () => number;

/** What a person waits: the wall clock. */
export const wallClock: Clock = () => performance.now();

/** Processor time of this process, all its threads: what remains comparable on a machine that others keep busy. */
export const processorClock: Clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
