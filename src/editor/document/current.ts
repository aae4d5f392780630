import * as vscode from 'vscode';
import type { ArticleSession } from './session';

/** Waits while decisions, lexicon or text are still to be read; false if nobody wants the answer any more. */
export async function becomesCurrent(session: ArticleSession, token: vscode.CancellationToken): Promise<boolean> {
  await session.ready;
  if (session.isCurrent || token.isCancellationRequested) return !token.isCancellationRequested;
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
