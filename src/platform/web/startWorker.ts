import type { Folder, Worker, WorkerEars } from '../worker';

/**
 * Starts the worker of the extension as a web worker. Its script is read as a file, since a browser starts none from another
 * origin, and VS Code none of an extension on a remote machine. Its twin is `platform/node`.
 */
export function startWorker(extension: Folder, { message, failed }: WorkerEars): Worker {
  const waiting: unknown[] = [];
  let worker: globalThis.Worker | undefined;
  let script = '';
  let isOver = false;
  const end = () => {
    isOver = true;
    // The browser keeps a script as long as it has an address.
    URL.revokeObjectURL(script);
  };
  const fail = (cause: unknown) => {
    if (!isOver) failed(cause);
    end();
  };
  const start = (code: Uint8Array<ArrayBuffer>) => {
    if (isOver) return;
    script = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const started = new self.Worker(script);
    hear(started, { message, failed: fail });
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
      end();
      worker?.terminate();
    },
  };
}

function hear(worker: globalThis.Worker, { message, failed }: WorkerEars): void {
  worker.onmessage = ({ data }) => {
    message(data);
  };
  worker.onerror = (event) => {
    failed(event.message);
  };
}

/** Processors that the machine has for us. */
export const processors = (): number => navigator.hardwareConcurrency;
