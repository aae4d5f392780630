// A run: a temporary folder and the processes that belong to it. Both are gone when the run is closed or the host dies.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const keeperFile = fileURLToPath(new URL('keeper.mjs', import.meta.url));

/**
 * @typedef {object} Run
 * @property {string} folder the run's own folder; its parts: tmp, home
 * @property {NodeJS.ProcessEnv} env the environment that marks a process as the run's
 * @property {(command: string, args: readonly string[], options?: import('node:child_process').SpawnOptions) => import('node:child_process').ChildProcess} start
 *   starts a process that dies with the run, in a group of its own
 * @property {() => Promise<void>} close ends the processes and removes the folder; may be called twice
 */

/** @returns {Run} */
export function openRun() {
  const folder = join(tmpdir(), `vscode-host-${randomBytes(5).toString('hex')}`);
  const env = { ...process.env, VSCODE_HOST_RUN: folder, TMPDIR: join(folder, 'tmp') };
  delete env.VSCODE_IPC_HOOK_CLI;
  // The keeper comes first, so that there is no moment in which the folder exists and nobody would remove it.
  const keeper = spawn(process.execPath, [keeperFile, folder], {
    // Where this run is part of another, the other's keeper must not take this one for a process of that run.
    cwd: '/',
    env: { ...process.env, VSCODE_HOST_RUN: '' },
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const gone = once(keeper, 'exit');
  keeper.stdin.on('error', () => undefined);
  keeper.unref();
  keeper.stdin.unref?.();
  for (const part of ['tmp', 'home']) mkdirSync(join(folder, part), { recursive: true });

  return {
    folder,
    env,
    start(command, args, options = {}) {
      const child = spawn(command, args, { cwd: folder, ...options, env: options.env ?? env, detached: true });
      if (child.pid !== undefined) keeper.stdin.write(`${child.pid}\n`);
      return child;
    },
    async close() {
      keeper.ref();
      keeper.stdin.end();
      await gone;
    },
  };
}

/**
 * Calls `end` once when this process is told to stop, or when its parent has died, and then exits with the signal's code.
 * @param {() => Promise<void>} end
 */
export function onStop(end) {
  let stopping = false;
  /** @param {NodeJS.Signals} signal */
  const stop = (signal) => {
    if (stopping) return;
    stopping = true;
    void end().finally(() => process.exit(128 + constants.signals[signal]));
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal));
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => stop('SIGHUP'));
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop('SIGHUP');
  }, 300).unref();
}
