import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

const oldest = [20, 19];

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  console.error(`Node ${oldest.join('.')} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Is every package of the lock installed in the version it names? By content: times mean nothing after a clone or a copy. */
export function isInstalled(folder = root) {
  const installed = path.join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = packagesOf(installed);
  return Object.entries(packagesOf(path.join(folder, 'package-lock.json'))).every(
    ([name, { version, optional, devOptional }]) =>
      name === '' || optional === true || devOptional === true || there[name]?.version === version,
  );
}

/** Installs what the lock names when that is not there yet, so that `npm test` and `npm start` work first in a fresh clone. */
export function ensureInstalled() {
  assertNode();
  if (isInstalled()) return;
  console.log('Installing packages (npm ci), once.');
  const windows = process.platform === 'win32';
  const { status } = spawnSync('npm', ['ci', '--no-progress'], { cwd: root, stdio: 'inherit', shell: windows });
  if (status === 0) return;
  console.error('npm ci failed.');
  process.exit(1);
}
