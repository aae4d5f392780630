import * as vscode from 'vscode';
import type { LeftOut } from '../../../core/formats/incoming';
import { leftOutLabel } from '../../document/exchangeMessages';
import { plain } from '../../document/say';
import type { Imported } from './apply';
import type { Plan } from './plan';
import { showProblems } from './problems';

/** Says what was imported and what was not, and leads there. */
export async function reportImport(
  file: vscode.Uri,
  { annotations, articles, failed }: Imported,
  plans: readonly Plan[],
  leftOut: readonly LeftOut[],
): Promise<void> {
  const lost = plans.reduce((sum, { taken }) => sum + taken.problems.length, 0);
  const head = vscode.l10n.t('Annotations imported: {0}, articles: {1}', annotations, articles.length);
  const parts = [...leftOut.map(leftOutLabel), ...(lost > 0 ? [vscode.l10n.t('not found: {0}', lost)] : []), ...failed];
  const message = parts.length === 0 ? head : `${head}. ${vscode.l10n.t('Left out: {0}', parts.join(', '))}`;
  const [first] = articles;
  const open = vscode.l10n.t('Open Article');
  const details = vscode.l10n.t('Show What Was Not Found');
  const show = lost + failed.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const choice = await show(plain(message), ...(first ? [open] : []), ...(lost > 0 ? [details] : []));
  if (choice === open && first) await vscode.commands.executeCommand('vscode.open', first);
  if (choice === details) await showProblems(file, plans);
}
