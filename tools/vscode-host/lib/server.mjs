// VS Code's own server: the workbench over HTTP and the extension host in Node.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { serverMain } from './paths.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} [userDataDir] kept if given, else a folder of the run
 * @property {string} [extensionsDir] kept if given, else a folder of the run
 * @property {boolean} trusted
 * @property {string} [language] of the display, English if not given
 * @property {number} [port]
 * @property {boolean} [verbose] passes the server's own log on
 */

/**
 * Starts the server and resolves when it listens. Rejects with its log if it ends before.
 * @param {import('./run.mjs').Run} run
 * @param {ServerOptions} options
 * @returns {Promise<{ origin: string, authority: string, stopped: Promise<number | null> }>}
 */
export async function startServer(run, options) {
  const args = ['--host', '127.0.0.1', '--port', String(options.port ?? 0), ...folders(run, options), ...quiet];
  if (options.language !== undefined) args.push('--locale', options.language);
  if (options.trusted) args.push('--disable-workspace-trust');
  const child = run.start(process.execPath, [serverMain, ...args], {
    env: serverEnvironment(run),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {Promise<number | null>} */
  const stopped = new Promise((resolve) => child.on('close', resolve));
  const port = await new Promise((resolve, reject) => {
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk) => {
        if (options.verbose === true) process.stderr.write(chunk);
        if (log.length < 100_000) log += String(chunk);
        const [, found] = /Extension host agent listening on (\d+)/.exec(log) ?? [];
        if (found !== undefined) resolve(Number(found));
      });
    }
    child.on('error', reject);
    void stopped.then((code) => reject(new Error(`vscode-host: VS Code's server ended with ${code}\n${log}`)));
  });
  return { origin: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, stopped };
}

/**
 * Installs extensions as a user would, from a VSIX, into the folders that the server then uses.
 * @param {import('./run.mjs').Run} run
 * @param {ServerOptions} options
 * @param {readonly string[]} extensions
 */
export async function installExtensions(run, options, extensions) {
  const args = extensions.flatMap((extension) => ['--install-extension', extension]);
  const child = run.start(process.execPath, [serverMain, ...args, ...folders(run, options), ...quiet], {
    env: serverEnvironment(run),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += String(chunk)));
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`vscode-host: --install-extension failed\n${log}`);
}

const quiet = ['--without-connection-token', '--accept-server-license-terms', '--telemetry-level', 'off'];

/**
 * @param {import('./run.mjs').Run} run
 * @param {ServerOptions} options
 */
function folders(run, options) {
  const userDataDir = options.userDataDir ?? join(run.folder, 'user-data');
  const extensionsDir = options.extensionsDir ?? join(run.folder, 'extensions');
  for (const folder of [userDataDir, extensionsDir]) mkdirSync(folder, { recursive: true });
  return [
    ...['--server-data-dir', join(run.folder, 'server')],
    ...['--user-data-dir', userDataDir],
    ...['--extensions-dir', extensionsDir],
  ];
}

/**
 * No gallery, so that nothing is fetched from the network; no id of this machine left in the user's cache; and no login shell
 * asked for its variables (VSCODE_CLI says that they are those of a terminal already), which costs up to ten seconds. A
 * server that is started from a terminal of VS Code would take that window's variables for its own: they are left out.
 * @param {import('./run.mjs').Run} run
 */
function serverEnvironment(run) {
  const own = Object.entries(run.env).filter(([name]) => !/^(VSCODE_(?!HOST_)|ELECTRON_)/.test(name));
  const cache = join(run.folder, 'home', '.cache');
  return { EXTENSIONS_GALLERY: '{}', ...Object.fromEntries(own), XDG_CACHE_HOME: cache, VSCODE_CLI: '1' };
}
