import * as vscode from 'vscode';
import type { ArticleSession } from './session';

/** Waits while the text is still to be read; false if nobody wants the answer any more. */
export function becomesCurrent(session: ArticleSession, token: vscode.CancellationToken): Promise<boolean> {
  if (session.isCurrent) return Promise.resolve(true);
  return new Promise((resolve) => {
    const waiting = vscode.Disposable.from(
      session.onDidChange(() => {
        waiting.dispose();
        resolve(true);
      }),
      token.onCancellationRequested(() => {
        waiting.dispose();
        resolve(false);
      }),
    );
  });
}
