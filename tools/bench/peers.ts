import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toolFolder } from './folders';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version: string }>>;
}

const readLock = (file: string): Lock => JSON.parse(readFileSync(file, 'utf8')) as Lock;

function isInstalled(): boolean {
  const installed = path.join(toolFolder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const there = readLock(installed).packages;
  const wanted = Object.entries(readLock(path.join(toolFolder, 'package-lock.json')).packages);
  return wanted.every(([name, { version }]) => name === '' || there[name]?.version === version);
}

/** Installs the engines to compare with on first use, away from the project's dependencies; false where that cannot be done. */
export function ensurePeers(): boolean {
  if (isInstalled()) return true;
  const shell = process.platform === 'win32';
  const args = ['ci', '--no-progress', '--loglevel=error'];
  const { status } = spawnSync('npm', args, { cwd: toolFolder, stdio: ['ignore', 'ignore', 'inherit'], shell });
  return status === 0;
}
