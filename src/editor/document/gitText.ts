import * as vscode from 'vscode';

/** What of the git extension's API, version 1, is used here (vscode/extensions/git/src/api/git.d.ts). */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}
interface GitApi {
  getRepository(uri: vscode.Uri): GitRepository | null;
}
interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: { readonly mergeChanges: readonly { readonly uri: vscode.Uri }[] };
  show(ref: string, path: string): Promise<string>;
  add(paths: readonly string[]): Promise<void>;
}

/** The repository that a file is in; undefined where there is no git, or the git extension has not started for it. */
function repositoryOf(file: vscode.Uri): GitRepository | undefined {
  if (file.scheme !== 'file') return undefined;
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  // Where it has no work to do, it is not started for this.
  if (!extension?.isActive || !extension.exports.enabled) return undefined;
  return extension.exports.getAPI(1).getRepository(file) ?? undefined;
}

/** The committed text of a file; undefined where there is no git, no commit, or not this file in it. May reject. */
export async function committedText(document: vscode.Uri): Promise<string | undefined> {
  // What the editor shows has no byte order mark.
  return (await repositoryOf(document)?.show('HEAD', document.fsPath))?.replace(/^\ufeff/, '');
}

/** The folder of the repository that a file is in. */
export const repositoryRoot = (file: vscode.Uri): vscode.Uri | undefined => repositoryOf(file)?.rootUri;

/** Both sides of a merge that git could not finish for a file; empty if there is none. A side that removed the file is left out. */
export async function unmergedSides(file: vscode.Uri): Promise<readonly string[]> {
  const repository = repositoryOf(file);
  const isUnmerged = repository?.state.mergeChanges.some(({ uri }) => uri.toString() === file.toString()) === true;
  if (!repository || !isUnmerged) return [];
  const sides = [':2', ':3'].map((stage) => repository.show(stage, file.fsPath).catch(() => undefined));
  return (await Promise.all(sides)).filter((side) => side !== undefined);
}

/** Tells git that the conflict in a file is settled. May reject. */
export async function markMerged(file: vscode.Uri): Promise<void> {
  await repositoryOf(file)?.add([file.fsPath]);
}
