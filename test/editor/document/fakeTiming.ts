import type { Timing } from '../../../src/editor/document/timing';

/** A clock that only moves when told to. */
export function fakeTiming() {
  let time = 0;
  const waiting = new Set<{ readonly run: () => void; readonly due: number }>();
  const timing: Timing = {
    now: () => time,
    later(run, milliseconds) {
      const entry = { run, due: time + milliseconds };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
    for (const entry of [...waiting]) if (entry.due <= time && waiting.delete(entry)) entry.run();
  };
  return { timing, pass, isIdle: () => waiting.size === 0 };
}
