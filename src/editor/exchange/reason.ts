import * as vscode from 'vscode';
import { isTooLong } from '../../core/formats/tooLong';

/** Why an article could not be written in a format, in one sentence. */
export function reasonOf(error: unknown): string {
  if (isTooLong(error))
    return vscode.l10n.t('In this format it comes to more than 512 MB: choose another format, or a shorter article');
  return error instanceof Error ? error.message : String(error);
}
