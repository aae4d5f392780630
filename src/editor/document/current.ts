import type * as vscode from 'vscode';
import type { ArticleSession } from './session';

/** Waits while decisions, lexicon or text are still to be read; false if nobody wants the answer any more. */
export async function becomesCurrent(
  session: Pick<ArticleSession, 'ready' | 'isCurrent' | 'onDidChange'>,
  token: vscode.CancellationToken,
): Promise<boolean> {
  await session.ready;
  if (session.isCurrent || token.isCancellationRequested) return !token.isCancellationRequested;
  return new Promise((resolve) => {
    const end = (isCurrent: boolean) => {
      changing.dispose();
      cancelling.dispose();
      resolve(isCurrent);
    };
    const changing = session.onDidChange(() => {
      // Also told while annotations are searched for, of those that stand for sure.
      if (session.isCurrent) end(true);
    });
    const cancelling = token.onCancellationRequested(() => {
      end(false);
    });
  });
}
