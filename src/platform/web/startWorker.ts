import type { Folder, Worker, WorkerEars } from '../worker';

/** Starts the worker of the extension as a web worker. Its twin is `platform/node`. */
export function startWorker(extension: Folder, { message, failed }: WorkerEars): Worker {
  const worker = new self.Worker(`${extension.toString()}/dist/web/worker.js`);
  worker.onmessage = ({ data }) => {
    message(data);
  };
  worker.onerror = (event) => {
    failed(event.message);
  };
  return {
    post: (asked) => {
      worker.postMessage(asked);
    },
    stop: () => {
      worker.terminate();
    },
  };
}

/** Processors that the machine has for us. */
export const processors = (): number => navigator.hardwareConcurrency;
