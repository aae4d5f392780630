#!/usr/bin/env node
// Runs the suites in real VS Code: test/vscode in the Node extension host and in the web worker extension host, test/ui
// through the user interface, test/vscode-host on this tool itself. Prints the counts, exits with 0 only if all passed.
//   --host node,web,ui,tool   only these      --grep REGEX   only tests with such titles      --no-build
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { screenshotOpen } from './driver.mjs';
import { findVSCode } from './lib/hosts.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { repositoryRoot } from './lib/paths.mjs';
import { onStop, openRun } from './lib/run.mjs';
import { stageConsumer, stageExtension } from './lib/stage.mjs';
import { bundleSuites, testFiles } from './lib/suites.mjs';
import { startWikibase } from './lib/wikibase.mjs';
import { makeUserData, makeWorkspace } from './lib/workspace.mjs';

/** @typedef {{ passed: number, failed: number, pending: number }} Counts */

const fromRoot = createRequire(join(repositoryRoot, 'package.json'));
const allSuites = ['node', 'web', 'ui', 'tool'];
const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true, default: allSuites },
    grep: { type: 'string', default: '' },
    'no-build': { type: 'boolean', default: false },
  },
});
const wanted = values.host.flatMap((names) => names.split(','));
const unknown = wanted.filter((name) => !allSuites.includes(name));
if (unknown.length > 0) {
  console.error(`run-suites: no suite ${unknown.join(', ')}; there are ${allSuites.join(', ')}`);
  process.exit(2);
}

const run = openRun();
onStop(() => run.close());
let failed = false;
try {
  if (!values['no-build']) buildExtension();
  const vscode = await findVSCode();
  if (vscode.kind === 'npm' || wanted.some((name) => name === 'ui' || name === 'tool')) await ensureInstalled(run);
  for (const suite of allSuites.filter((name) => wanted.includes(name))) {
    console.log(`\nsuite ${suite}`);
    const start = Date.now();
    const counts = await (suite === 'node' || suite === 'web' ? runInVSCode(vscode, suite) : runHere(suite));
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(`suite ${suite}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)`);
    failed ||= counts.failed > 0;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  failed = true;
}
await run.close();
process.exit(failed ? 1 : 0);

function buildExtension() {
  if (!existsSync(join(repositoryRoot, 'esbuild.mjs'))) return;
  const { status } = spawnSync(process.execPath, ['esbuild.mjs'], { cwd: repositoryRoot, stdio: 'inherit' });
  if (status !== 0) throw new Error('run-suites: the build failed');
}

/**
 * @param {{ kind: string, executable: string }} vscode
 * @param {import('./lib/stage.mjs').Host} host
 * @returns {Promise<Counts>}
 */
async function runInVSCode(vscode, host) {
  const { runTests } = fromRoot('@vscode/test-electron');
  const { publisher, name } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8'));
  const folder = join(run.folder, host);
  const extension = stageExtension(repositoryRoot, join(folder, 'extension'), host);
  const tests = join(extension, 'dist', 'test');
  const wikibase = await startWikibase();
  const settings = { extension: `${publisher}.${name}`, grep: values.grep, wikibase: wikibase.endpoint };
  await bundleSuites(host, settings, join(tests, 'index.js'));
  const userData = makeUserData(join(folder, 'user'));
  // Installed, since the workbench in a page loads one extension under development alone.
  stageConsumer(join(folder, 'extensions', 'example.consumer-0.0.1'), host);
  const ended = await runTests({
    vscodeExecutablePath: vscode.executable,
    extensionDevelopmentPath: extension,
    extensionTestsPath: join(tests, 'index.js'),
    launchArgs: [
      makeWorkspace(join(folder, 'workspace')),
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(folder, 'extensions')}`,
    ],
    // The mark lets the run's keeper find VS Code when this process is killed.
    extensionTestsEnv: { VSCODE_HOST_RUN: run.folder },
  }).catch(() => 1);
  wikibase.close();
  const result = join(tests, 'result.json');
  const counts = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : { passed: 0, failed: 1, pending: 0 };
  // Passing tests in a VS Code that failed otherwise are a failure too.
  return ended !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * Suites that work VS Code from outside run in this process.
 * @param {string} suite
 * @returns {Promise<Counts>}
 */
async function runHere(suite) {
  const Mocha = fromRoot('mocha');
  const mocha = new Mocha({ reporter: 'spec', timeout: 60_000, forbidOnly: true });
  if (values.grep !== '') mocha.grep(new RegExp(values.grep));
  mocha.rootHooks({ afterEach: pictureOfFailure });
  const folder = join(repositoryRoot, 'test', suite === 'ui' ? 'ui' : 'vscode-host');
  for (const file of testFiles(folder, '.test.mjs')) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes, failures, pending } = runner.stats;
      resolve({ passed: passes, failed: failures, pending });
    });
  });
}

/** What a failing test left on the screen says more than its message. @this {import('mocha').Context} */
async function pictureOfFailure() {
  if (this.currentTest?.state !== 'failed') return;
  const name = this.currentTest.fullTitle().replace(/\W+/g, '-').slice(0, 80);
  for (const path of await screenshotOpen(`failed/${name}`)) console.log(`picture: ${path}`);
}
