import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker as Thread } from 'node:worker_threads';
import type { Folder, Worker, WorkerEars } from '../worker';

/** Starts the worker of the extension as a thread. */
export function startWorker(extension: Folder, { message, failed }: WorkerEars): Worker {
  const thread = new Thread(path.join(extension.fsPath, 'dist', 'worker.js'));
  let isOver = false;
  const fail = (cause: unknown) => {
    if (!isOver) failed(cause);
    isOver = true;
  };
  thread.on('message', message);
  thread.on('error', fail);
  thread.on('exit', (code) => {
    fail(new Error(`the worker ended with ${String(code)}`));
  });
  thread.unref();
  return {
    post: (asked) => {
      thread.postMessage(asked);
    },
    stop: () => {
      isOver = true;
      void thread.terminate();
    },
  };
}

/** Processors that the machine has for us. */
export const processors = (): number => availableParallelism();
