import type { Folder, Worker, WorkerEars } from '../worker';

/**
 * Starts the worker of the extension as a web worker. Its script is read as a file, since a browser starts none from another
 * origin, and VS Code none of an extension on a remote machine. Its twin is `platform/node`.
 */
export function startWorker(extension: Folder, { message, failed }: WorkerEars): Worker {
  const waiting: unknown[] = [];
  let worker: globalThis.Worker | undefined;
  let isOver = false;
  const fail = (cause: unknown) => {
    if (!isOver) failed(cause);
    isOver = true;
  };
  const start = (code: Uint8Array<ArrayBuffer>) => {
    if (isOver) return;
    const started = new self.Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    started.onmessage = ({ data }) => {
      message(data);
    };
    started.onerror = (event) => {
      fail(event.message);
    };
    for (const asked of waiting) started.postMessage(asked);
    worker = started;
  };
  extension
    .read('dist/web/worker.js')
    .then((code) => {
      start(new Uint8Array(code));
    })
    .catch(fail);
  return {
    post: (asked) => {
      if (worker) worker.postMessage(asked);
      else waiting.push(asked);
    },
    stop: () => {
      isOver = true;
      worker?.terminate();
    },
  };
}

/** Processors that the machine has for us. */
export const processors = (): number => navigator.hardwareConcurrency;
