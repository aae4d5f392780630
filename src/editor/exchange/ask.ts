import * as vscode from 'vscode';
import { formatUse } from '../document/exchangeMessages';
import type { ExportFormat } from '../document/offeredFormats';
import type { ArticleSession } from '../document/session';

/** The format of an id, or the one that the person chooses where none is named; undefined if there is none, which has been said then. */
export async function chooseFormat(
  formats: readonly ExportFormat[],
  id: string | undefined,
  title = vscode.l10n.t('Export Annotations'),
): Promise<ExportFormat | undefined> {
  if (id === undefined) return askFormat(formats, title);
  const named = formats.find((format) => format.id === id);
  if (!named) void vscode.window.showErrorMessage(vscode.l10n.t('There is no format called {0}', id));
  return named;
}

/** Asks for a format; undefined if the person thinks better of it. */
async function askFormat(formats: readonly ExportFormat[], title: string): Promise<ExportFormat | undefined> {
  const picks = formats.map((format) => ({
    label: format.name,
    description: format.id,
    detail: formatUse(format.id),
    format,
  }));
  const chosen = await vscode.window.showQuickPick(picks, {
    title,
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

/** What the questions of an export of several articles have for a title: it is not that of the one in front. */
export const titleOfMany = (): string => vscode.l10n.t('Export Annotations of Articles');

/** The same for many articles, of which nobody has counted what is in them. */
export async function askSuggestionsOfMany(): Promise<boolean | undefined> {
  const chosen = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('Only what is decided'), withSuggestions: false },
      { label: vscode.l10n.t('With suggestions'), withSuggestions: true },
    ],
    { title: titleOfMany(), placeHolder: vscode.l10n.t('What goes along?') },
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
    title: titleOfMany(),
    placeHolder: vscode.l10n.t('Where to?'),
  });
  if (chosen !== inFolder) return chosen && 'beside';
  const [first] = vscode.workspace.workspaceFolders ?? [];
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: titleOfMany(),
      openLabel: vscode.l10n.t('Export Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(first && { defaultUri: first.uri }),
    })) ?? [];
  return folder;
}
