import * as vscode from 'vscode';
import { isFile, sidecarUriOf } from './sidecarFile';

/** A file that is renamed or moved inside VS Code takes its sidecar along, as one step that one undo takes back. */
export function moveSidecarsAlong(flush: (document: vscode.Uri) => Promise<void>): vscode.Disposable {
  return vscode.workspace.onWillRenameFiles((event) => {
    event.waitUntil(sidecarMoves(event.files, flush));
  });
}

async function sidecarMoves(
  files: vscode.FileWillRenameEvent['files'],
  flush: (document: vscode.Uri) => Promise<void>,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const moving = new Set(files.map(({ oldUri }) => oldUri.toString()));
  for (const { oldUri, newUri } of files) {
    const [from, to] = [sidecarUriOf(oldUri), sidecarUriOf(newUri)];
    if (!from || !to || moving.has(from.toString())) continue;
    await flush(oldUri);
    // Never over another sidecar: whose decisions those are, only a person knows.
    if ((await isFile(from)) && !(await isFile(to))) edit.renameFile(from, to);
  }
  return edit;
}
