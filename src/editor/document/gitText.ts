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
  show(ref: string, path: string): Promise<string>;
}

/** The committed text of a file; undefined where there is no git, no commit, or not this file in it. May reject. */
export async function committedText(document: vscode.Uri): Promise<string | undefined> {
  if (document.scheme !== 'file') return undefined;
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  // Where it has no work to do, it is not started for this.
  if (!extension?.isActive || !extension.exports.enabled) return undefined;
  const repository = extension.exports.getAPI(1).getRepository(document);
  // What the editor shows has no byte order mark.
  return (await repository?.show('HEAD', document.fsPath))?.replace(/^\ufeff/, '');
}
