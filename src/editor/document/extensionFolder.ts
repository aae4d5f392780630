import * as vscode from 'vscode';
import type { Folder } from '../../platform/worker';

/** The extension's own folder, for who starts its worker. */
export const extensionFolder = (extension: vscode.Uri): Folder => ({
  fsPath: extension.fsPath,
  read: async (path) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, path)),
});
