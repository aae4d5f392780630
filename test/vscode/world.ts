import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

/** What the suites share: the extension under test and the folder that is open, a copy of samples/ of this run's own. */

export function extension(): vscode.Extension<unknown> {
  const id = 'article-annotator.article-annotator';
  return vscode.extensions.getExtension(id) ?? assert.fail(`${id} is not there`);
}

/** Resolves when the extension has become active; a test in which it never does ends at mocha's time limit. */
export async function activated(): Promise<void> {
  while (!extension().isActive) await new Promise((resolve) => setTimeout(resolve, 10));
}

export function folder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  return first?.uri ?? assert.fail('no folder is open');
}

/** Writes a file of the open folder; a text as UTF-8. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** The text of a file as it is stored, without any editor's view of it. */
export async function stored(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

/** Opens a file of the open folder in an editor. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}
