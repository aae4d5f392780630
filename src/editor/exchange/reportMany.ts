import * as vscode from 'vscode';
import { lossLabel } from '../document/messages';
import { plain } from '../document/say';
import type { ExportedMany, ExportWish } from './exportMany';
import { revealCommand } from './report';
import { showLines } from './showLines';

/** Says how many articles were exported, what the format could not hold and which articles were left out, and leads there. */
export async function reportMany(done: ExportedMany, wish: ExportWish): Promise<void> {
  const { articles, lost, failed, isCancelled } = done;
  const [first] = done.files;
  const head = isCancelled
    ? vscode.l10n.t('Stopped: {0} of {1} articles are exported', articles, wish.articles.length)
    : vscode.l10n.t('Exported: {0} of {1} articles', articles, wish.articles.length);
  const parts = [
    ...(lost.length > 0
      ? [vscode.l10n.t('This format could not take over everything as it is: {0}', lost.map(lossLabel).join(', '))]
      : []),
    ...(failed.length > 0 ? [vscode.l10n.t('Left out: {0}', someOf(failed))] : []),
  ];
  const message = plain([head, ...parts].join('. '));
  const target = wish.where === 'beside' ? first : wish.where;
  const command = target && revealCommand(target);
  const reveal = vscode.l10n.t('Reveal');
  const details = vscode.l10n.t('Show All');
  const buttons = [...(command === undefined ? [] : [reveal]), ...(failed.length > shown ? [details] : [])];
  const show = failed.length > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const choice = await show(message, ...buttons);
  if (choice === reveal && command !== undefined) await vscode.commands.executeCommand(command, target);
  if (choice === details) await showLines(failed);
}

/** Articles that a message names. */
const shown = 3;

function someOf(failed: readonly string[]): string {
  return failed.slice(0, shown).join(', ') + (failed.length > shown ? ` … (${failed.length})` : '');
}
