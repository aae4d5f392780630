import * as vscode from 'vscode';
import type { Written } from '../../core/formats/format';
import { createHandout } from '../../core/formats/handout';
import { articleFor } from '../document/articleFor';
import type { ExportFormat, Formats } from '../document/offeredFormats';
import type { ArticleSession, Sessions } from '../document/session';
import { readExportArgument, type ExportArgument } from './argument';
import { askFormat, askSuggestions } from './ask';
import { withByteOrderMark, type Content } from './byteOrderMark';
import { askDestination, destinationsIn, type Destination } from './destination';
import { fileNameOf } from './fileNames';
import { reportExport } from './report';

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
  const format =
    argument.format === undefined ? await askFormat(formats) : formats.find(({ id }) => id === argument.format);
  if (!format) {
    if (argument.format !== undefined)
      void vscode.window.showErrorMessage(vscode.l10n.t('There is no format called {0}', argument.format));
    return undefined;
  }
  const withSuggestions = argument.withSuggestions ?? (await askSuggestions(session));
  if (withSuggestions === undefined) return undefined;
  // Written before it is asked where to: what was chosen from is what goes, however long the dialog stays open.
  const prepared = await write(session, format, withSuggestions);
  if (!prepared) return undefined;
  const { files, lost } = prepared;
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

/** Undefined, and the person told why, if a format of another extension fails. */
async function write(
  session: ArticleSession,
  format: ExportFormat,
  withSuggestions: boolean,
): Promise<Written | undefined> {
  const { document, article, schema } = session;
  const { text, layer, decisions } = contentOf(session);
  const name = fileNameOf(document.uri.path);
  const handout = createHandout(
    { name, text, language: article.language, layer, decisions, schema },
    { withSuggestions },
  );
  try {
    return await format.write(handout);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function contentOf({ document, article, layer, decisions }: ArticleSession): Content {
  const content = { text: article.text, layer, decisions };
  return document.encoding === 'utf8bom' ? withByteOrderMark(content) : content;
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
