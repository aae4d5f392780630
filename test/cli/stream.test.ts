import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, cpSync, existsSync, mkdirSync, openSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text as textOf } from 'node:stream/consumers';
import { build } from 'esbuild';
import { run } from '../../src/cli/run';
import { loadDetector } from './program';

const root = path.join(__dirname, '../..');
const line = JSON.stringify({ id: 1, text: 'Petra Kranz sagte: „Ja.“' }) + '\n';

const COUNT = 20_000;

describe('a stream of lines', () => {
  it('is read no faster than its answers are taken', async () => {
    let read = 0;
    let answered = 0;
    let ahead = 0;
    async function* chunks(): AsyncGenerator<Uint8Array> {
      for (; read < COUNT; read++) {
        ahead = Math.max(ahead, read - answered);
        yield await Promise.resolve(Buffer.from(line));
      }
    }
    const code = await run(['annotate', '--jsonl'], {
      version: '',
      loadDetector,
      io: {
        stdin: chunks(),
        out: async (answers) => {
          await Promise.resolve();
          answered += answers.split('\n').length - 1;
        },
        err: (message) => assert.fail(message),
      },
    });
    assert.deepEqual([code, answered], [0, COUNT]);
    assert.ok(ahead <= 1, `${ahead} lines were read before they were answered`);
  });

  describe('of the program as it is bundled', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'article-cli-'));
    const cli = path.join(folder, 'dist/cli.js');
    before(async () => {
      mkdirSync(path.join(folder, 'dist'));
      cpSync(path.join(root, 'models'), path.join(folder, 'models'), { recursive: true });
      const entryPoints = [path.join(root, 'src/cli/main.ts')];
      await build({
        entryPoints,
        outfile: cli,
        bundle: true,
        platform: 'node',
        format: 'cjs',
        mainFields: ['module', 'main'],
        logLevel: 'error',
      });
    });
    after(() => {
      rmSync(folder, { recursive: true });
    });

    it('is answered line by line', async () => {
      const child = spawn(process.execPath, [cli, 'annotate', '--jsonl']);
      child.stdin.end(line.repeat(3));
      const out = await textOf(child.stdout);
      assert.equal(out.trim().split('\n').length, 3);
      assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 0);
    });

    it('says so when the disk is full', async function () {
      if (!existsSync('/dev/full')) this.skip();
      const full = openSync('/dev/full', 'w');
      const child = spawn(process.execPath, [cli, 'annotate', '--jsonl'], { stdio: ['pipe', full, 'pipe'] });
      child.stdin?.end(line);
      const said = child.stderr ? textOf(child.stderr) : '';
      const [code] = (await once(child, 'exit')) as [number];
      closeSync(full);
      assert.match(await said, /^article-annotator: the disk is full, .*ENOSPC/);
      assert.equal(code, 1);
    });

    it('answers on when nobody reads its messages', async () => {
      const child = spawn(process.execPath, [cli, 'annotate', '--jsonl']);
      child.stderr.destroy();
      child.stdin.end('{\n'.repeat(5000) + line);
      const ended = once(child, 'exit');
      const out = await textOf(child.stdout);
      assert.equal(out.split('\n').length, 2);
      assert.equal((await ended)[0], 1);
    });

    it('ends without a word when nobody reads on', async () => {
      const child = spawn(process.execPath, [cli, 'annotate', '--jsonl']);
      child.stdin.on('error', () => undefined);
      child.stdout.once('data', () => child.stdout.destroy());
      const said = textOf(child.stderr);
      const ended = once(child, 'exit');
      for (let left = 400; left > 0 && child.exitCode === null; left--)
        if (!child.stdin.write(line.repeat(50)))
          await Promise.race([once(child.stdin, 'drain').catch(() => undefined), ended]);
      child.stdin.end();
      const [code] = (await ended) as [number];
      assert.deepEqual([code, await said], [0, '']);
    });
  });
});
