import * as vscode from 'vscode';

/** Why an article could not be written in a format, in one sentence. */
export function reasonOf(error: unknown): string {
  // What is put together is longer than the engine can hold: half a thousand million characters.
  if (error instanceof RangeError && error.message === 'Invalid string length')
    return vscode.l10n.t('In this format it comes to more than 512 MB: choose another format, or a shorter article');
  return error instanceof Error ? error.message : String(error);
}
