import * as vscode from 'vscode';
import type { ExportFormat, Formats } from '../document/offeredFormats';
import { sayDone } from '../document/say';
import type { Sessions } from '../document/session';
import { readExportArgument, type ExportArgument } from './argument';
import { askSuggestionsOfMany, askWhere, chooseFormat, titleOfMany } from './ask';
import { exportMany, type ExportWish } from './exportMany';
import { endingsOf, filesFor } from './folders';
import { mayReplace } from '../document/replace';
import { reportMany } from './reportMany';
import { reasonOf } from './reason';

/**
 * Hands all articles of the workspace on, or those of a folder. The commands resolve with the addresses of the files written; undefined
 * if there were none.
 */
export function registerWorkspaceExport(sessions: Sessions, formats: Formats): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('article.exportWorkspace', (value: unknown) =>
      exportArticles(sessions, formats.all, readExportArgument(value)),
    ),
    vscode.commands.registerCommand('article.exportFolder', (value: unknown) =>
      value instanceof vscode.Uri ? exportArticles(sessions, formats.all, {}, value) : undefined,
    ),
  );
}

async function exportArticles(
  sessions: Sessions,
  formats: readonly ExportFormat[],
  argument: ExportArgument,
  folder?: vscode.Uri,
): Promise<readonly string[] | undefined> {
  const articles = await findArticles(sessions, folder);
  if (articles === undefined) return undefined;
  if (articles.length === 0) {
    sayDone(vscode.l10n.t('There is no article here'));
    return undefined;
  }
  const wish = await askWish(articles, formats, argument);
  if (!wish) return undefined;
  // What was said beforehand is not asked: a program that names the folder means it.
  if (argument.to === undefined && !(await mayReplaceAll(wish))) return undefined;
  const done = await exportMany(sessions, wish);
  void reportMany(done, wish);
  return done.files.length === 0 ? undefined : done.files.map(String);
}

/** The articles of the workspace, or of a folder; undefined if the person has enough of looking. */
function findArticles(
  { everywhere }: Sessions,
  folder: vscode.Uri | undefined,
): Promise<readonly vscode.Uri[] | undefined> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Looking for articles'),
    cancellable: true,
  };
  return Promise.resolve(
    vscode.window.withProgress(options, async (_, token) => {
      const found = await everywhere.find(token);
      if (token.isCancellationRequested) return undefined;
      const inside = folder && `${folder.toString().replace(/\/$/u, '')}/`;
      return inside === undefined ? found : found.filter((uri) => uri.toString().startsWith(inside));
    }),
  );
}

async function askWish(
  articles: readonly vscode.Uri[],
  formats: readonly ExportFormat[],
  argument: ExportArgument,
): Promise<ExportWish | undefined> {
  const format = await chooseFormat(formats, argument.format, titleOfMany());
  if (!format) return undefined;
  const withSuggestions = argument.withSuggestions ?? (await askSuggestionsOfMany());
  if (withSuggestions === undefined) return undefined;
  const where = argument.to === undefined ? await askWhere() : vscode.Uri.parse(argument.to);
  return where && { articles, format, withSuggestions, where };
}

/** Asked once for all files, before anything is written. */
async function mayReplaceAll({ articles, format, where }: ExportWish): Promise<boolean> {
  try {
    const endings = await endingsOf(format);
    const files = new Map(articles.flatMap((uri) => filesFor(uri, where, endings)).map((uri) => [uri.toString(), uri]));
    return await mayReplace([...files.values()]);
  } catch (error) {
    // A format of another extension, which fails on the first article already.
    void vscode.window.showErrorMessage(reasonOf(error));
    return false;
  }
}
