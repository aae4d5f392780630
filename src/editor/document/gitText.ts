import * as vscode from 'vscode';

/** What of the git extension's API, version 1, is used here (vscode/extensions/git/src/api/git.d.ts). */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}
interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: vscode.Event<GitApi['state']>;
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitRepository {
  readonly rootUri: vscode.Uri;
  show(ref: string, path: string): Promise<string>;
  buffer(ref: string, path: string): Promise<Uint8Array>;
  add(paths: readonly string[]): Promise<void>;
}

/** VS Code's own git; undefined where it is missing or switched off, as for files that are on no disk. */
function gitFor(file: vscode.Uri): vscode.Extension<GitExtension> | undefined {
  return file.scheme === 'file' ? vscode.extensions.getExtension<GitExtension>('vscode.git') : undefined;
}

const apiOf = (git: GitExtension): GitApi | undefined => (git.enabled ? git.getAPI(1) : undefined);

/** The repository that a file is in; undefined where there is no git, or it has not started for it. */
function repositoryOf(file: vscode.Uri): GitRepository | undefined {
  const git = gitFor(file);
  return (git?.isActive === true ? apiOf(git.exports)?.getRepository(file) : undefined) ?? undefined;
}

/** The same once git has looked at the folders: the first article is often there before it. */
async function awaitRepository(file: vscode.Uri): Promise<GitRepository | undefined> {
  const git = await gitFor(file)?.activate();
  const api = git && apiOf(git);
  if (api) await isScanned(api);
  return api?.getRepository(file) ?? undefined;
}

function isScanned({ state, onDidChangeState }: GitApi): Promise<void> {
  if (state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const listening = onDidChangeState((now) => {
      if (now !== 'initialized') return;
      listening.dispose();
      resolve();
    });
  });
}

/**
 * The committed text of a file; undefined where there is no git, no commit, or not this file in it. May reject, and waits as long
 * as git needs to start.
 */
export async function committedText(document: vscode.Uri): Promise<string | undefined> {
  const repository = await awaitRepository(document);
  // What the editor shows has no byte order mark.
  return (await repository?.show('HEAD', document.fsPath))?.replace(/^\ufeff/, '');
}

/** The folder of the repository that a file is in. */
export const repositoryRoot = (file: vscode.Uri): vscode.Uri | undefined => repositoryOf(file)?.rootUri;

/**
 * Both sides of a merge that git could not finish for a file; empty if there is none. A side that removed the file is left out.
 * The index itself is asked: what the git extension knows of it lags behind a merge from a terminal.
 */
export async function unmergedSides(file: vscode.Uri): Promise<readonly string[]> {
  const repository = repositoryOf(file);
  if (!repository) return [];
  // Always UTF-8, whatever the settings say about other files.
  const read = async (stage: string) => new TextDecoder().decode(await repository.buffer(stage, file.fsPath));
  const sides = [':2', ':3'].map((stage) => read(stage).catch(() => undefined));
  return (await Promise.all(sides)).filter((side) => side !== undefined);
}

/** Tells git that the conflict in a file is settled. May reject. */
export async function markMerged(file: vscode.Uri): Promise<void> {
  await repositoryOf(file)?.add([file.fsPath]);
}
