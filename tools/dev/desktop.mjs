import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** Where a program stands on the PATH; undefined when it does not. */
export function findOnPath(name, { PATH = '' }, isWindows = process.platform === 'win32') {
  const names = isWindows ? [`${name}.cmd`, `${name}.exe`] : [name];
  const candidates = PATH.split(path.delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((file) => path.join(folder, file)));
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Which VS Code shows the extension: the desktop one that is installed, one that is downloaded, or the one in the browser.
 * Without a screen, and in a terminal of a remote VS Code (whose `code` cannot load an extension under development), it is the browser.
 */
export function chooseHost({ platform, env, code }) {
  const isLinux = !['darwin', 'win32'].includes(platform);
  const hasScreen = !isLinux || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (!hasScreen || env.VSCODE_IPC_HOOK_CLI) return 'browser';
  return code === undefined ? 'download' : 'desktop';
}
