import { parentPort } from 'node:worker_threads';

/** Answers what the one who started this worker asks, in any order; its twin in `platform/web` does it in the browser. */
export function listen(answer: (asked: unknown) => Promise<unknown>): void {
  parentPort?.on('message', (asked: unknown) => {
    void answer(asked).then((answered) => {
      if (answered !== undefined) parentPort?.postMessage(answered);
    });
  });
}
