import * as vscode from 'vscode';
import { exists } from './files';
import { inLanes } from './lanes';

/** Names that a question shows. */
const shown = 5;

/** Asks whether files that are there may be replaced, if any is; a save dialog asks this itself. */
export async function mayReplace(files: readonly vscode.Uri[]): Promise<boolean> {
  const present: string[] = [];
  await inLanes(files, async (uri) => {
    if (await exists(uri)) present.push(vscode.workspace.asRelativePath(uri));
  });
  if (present.length === 0) return true;
  const names = present.slice(0, shown).join(', ') + (present.length > shown ? ' …' : '');
  const replace = vscode.l10n.t('Replace');
  const question =
    present.length > shown
      ? vscode.l10n.t('Replace {0} files that are there? {1}', present.length, names)
      : vscode.l10n.t('Replace what is there? {0}', names);
  return (await vscode.window.showWarningMessage(question, { modal: true }, replace)) === replace;
}
