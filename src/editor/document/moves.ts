import * as vscode from 'vscode';
import { sidecarsBeside } from './annotatorFiles';
import { isFile, sidecarUriOf } from './sidecarFile';

/** A file that is renamed or moved inside VS Code takes its sidecars along, of all annotators, as one step that one undo takes back. */
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
    const target = sidecarUriOf(newUri);
    if (!target) continue;
    await flush(oldUri);
    for (const { uri: from } of await sidecarsBeside(oldUri)) {
      const to = target.with({ path: newUri.path + from.path.slice(oldUri.path.length) });
      // Never over another sidecar: whose decisions those are, only a person knows.
      if (!moving.has(from.toString()) && !(await isFile(to))) edit.renameFile(from, to);
    }
  }
  return edit;
}
