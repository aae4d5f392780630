import * as vscode from 'vscode';
import { plain } from './say';

/** An article in which something could not be done, and why. */
export function failureOf({ path }: vscode.Uri, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${path.slice(path.lastIndexOf('/') + 1)} (${reason})`;
}

/** Says in which articles something could not be done. @param failures see {@link failureOf} */
export function sayFailed(failures: readonly string[]): void {
  const some = failures.slice(0, 3).join(', ') + (failures.length > 3 ? ' …' : '');
  const message = vscode.l10n.t('Articles that were left out: {0}. Nothing was changed in {1}', failures.length, some);
  void vscode.window.showWarningMessage(plain(message));
}
