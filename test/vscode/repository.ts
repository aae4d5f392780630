import * as vscode from 'vscode';
import { until } from './articles';
import { folder, stored, write } from './world';

/** A git repository of a test's own in the open folder, worked by git itself as from a terminal. */
export interface Repository {
  /** What git prints; rejects if it fails. */
  git(...words: readonly string[]): string;
  /** False if git could not merge, or whatever else it was asked, by itself. */
  tries(...words: readonly string[]): boolean;
  uri(name: string): vscode.Uri;
  text(name: string): Promise<string>;
  write(name: string, content: string): Promise<vscode.Uri>;
  /** Everything that is in the folder now. */
  commit(): void;
}

/** Starts programs; undefined in a web worker. The suites are bundled for both, so it is no import. */
function spawner() {
  const { getBuiltinModule } = process as Partial<NodeJS.Process>;
  return getBuiltinModule?.('node:child_process').spawnSync;
}

/** Why there can be no repository here; undefined if there can be one. */
export function whyNoGit(): string | undefined {
  const spawn = spawner();
  if (!spawn) return 'no programs can be started here';
  return spawn('git', ['--version']).status === 0 ? undefined : 'there is no git';
}

/** Nobody's settings: what is on this machine must not decide how a test goes. */
const settings = ['user.name=Ina', 'user.email=ina@example.org', 'init.defaultBranch=main', 'commit.gpgsign=false'];

export async function createRepository(name: string): Promise<Repository> {
  const root = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.createDirectory(root);
  const uri = (file: string) => vscode.Uri.joinPath(root, file);
  const run = (words: readonly string[]) => {
    const environment = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '', GIT_EDITOR: 'true' };
    const given = settings.flatMap((setting) => ['-c', setting]);
    const options = { cwd: root.fsPath, env: environment, encoding: 'utf8' } as const;
    const result = spawner()?.('git', [...given, ...words], options);
    if (!result) throw new Error('no programs can be started here');
    return result;
  };
  const repository: Repository = {
    git(...words) {
      const { status, stdout, stderr } = run(words);
      if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stdout}${stderr}`);
      return stdout;
    },
    tries: (...words) => run(words).status === 0,
    uri,
    text: (file) => stored(uri(file)),
    write: (file, content) => write(`${name}/${file}`, content),
    commit() {
      repository.git('add', '-A');
      repository.git('commit', '--quiet', '--allow-empty', '--message', 'change');
    },
  };
  repository.git('init', '--quiet');
  return repository;
}

interface GitApi {
  getRepository(uri: vscode.Uri): unknown;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

/** Waits until VS Code's own git has found the repository of a file that is open. */
export async function isKnown(file: vscode.Uri): Promise<void> {
  await until(() => (gitApi()?.getRepository(file) ? true : undefined));
}

/** A version of a file as diff views show it. */
export function versionOf(file: vscode.Uri, ref: string): vscode.Uri {
  const version = gitApi()?.toGitUri(file, ref);
  if (!version) throw new Error('git has not started');
  return version;
}

function gitApi(): GitApi | undefined {
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  return git?.isActive === true ? git.exports.getAPI(1) : undefined;
}
