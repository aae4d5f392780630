import { strict as assert } from 'node:assert';
import { findPlaces, type PlaceQuestion, type PlaceTask } from '../../../src/core/annotations/findPlaces';
import { createBackgroundSearch } from '../../../src/editor/document/backgroundSearch';
import type { WorkerEars } from '../../../src/platform/worker';
import { annotation, decisionsOf } from '../items';

const before = 'Am Abend sprach Anna Berg mit den Leuten vom Rat der Stadt.';
const task: PlaceTask = {
  text: `Zuerst.\n\n${before}`,
  origins: [{ decisions: decisionsOf(annotation('aaaaaaaa', before, 'Anna Berg')), text: before }],
  lost: new Set(['aaaaaaaa']),
};

/** A search by workers that do what a test says. */
function start(act: (ears: WorkerEars, asked: PlaceQuestion) => void) {
  const log: string[] = [];
  const late: (() => void)[] = [];
  const host = {
    startWorker: (_: unknown, ears: WorkerEars) => {
      log.push('start');
      return {
        post: (asked: unknown) => {
          act(ears, structuredClone(asked) as PlaceQuestion);
        },
        stop: () => log.push('stop'),
      };
    },
  };
  const timing = {
    now: () => 0,
    later: (run: () => void) => {
      late.push(run);
      return () => late.splice(0);
    },
  };
  const logger = { info: () => undefined, warn: () => log.push('warning'), error: () => undefined };
  const extension = { fsPath: '/x', read: () => Promise.reject(new Error('missing')) };
  return { log, late, search: createBackgroundSearch({ host, extension, logger, timing }) };
}

const spansIn = (found: ReturnType<typeof findPlaces>) => found.get('aaaaaaaa')?.placement.spans;
const there = [{ start: 25, end: 34 }];

describe('searching for places in the background', () => {
  it('is done by a worker, which is sent home then', async () => {
    const { log, late, search } = start(({ message }, asked) => {
      message({ found: findPlaces(asked.task) });
    });
    assert.deepEqual(spansIn(await search(task, new AbortController().signal)), there);
    assert.deepEqual([log, late], [['start', 'stop'], []]);
  });

  it('is done here where there can be no worker, and where it breaks down', async () => {
    const { log, search } = start(({ failed }) => {
      failed('none here');
    });
    assert.deepEqual(spansIn(await search(task, new AbortController().signal)), there);
    assert.deepEqual(log, ['start', 'stop', 'warning']);
  });

  it('is done here if the worker does not answer', async () => {
    const { log, late, search } = start(() => undefined);
    const found = search(task, new AbortController().signal);
    late.forEach((run) => {
      run();
    });
    assert.deepEqual(spansIn(await found), there);
    assert.deepEqual(log, ['start', 'stop', 'warning']);
  });

  it('ends with its worker when nobody wants it any more', async () => {
    const { log, search } = start(() => undefined);
    const stopping = new AbortController();
    const found = search(task, stopping.signal);
    stopping.abort();
    await assert.rejects(found, { name: 'AbortError' });
    assert.deepEqual(log, ['start', 'stop']);
  });
});
