import * as vscode from 'vscode';
import type { Written } from '../../core/formats/format';
import { articleFor } from '../document/articleFor';
import { writeFiles } from '../document/files';
import type { ExportFormat, Formats } from '../document/offeredFormats';
import type { ArticleSession, Sessions } from '../document/session';
import { readExportArgument, type ExportArgument } from './argument';
import { askSuggestions, chooseFormat } from './ask';
import { askDestination, destinationsIn } from './destination';
import { handOn } from './handOn';
import { reportExport } from './report';
import { reasonOf } from './reason';

/**
 * Hands an article on in the format that the next tool wants. The command resolves with the addresses of the files written;
 * undefined if there were none.
 */
export function registerExport(sessions: Sessions, formats: Formats): vscode.Disposable {
  return vscode.commands.registerCommand('article.export', async (value: unknown) => {
    const argument = readExportArgument(value);
    const session = await articleFor(sessions, argument.uri);
    return session && exportArticle(session, argument, formats.all);
  });
}

async function exportArticle(
  session: ArticleSession,
  argument: ExportArgument,
  formats: readonly ExportFormat[],
): Promise<readonly string[] | undefined> {
  const format = await chooseFormat(formats, argument.format);
  if (!format) return undefined;
  const withSuggestions = argument.withSuggestions ?? (await askSuggestions(session));
  if (withSuggestions === undefined) return undefined;
  // Written before it is asked where to: what was chosen from is what goes, however long the dialog stays open.
  const prepared = await prepare(session, format, withSuggestions);
  if (!prepared) return undefined;
  const { files, lost } = prepared;
  const { uri } = session.document;
  const destinations =
    argument.to === undefined
      ? await askDestination(uri, format.name, files)
      : destinationsIn(vscode.Uri.parse(argument.to), uri, files);
  if (!destinations || !(await writeFiles(destinations))) return undefined;
  const written = destinations.map((each) => each.uri);
  // Answered whenever the person likes; who called the command need not wait for it.
  void reportExport(written, lost);
  return written.map(String);
}

/** Undefined, and the person told why, if a format of another extension fails. */
async function prepare(session: ArticleSession, format: ExportFormat, all: boolean): Promise<Written | undefined> {
  try {
    return await handOn(session.document.uri, session, format, all);
  } catch (error) {
    void vscode.window.showErrorMessage(reasonOf(error));
    return undefined;
  }
}
