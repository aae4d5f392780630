// VS Code's own command-line flags, those that make sense for this host. Unknown flags are ignored, as VS Code does.
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Flags
 * @property {readonly string[]} developmentPaths absolute folders of extensions under development
 * @property {string} [testsPath] absolute path of a module that exports `run()`
 * @property {string} [folder] absolute path of the folder to open
 * @property {string} [workspace] absolute path of a `.code-workspace` to open
 * @property {string} [file] absolute path of the file to open at once
 * @property {string} [userDataDir]
 * @property {string} [extensionsDir]
 * @property {readonly string[]} install VSIX files or extension ids to install first
 * @property {boolean} trusted whether every folder is trusted; VS Code's default is Restricted Mode
 * @property {boolean} serve no browser, no tests: print the address and stay
 * @property {boolean} web run the extension in the web extension host
 * @property {boolean} verbose
 * @property {number} port 0 for any free one
 * @property {boolean} version
 * @property {boolean} help
 */

/** Flags that take a value: `--name=value` or `--name value`. Any other flag is a switch. */
const valued = new Set([
  'extensionDevelopmentPath',
  'extensionTestsPath',
  'openFile',
  'folder-uri',
  'file-uri',
  'user-data-dir',
  'extensions-dir',
  'install-extension',
  'port',
  'locale',
  'log',
  'profile',
  'disable-extension',
  'enable-proposed-api',
]);

/**
 * @param {readonly string[]} args
 * @param {string} [cwd]
 * @returns {Flags}
 */
export function parseFlags(args, cwd = process.cwd()) {
  const { values, switches, rest } = split(args);
  /** @param {string} name */
  const all = (name) => values.filter(([key]) => key === name).map(([, value]) => value);
  /** @param {string} name */
  const last = (name) => all(name).at(-1);
  /** @param {string | undefined} path */
  const absolute = (path) =>
    path === undefined ? undefined : path.startsWith('file://') ? fileURLToPath(path) : resolve(cwd, path);
  const opened = [...rest, ...all('folder-uri'), ...all('file-uri')].map((path) => absolute(path) ?? path);
  const port = Number(last('port') ?? 0);
  return /** @type {Flags} */ ({
    developmentPaths: all('extensionDevelopmentPath').map((path) => absolute(path)),
    testsPath: absolute(last('extensionTestsPath')),
    folder: opened.find(isFolder),
    workspace: opened.find((path) => path.endsWith('.code-workspace')),
    file: absolute(last('openFile')) ?? opened.find((path) => !isFolder(path) && !path.endsWith('.code-workspace')),
    userDataDir: absolute(last('user-data-dir')),
    extensionsDir: absolute(last('extensions-dir')),
    install: all('install-extension').map((item) => (item.endsWith('.vsix') ? absolute(item) : item)),
    trusted: switches.has('disable-workspace-trust') && !switches.has('restricted'),
    serve: switches.has('serve'),
    web: switches.has('web'),
    verbose: switches.has('verbose'),
    port: Number.isInteger(port) ? port : 0,
    version: switches.has('version') || switches.has('v'),
    help: switches.has('help') || switches.has('h'),
  });
}

/** @param {readonly string[]} args */
function split(args) {
  /** @type {[string, string][]} */
  const values = [];
  const switches = new Set();
  const rest = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    const [, name, value] = /^--?([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) rest.push(arg);
    else if (!valued.has(name)) switches.add(name);
    else if (value !== undefined) values.push([name, value]);
    else if (i + 1 < args.length) values.push([name, args[++i] ?? '']);
  }
  return { values, switches, rest };
}

/** @param {string} path */
function isFolder(path) {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
