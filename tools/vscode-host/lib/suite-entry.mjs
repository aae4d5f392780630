// Bundled with the suites, runs inside VS Code's extension host, in Node or in a web worker: hands the files to mocha.
import 'mocha/mocha.js';
import * as vscode from 'vscode';
import { report } from './suite-reporter.mjs';

/**
 * What VS Code calls as the exported `run()`. Leaves the counts in dist/test/result.json of the extension under test.
 * @param {{ extension: string, grep: string }} settings
 * @param {() => void} load evaluates the files of the suite
 */
export function createRun(settings, load) {
  return async () => {
    const isWorker = typeof importScripts === 'function';
    const host = isWorker ? 'web worker extension host' : `Node ${process.versions.node} extension host`;
    if (!isWorker) process.setSourceMapsEnabled(true);
    console.log(`VS Code ${vscode.version}, ${vscode.env.appHost}, ${host}`);
    const extension = vscode.extensions.getExtension(settings.extension);
    if (extension === undefined) throw new Error(`The extension ${settings.extension} is not there.`);
    // A mocha of our own: the one that the browser build makes reads the address of a page.
    const mocha = new globalThis.Mocha({ ui: 'bdd', reporter: Silent, timeout: 20_000, forbidOnly: true });
    if (settings.grep !== '') mocha.grep(new RegExp(settings.grep));
    mocha.suite.emit('pre-require', globalThis, '', mocha);
    load();
    const counts = await runMocha(mocha);
    const file = vscode.Uri.joinPath(extension.extensionUri, 'dist', 'test', 'result.json');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(counts)));
    if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
  };
}

class Silent {}

/**
 * @param {import('mocha')} mocha
 * @returns {Promise<{ passed: number, failed: number, pending: number }>}
 */
function runMocha(mocha) {
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
      resolve({ passed: passes, failed: failures, pending });
    });
    report(runner);
  });
}
