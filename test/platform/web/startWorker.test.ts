import { strict as assert } from 'node:assert';
import { createRequire } from 'node:module';
import type { Folder, Worker, WorkerEars } from '../../../src/platform/worker';

// Read at run time alone: its types are those of a browser.
const { startWorker } = createRequire(__filename)('../../../src/platform/web/startWorker') as {
  readonly startWorker: (extension: Folder, ears: WorkerEars) => Worker;
};

const extension = { fsPath: '', read: () => Promise.resolve(new Uint8Array([59])) };

describe('a web worker', () => {
  const urls = Object.getOwnPropertyDescriptors(URL);
  let log: string[] = [];
  let breakDown: (() => void) | undefined;

  beforeEach(() => {
    log = [];
    Object.assign(URL, {
      createObjectURL: () => 'blob:1',
      revokeObjectURL: (address: string) => log.push(`revoke ${address}`),
    });
    class FakeWorker {
      onerror?: (event: { readonly message: string }) => void;
      constructor(address: string) {
        log.push(`start ${address}`);
        breakDown = () => this.onerror?.({ message: 'broken' });
      }
      postMessage(asked: unknown): void {
        log.push(`post ${String(asked)}`);
      }
      terminate(): void {
        log.push('terminate');
      }
    }
    Object.assign(globalThis, { self: { Worker: FakeWorker } });
  });

  afterEach(() => {
    Object.defineProperties(URL, urls);
    Reflect.deleteProperty(globalThis, 'self');
  });

  const start = async (failed: WorkerEars['failed'] = () => assert.fail()): Promise<Worker> => {
    const worker = startWorker(extension, { message: () => assert.fail(), failed });
    worker.post('first');
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    return worker;
  };

  it('is asked what was asked before it started, and leaves no script behind', async () => {
    const worker = await start();
    worker.stop();
    assert.deepEqual(log, ['start blob:1', 'post first', 'revoke blob:1', 'terminate']);
  });

  it('leaves none behind when it breaks down', async () => {
    const causes: unknown[] = [];
    await start((cause) => causes.push(cause));
    breakDown?.();
    assert.deepEqual([causes, log.at(-1)], [['broken'], 'revoke blob:1']);
  });
});
