// Works VS Code as a person would: mouse, keyboard, command palette. For the tests of the user interface (test/ui) and for
// the pictures (tools/screenshots). See README.md for an example.
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { launchBrowser } from './lib/browser.mjs';
import { makeEditor } from './lib/editor.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { repositoryRoot } from './lib/paths.mjs';
import { onStop, openRun } from './lib/run.mjs';
import { startServer } from './lib/server.mjs';
import { stageExtension } from './lib/stage.mjs';
import { workbenchAddress } from './lib/workbench.mjs';
import { addLanguage, makeUserData, makeWorkspace } from './lib/workspace.mjs';

/** The themes that the pictures and tests are made with, one for each kind. */
export const themes = /** @type {const} */ ({
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
});

/**
 * @typedef {object} LaunchOptions
 * @property {keyof typeof themes} [theme] light if not given
 * @property {number} [width] CSS pixels, 1280 if not given
 * @property {number} [height] CSS pixels, 800 if not given
 * @property {number} [scale] device pixels in a CSS pixel, 1 if not given; 2 for sharp pictures
 * @property {'node' | 'web'} [host] which extension host; node if not given
 * @property {string} [folder] opened as it is; without it, a fresh copy of samples/ and test/vscode/fixtures/
 * @property {string} [file] opened at once, relative to the folder
 * @property {boolean} [trusted] false opens the folder in Restricted Mode; true if not given
 * @property {string} [extension] folder of the extension; the repository's if not given
 * @property {Readonly<Record<string, unknown>>} [settings] user settings over the quiet defaults
 * @property {string} [screenshots] folder of the pictures; artifacts/screenshots of the repository if not given
 * @property {string} [language] of the extension's sentences, as `de`; English if not given
 */

/** @typedef {Awaited<ReturnType<typeof launch>>} Window */

/**
 * Starts VS Code with the extension and resolves when its window can be worked. Everything that it starts ends with
 * `close()` or with this process.
 * @param {LaunchOptions} [options]
 */
export async function launch(options = {}) {
  const run = openRun();
  open.add(run);
  try {
    await ensureInstalled(run);
    return await openWindow(run, options);
  } catch (error) {
    await run.close();
    throw error;
  }
}

/** @type {Set<import('./lib/run.mjs').Run>} */
const open = new Set();
/** @type {Set<Window>} */
const windows = new Set();

/**
 * Writes a picture of each window that is open, for who looks for the reason of a failure; resolves with their paths.
 * @param {string} name
 */
export async function screenshotOpen(name) {
  return Promise.all([...windows].map((window, i) => window.screenshot(`${name}${i === 0 ? '' : `-${i + 1}`}`)));
}

onStop(async () => {
  await Promise.all([...open].map((run) => run.close()));
});

/**
 * @param {import('./lib/run.mjs').Run} run
 * @param {LaunchOptions} options
 */
async function openWindow(run, options) {
  const theme = options.theme ?? 'light';
  const extension = stageExtension(
    options.extension ?? repositoryRoot,
    join(run.folder, 'extension'),
    options.host ?? 'node',
  );
  const folder = options.folder === undefined ? makeWorkspace(join(run.folder, 'workspace')) : resolve(options.folder);
  const settings = { 'workbench.colorTheme': themes[theme], ...calm, ...options.settings };
  const userDataDir = makeUserData(join(run.folder, 'user-data'), settings);
  const { language } = options;
  if (language !== undefined) addLanguage(userDataDir, language);
  const server = await startServer(run, { userDataDir, trusted: options.trusted ?? true, language });
  const browser = await launchBrowser(run, {
    ...options,
    locale: language,
    dark: theme === 'dark' || theme === 'highContrast',
  });
  const page = browser.pages()[0] ?? (await browser.newPage());
  const file = options.file === undefined ? {} : { file: resolve(folder, options.file) };
  await page.goto(workbenchAddress(server, { developmentPaths: [extension], folder, ...file }));
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 60_000 });
  const editor = makeEditor(page);
  if (options.file !== undefined) await editor.waitForEditor(basename(options.file));
  if (options.file?.endsWith('.article')) await editor.waitForLanguage();

  const window = {
    /** The page, for what the verbs do not cover. */
    page,
    /** The folder that is open, absolute. */
    folder,
    ...editor,
    /** The text of a file in the folder, as it is on the disk. @param {string} name */
    fileText: (name) => readFileSync(join(folder, name), 'utf8'),
    /**
     * Writes NAME.png and returns its path. @param {string} name
     * @param {import('playwright-core').PageScreenshotOptions} [more] as `clip`
     */
    async screenshot(name, more = {}) {
      const path = join(options.screenshots ?? join(repositoryRoot, 'artifacts', 'screenshots'), `${name}.png`);
      mkdirSync(dirname(path), { recursive: true });
      await page.screenshot({ path, animations: 'disabled', caret: 'initial', ...more });
      return path;
    },
    async close() {
      windows.delete(window);
      await browser.close();
      await run.close();
      open.delete(run);
    },
  };
  windows.add(window);
  return window;
}

/** Nothing that blinks, pops up or belongs to other people's work. */
const calm = {
  'breadcrumbs.enabled': true,
  'chat.commandCenter.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 14,
  'editor.hover.delay': 100,
  'editor.minimap.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'window.titleBarStyle': 'custom',
  'workbench.layoutControl.enabled': false,
};
