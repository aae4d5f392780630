import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, it } from 'mocha';

const host = fileURLToPath(new URL('../../tools/vscode-host/vscode-host.mjs', import.meta.url));

/** A folder with an extension and two suites: one that passes or fails as told, one that never ends. */
function makeFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'lifetime-'));
  const files = {
    'extension/package.json': JSON.stringify({
      name: 'tiny',
      publisher: 'test',
      version: '0.0.1',
      engines: { vscode: '^1.100.0' },
      main: './main.js',
    }),
    'extension/main.js': 'exports.activate = () => undefined;',
    'extension/passing.js': `exports.run = async () => console.log('„Größe“', require('vscode').workspace.isTrusted);`,
    'extension/failing.js': `exports.run = async () => { throw new Error('It failed on purpose.'); };`,
    'extension/endless.js': `exports.run = () => new Promise(() => console.log('running'));`,
    'workspace/a.txt': 'A file.',
    'tmp/.keep': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  rmSync(join(folder, 'tmp', '.keep'));
  return folder;
}

describe('vscode-host', () => {
  let folder = '';
  beforeEach(() => {
    folder = makeFolder();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** @param {string} suite @param {string[]} more */
  function start(suite, ...more) {
    const extension = join(folder, 'extension');
    const flags = [`--extensionDevelopmentPath=${extension}`, `--extensionTestsPath=${join(extension, suite)}`];
    const child = spawn(process.execPath, [host, join(folder, 'workspace'), ...flags, '--no-sandbox', ...more], {
      env: { ...process.env, TMPDIR: join(folder, 'tmp') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said = { text: '' };
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said.text += String(chunk)));
    return { child, said };
  }

  /** @param {import('node:child_process').ChildProcess} child @param {string} word */
  async function waitForWord(child, word) {
    for await (const chunk of child.stdout) if (String(chunk).includes(word)) return;
    assert.fail(`the host ended without saying ${word}`);
  }

  /** Everything of a run has the test's folder in its environment, its arguments or its working folder. */
  function processesLeft() {
    return readdirSync('/proc')
      .filter((id) => /^\d+$/.test(id) && Number(id) !== process.pid)
      .filter((id) => ['environ', 'cmdline'].some((part) => readSafely(`/proc/${id}/${part}`).includes(folder)))
      .map((id) => readSafely(`/proc/${id}/cmdline`).replaceAll('\0', ' '));
  }

  /** The end of a killed process is seen only by looking, so this looks until a deadline. */
  async function assertNothingLeft() {
    const deadline = Date.now() + 20_000;
    const left = () => [...readdirSync(join(folder, 'tmp')), ...processesLeft()];
    while (left().length > 0 && Date.now() < deadline) await wait(50);
    assert.deepEqual(left(), []);
  }

  it('passes on what the suite says and how it ends', async () => {
    const { child, said } = start('passing', '--disable-workspace-trust');
    const [code] = await once(child, 'close');
    assert.ok(said.text.split('\n').includes('„Größe“ true'), said.text);
    assert.equal(code, 0);
    await assertNothingLeft();
  });

  it('fails with the suite, and does not trust a folder unasked', async () => {
    const { child, said } = start('failing.js');
    const [code] = await once(child, 'close');
    assert.match(said.text, /It failed on purpose/);
    assert.equal(code, 1);
    await assertNothingLeft();
  });

  for (const [signal, code] of /** @type {const} */ ([
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ]))
    it(`leaves no process and no folder behind after ${signal}`, async function () {
      if (process.platform !== 'linux') this.skip();
      const { child } = start('endless');
      await waitForWord(child, 'running');
      assert.notDeepEqual(processesLeft(), []);
      child.kill(signal);
      const [seen] = await once(child, 'exit');
      assert.equal(seen, code);
      await assertNothingLeft();
    });
});

/** @param {string} file */
function readSafely(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
