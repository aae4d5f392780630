// The workbench in a page: its address, and a run of a test suite in it.
import { isNoise } from './noise.mjs';

/**
 * @typedef {object} Opened what a window shows and loads
 * @property {readonly string[]} developmentPaths
 * @property {string} [testsPath]
 * @property {string} [folder]
 * @property {string} [workspace]
 * @property {string} [file]
 */

/**
 * The address of a window, as the workbench reads it.
 * @param {{ origin: string, authority: string }} server
 * @param {Opened} opened
 */
export function workbenchAddress(server, opened) {
  /** @param {string} path */
  const remote = (path) =>
    `vscode-remote://${server.authority}${encodeURI(path).replaceAll('#', '%23').replaceAll('?', '%3F')}`;
  const payload = [
    ...opened.developmentPaths.map((path) => ['extensionDevelopmentPath', remote(path)]),
    ...(opened.testsPath === undefined ? [] : [['extensionTestsPath', remote(moduleFile(opened.testsPath))]]),
    ...(opened.file === undefined ? [] : [['openFile', remote(opened.file)]]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  const address = new URL(server.origin);
  if (opened.workspace !== undefined) address.searchParams.set('workspace', opened.workspace);
  else if (opened.folder !== undefined) address.searchParams.set('folder', opened.folder);
  else address.searchParams.set('ew', 'true');
  address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}

/** The web extension host loads files only by their whole name. @param {string} path */
function moduleFile(path) {
  return /\.[cm]?js$/.test(path) ? path : `${path}.js`;
}

/**
 * Opens the window and resolves with the outcome of the suite that it runs: 0 if all passed.
 * @param {import('playwright-core').BrowserContext} browser
 * @param {string} address
 * @param {boolean} verbose
 * @returns {Promise<number>}
 */
export async function runSuite(browser, address, verbose) {
  const page = browser.pages()[0] ?? (await browser.newPage());
  /** @type {Promise<number>} */
  const outcome = new Promise((resolve, reject) => {
    void page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => resolve(code));
    page.on('crash', () => reject(new Error('vscode-host: the page crashed')));
    browser.on('close', () => reject(new Error('vscode-host: the browser ended')));
  });
  outcome.catch(() => undefined);
  await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
    const line = args.map(String).join(' ');
    if (!verbose && isNoise(line)) return;
    const to = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
    to.write(`${line}\n`);
  });
  if (verbose) page.on('console', (message) => process.stderr.write(`[page] ${message.text()}\n`));
  await page.goto(address);
  return outcome;
}
