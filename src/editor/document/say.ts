import * as vscode from 'vscode';

/** Says in the status bar what was done; screen readers read it aloud. */
export function sayDone(message: string): void {
  vscode.window.setStatusBarMessage(plain(message), 5000);
}

/** Text of the article in a label: a `$(…)` in it must not become an icon. */
export function plain(text: string): string {
  return text.replace(/\$\(/gu, '$ (');
}
