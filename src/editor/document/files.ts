import * as vscode from 'vscode';

/** Whether something is there; what cannot be looked at is not, and writing will say so. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** A file that is to be written. */
export interface NewFile {
  readonly uri: vscode.Uri;
  readonly content: string;
}

/** Writes one after the other, so that a folder that cannot be written is said once; false if one could not be, which has been said then. */
export async function writeFiles(files: readonly NewFile[]): Promise<boolean> {
  for (const { uri, content } of files) {
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const name = vscode.workspace.asRelativePath(uri);
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', name, reason));
      return false;
    }
  }
  return true;
}
