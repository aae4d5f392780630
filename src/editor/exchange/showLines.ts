import * as vscode from 'vscode';

/** A list that is too long for a message, as a text beside what is open, which keeps the keyboard. */
export async function showLines(lines: readonly string[]): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: `${lines.join('\n')}\n` });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
}
