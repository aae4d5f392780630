import * as vscode from 'vscode';
import type { Loss } from '../../core/formats/format';
import { lossLabel } from '../document/messages';

/** Says what was written and what the format could not hold, and leads there. */
export async function reportExport(files: readonly vscode.Uri[], lost: readonly Loss[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const names = files.map((uri) => vscode.workspace.asRelativePath(uri)).join(', ');
  const open = vscode.l10n.t('Open File');
  const reveal = vscode.l10n.t('Reveal');
  const losses = lost.map(lossLabel).join(', ');
  const message =
    losses === ''
      ? vscode.l10n.t('Exported: {0}', names)
      : vscode.l10n.t('Exported: {0}. This format could not take over everything as it is: {1}', names, losses);
  const command = revealCommand(first);
  const choice = await vscode.window.showInformationMessage(message, open, ...(command === undefined ? [] : [reveal]));
  if (choice === open) await vscode.commands.executeCommand('vscode.open', first);
  if (choice === reveal && command !== undefined) await vscode.commands.executeCommand(command, first);
}

/** How a file or folder is shown: in the explorer what is in an open folder, in the system's file manager what is on this machine; else there is no way. */
export function revealCommand(uri: vscode.Uri): string | undefined {
  if (vscode.workspace.getWorkspaceFolder(uri)) return 'revealInExplorer';
  const isHere = uri.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && !vscode.env.remoteName;
  return isHere ? 'revealFileInOS' : undefined;
}
