import * as vscode from 'vscode';
import { formatById } from '../../core/formats/list';
import { articleFor } from '../document/articleFor';
import type { ArticleSession, Sessions } from '../document/session';
import { readExportArgument, type ExportArgument } from './argument';
import { askFormat, askSuggestions } from './ask';
import { askDestination, destinationsIn, type Destination } from './destination';
import { handOn } from './handOn';
import { reportExport } from './report';

/**
 * Hands an article on in the format that the next tool wants. The command resolves with the addresses of the files written;
 * undefined if there were none.
 */
export function registerExport(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.export', async (value: unknown) => {
    const argument = readExportArgument(value);
    const session = await articleFor(sessions, argument.uri);
    return session && exportArticle(session, argument);
  });
}

async function exportArticle(
  session: ArticleSession,
  argument: ExportArgument,
): Promise<readonly string[] | undefined> {
  const format = argument.format === undefined ? await askFormat() : formatById(argument.format);
  if (!format) {
    if (argument.format !== undefined)
      void vscode.window.showErrorMessage(vscode.l10n.t('There is no format called {0}', argument.format));
    return undefined;
  }
  const withSuggestions = argument.withSuggestions ?? (await askSuggestions(session));
  if (withSuggestions === undefined) return undefined;
  // Written before it is asked where to: what was chosen from is what goes, however long the dialog stays open.
  const { files, lost } = await handOn(session.document.uri, session, format, withSuggestions);
  const { uri } = session.document;
  const destinations =
    argument.to === undefined
      ? await askDestination(uri, format.name, files)
      : destinationsIn(vscode.Uri.parse(argument.to), uri, files);
  if (!destinations || !(await writeAll(destinations))) return undefined;
  const written = destinations.map((each) => each.uri);
  // Answered whenever the person likes; who called the command need not wait for it.
  void reportExport(written, lost);
  return written.map(String);
}

/** One after the other, so that a folder that cannot be written is said once. */
async function writeAll(destinations: readonly Destination[]): Promise<boolean> {
  for (const { uri, content } of destinations) {
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const name = vscode.workspace.asRelativePath(uri);
      void vscode.window.showErrorMessage(vscode.l10n.t('{0} could not be written: {1}', name, reason));
      return false;
    }
  }
  return true;
}
