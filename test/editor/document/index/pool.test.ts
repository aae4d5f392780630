import assert from 'node:assert/strict';
import { defaultSchema } from '../../../../src/core/annotations/default-schema';
import type { DigestContext, DigestResult, FromWorker, ToWorker } from '../../../../src/core/report/task';
import { createDigester } from '../../../../src/editor/document/index/digesters';
import { Pool } from '../../../../src/editor/document/index/pool';
import type { WorkerEars } from '../../../../src/platform/worker';
import { repositoryModels } from '../../../../tools/models';

const context: DigestContext = { forms: new Set(['name']), refused: new Map(), schema: defaultSchema };
const tasks = [{ text: 'eins' }, { text: 'zwei' }];

/** Workers that do what a test says with each bundle of tasks. */
function workers(act: (ears: WorkerEars, message: ToWorker & { readonly kind: 'tasks' }) => void, processors = 4) {
  const log: string[] = [];
  const host = {
    processors: () => processors,
    startWorker: (_: unknown, ears: WorkerEars) => {
      log.push('start');
      return {
        post: (message: unknown) => {
          const said = message as ToWorker;
          if (said.kind === 'models') log.push(`models ${[...said.files.keys()].join(' ')}`);
          else act(ears, said);
        },
        stop: () => log.push('stop'),
      };
    },
  };
  const readModel = (name: string) =>
    name === 'lexicon.bin' ? Promise.resolve(new Uint8Array(1)) : Promise.reject(new Error('missing'));
  return { log, wiring: { host, extension: { fsPath: '/x', read: readModel }, readModel } };
}

const resultOf = (text: string): DigestResult => ({ code: 'broken', message: text });
const answer = (ears: WorkerEars, { id, tasks: asked }: ToWorker & { readonly kind: 'tasks' }) => {
  ears.message({ id, results: asked.map(({ text }) => resultOf(text)) } satisfies FromWorker);
};

describe('the workers of the index', () => {
  it('are given the models that there are, once, and answer each what it was asked', async () => {
    const { log, wiring } = workers(answer);
    const pool = new Pool(wiring);
    assert.equal(pool.hasWorked, false);
    assert.deepEqual(
      await pool.digest(context, tasks),
      tasks.map(({ text }) => resultOf(text)),
    );
    await pool.digest(context, tasks);
    assert.deepEqual(log, ['start', 'models lexicon.bin']);
    assert.equal(pool.hasWorked, true);
    pool.dispose();
    assert.deepEqual(log.at(-1), 'stop');
  });

  it('are as many as half of the processors, and share what there is to do', async () => {
    const waiting: (() => void)[] = [];
    const { log, wiring } = workers((ears, message) =>
      waiting.push(() => {
        answer(ears, message);
      }),
    );
    const pool = new Pool(wiring);
    const all = Promise.all([1, 2, 3].map(() => pool.digest(context, tasks)));
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(log.filter((line) => line === 'start').length, 2);
    waiting.forEach((each) => {
      each();
    });
    assert.equal((await all).length, 3);
  });

  it('let nobody wait when they break down or are sent home', async () => {
    const broken = new Pool(
      workers(({ failed }) => {
        failed('gone');
      }).wiring,
    );
    await assert.rejects(broken.digest(context, tasks), /gone/u);
    const stopped = new Pool(workers(() => undefined).wiring);
    const asked = stopped.digest(context, tasks);
    await new Promise((resolve) => setImmediate(resolve));
    stopped.dispose();
    await assert.rejects(asked, /stopped/u);
  });
});

describe('digesting', () => {
  const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const loadLexicon = () => Promise.resolve(repositoryModels());

  it('is done here where there can be no worker', async () => {
    const { wiring, log } = workers(({ failed }) => {
      failed('none here');
    });
    const digester = createDigester({ ...wiring, logger, loadLexicon });
    const results = await digester.digest(context, tasks);
    assert.deepEqual(
      results.map((result) => 'digest' in result && result.digest.title),
      ['eins', 'zwei'],
    );
    await digester.digest(context, tasks);
    assert.equal(log.filter((line) => line === 'start').length, 1);
    digester.dispose();
  });

  it('ends where somebody stops it, and reads nothing elsewhere', async () => {
    const { wiring, log } = workers(() => undefined);
    const digester = createDigester({ ...wiring, logger, loadLexicon });
    const asked = digester.digest(context, tasks);
    await new Promise((resolve) => setImmediate(resolve));
    digester.dispose();
    await assert.rejects(asked, /stopped/u);
    assert.deepEqual(log.filter((line) => line === 'start').length, 1);
  });

  it('leaves out the one article that breaks a worker', async () => {
    let isFirst = true;
    const { wiring } = workers((ears, message) => {
      if (!isFirst && message.tasks.some(({ text }) => text === 'zwei')) ears.failed('zwei');
      else answer(ears, message);
      isFirst = false;
    });
    const digester = createDigester({ ...wiring, logger, loadLexicon });
    await digester.digest(context, tasks);
    const results = await digester.digest(context, [...tasks, { text: 'drei' }]);
    assert.deepEqual(results, ['eins', 'zwei', 'drei'].map(resultOf));
  });
});
