// Which VS Code runs the suites: a desktop one where it can be had, else the one from the npm registry.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot, toolFolder } from './paths.mjs';

const fromRoot = createRequire(join(repositoryRoot, 'package.json'));

/** The oldest version that the extension supports, which is also the one from the npm registry. */
const desktopVersion = '1.100.3';

/**
 * The executable for `runTests`. VSCODE_HOST=desktop or VSCODE_HOST=npm decides; without it, a desktop VS Code is taken
 * where there is a screen and it can be downloaded.
 * @returns {Promise<{ kind: 'desktop' | 'npm', executable: string }>}
 */
export async function findVSCode() {
  const npm = /** @type {const} */ ({ kind: 'npm', executable: join(toolFolder, 'vscode-host.mjs') });
  const wish = process.env.VSCODE_HOST ?? '';
  if (!['', 'npm', 'desktop'].includes(wish)) throw new Error(`VSCODE_HOST is desktop or npm, not ${wish}`);
  if (wish === 'npm' || (wish === '' && !hasScreen())) return npm;
  const { downloadAndUnzipVSCode } = fromRoot('@vscode/test-electron');
  try {
    const cachePath = join(repositoryRoot, '.vscode-test');
    return { kind: 'desktop', executable: await downloadAndUnzipVSCode({ version: desktopVersion, cachePath }) };
  } catch (error) {
    if (wish === 'desktop' || process.platform === 'win32') throw error;
    console.log('No desktop VS Code can be downloaded: taking the one from the npm registry.');
    return npm;
  }
}

function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}
