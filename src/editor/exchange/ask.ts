import * as vscode from 'vscode';
import type { ExportFormat } from '../document/offeredFormats';
import type { ArticleSession } from '../document/session';

/** Asks for a format; undefined if the person thinks better of it. */
export async function askFormat(formats: readonly ExportFormat[]): Promise<ExportFormat | undefined> {
  const picks = formats.map((format) => ({ label: format.name, description: format.id, format }));
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Export Annotations'),
    placeHolder: vscode.l10n.t('Which format?'),
    matchOnDescription: true,
  });
  return chosen?.format;
}

/** Asks whether what nobody has decided about goes along, if there is any; undefined: dismissed. */
export async function askSuggestions({ layer }: ArticleSession): Promise<boolean | undefined> {
  const suggested = layer.items.filter(({ origin }) => origin === 'suggestion').length;
  const decided = layer.items.length - suggested;
  if (suggested === 0) return false;
  const only = {
    label: vscode.l10n.t('Only what is decided'),
    description: vscode.l10n.t('Annotations: {0}', decided),
    withSuggestions: false,
  };
  const all = {
    label: vscode.l10n.t('With suggestions'),
    description: vscode.l10n.t('Annotations: {0}, suggestions: {1}', decided, suggested),
    withSuggestions: true,
  };
  // Where nothing is decided, an export of decisions would be empty.
  const chosen = await vscode.window.showQuickPick(decided > 0 ? [only, all] : [all, only], {
    title: vscode.l10n.t('Export Annotations'),
    placeHolder: vscode.l10n.t('What goes along?'),
  });
  return chosen?.withSuggestions;
}
