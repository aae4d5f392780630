import * as vscode from 'vscode';
import type { Format } from '../../core/formats/format';
import { formats } from '../../core/formats/list';
import { formatUse } from '../document/exchangeMessages';
import type { ArticleSession } from '../document/session';

/** Asks for a format; undefined if the person thinks better of it. */
export async function askFormat(): Promise<Format | undefined> {
  const picks = formats.map((format) => ({
    label: format.name,
    description: format.id,
    detail: formatUse(format.id),
    format,
  }));
  const chosen = await vscode.window.showQuickPick(picks, {
    title: vscode.l10n.t('Export Annotations'),
    placeHolder: vscode.l10n.t('Which format?'),
    matchOnDescription: true,
    matchOnDetail: true,
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

/** The same for many articles, of which nobody has counted what is in them. */
export async function askSuggestionsOfMany(): Promise<boolean | undefined> {
  const chosen = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Only what is decided'), withSuggestions: false },
      { label: vscode.l10n.t('With suggestions'), withSuggestions: true },
    ],
    { title: vscode.l10n.t('Export Annotations'), placeHolder: vscode.l10n.t('What goes along?') },
  );
  return chosen?.withSuggestions;
}

/** Where the exports of many articles go: `beside` each, or into a folder. Undefined if the person thinks better of it. */
export async function askWhere(): Promise<vscode.Uri | 'beside' | undefined> {
  const inFolder = {
    label: vscode.l10n.t('$(folder) Into a Folder…'),
    detail: vscode.l10n.t('With the folders of the workspace in it'),
  };
  const beside = { label: vscode.l10n.t('$(files) Beside Each Article') };
  const chosen = await vscode.window.showQuickPick([inFolder, beside], {
    title: vscode.l10n.t('Export Annotations'),
    placeHolder: vscode.l10n.t('Where to?'),
  });
  if (chosen !== inFolder) return chosen && 'beside';
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Export Annotations'),
      openLabel: vscode.l10n.t('Export Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(first && { defaultUri: first.uri }),
    })) ?? [];
  return folder;
}
