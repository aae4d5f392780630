// A copy of the extension for one extension host: only what VS Code needs, and a manifest with only that host's bundle.
// Several runs, and a build under way, then cannot get in each other's way.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './paths.mjs';

/** @typedef {'node' | 'web'} Host */

const folders = ['dist', 'syntaxes', 'media', 'l10n', 'models', 'schemas', 'walkthrough'];
const files = /^(package\.nls.*\.json|language-configuration\.json|README\.md|CHANGELOG\.md|LICENSE)$/;

/**
 * @param {string} from the extension's own folder
 * @param {string} to made if it does not exist
 * @param {Host} host `web` leaves out `main`, so that VS Code takes the web extension host; `node` leaves out `browser`
 * @returns {string} `to`
 */
export function stageExtension(from, to, host) {
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  delete manifest[host === 'web' ? 'main' : 'browser'];
  mkdirSync(to, { recursive: true });
  writeFileSync(join(to, 'package.json'), JSON.stringify(manifest, undefined, 2));
  for (const file of readdirSync(from).filter((name) => files.test(name))) cpSync(join(from, file), join(to, file));
  for (const folder of folders) {
    if (existsSync(join(from, folder))) cpSync(join(from, folder), join(to, folder), { recursive: true });
  }
  return to;
}

/**
 * A copy of the sample extension that uses ours, for one extension host.
 * @param {string} to made if it does not exist
 * @param {Host} host
 * @returns {string} `to`
 */
export function stageConsumer(to, host) {
  cpSync(join(repositoryRoot, 'test', 'vscode', 'consumer'), to, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(to, 'package.json'), 'utf8'));
  delete manifest[host === 'web' ? 'main' : 'browser'];
  writeFileSync(join(to, 'package.json'), JSON.stringify(manifest, undefined, 2));
  return to;
}
