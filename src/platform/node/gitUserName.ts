import { execFile } from 'node:child_process';
import { homedir } from 'node:os';

/**
 * Asked from the home folder, never from a workspace: a repository that nobody trusts yet has no say in who its reader is.
 * Undefined without git, without a name, or if git does not answer within two seconds.
 */
export function gitUserName(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { cwd: homedir(), timeout: 2000, windowsHide: true };
    execFile('git', ['config', '--global', '--get', 'user.name'], options, (error, stdout) => {
      const name = stdout.trim();
      resolve(error || name === '' ? undefined : name);
    });
  });
}
