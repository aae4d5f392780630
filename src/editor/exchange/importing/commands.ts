import * as vscode from 'vscode';
import { guessFormats, isReadable, type Readable } from '../../../core/formats/guess';
import { formatById, formats } from '../../../core/formats/list';
import { formatUse } from '../../document/exchangeMessages';
import { plain } from '../../document/say';
import type { Sessions } from '../../document/session';
import { fileNameOf } from '../fileNames';
import { readImportArgument, type ImportArgument } from './argument';
import { offer, type Outcome } from './offer';
import { sayRefused, telling } from './problems';
import { readImportSource } from './source';

/**
 * Takes over what another program says about articles. The command resolves with how many annotations came in and how many were not
 * found; undefined if nothing was imported.
 */
export function registerImport(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.import', async (value: unknown) => {
    const argument = readImportArgument(value);
    const file = argument.uri === undefined ? await askFile() : vscode.Uri.parse(argument.uri);
    return file && telling(file, () => importFrom(sessions, file, argument));
  });
}

async function importFrom(
  sessions: Sessions,
  file: vscode.Uri,
  argument: ImportArgument,
): Promise<Outcome | undefined> {
  const format = await chooseFormat(file, argument);
  if (!format) return undefined;
  const source = await readImportSource(file, format);
  const { read } = source;
  if ('problems' in read) {
    void sayRefused(file, read.problems);
    return undefined;
  }
  const { article, all = false } = argument;
  const target = article === undefined ? undefined : { uri: vscode.Uri.parse(article), isNew: false };
  return offer(sessions, { source, ...read, isAsked: !all }, target);
}

async function askFile(): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Annotations'),
      openLabel: vscode.l10n.t('Import'),
    })) ?? [];
  return file;
}

/** The format that is said, that the name says, or that a person says. */
async function chooseFormat(file: vscode.Uri, { format: id }: ImportArgument): Promise<Readable | undefined> {
  const named = id === undefined ? undefined : formatById(id);
  if (id !== undefined && !(named && isReadable(named)))
    throw new Error(vscode.l10n.t('There is no format called {0}', id));
  if (named && isReadable(named)) return named;
  const [likely, ...others] = guessFormats(fileNameOf(file.path), formats);
  if (likely && others.length === 0) return likely;
  const rest = formats.filter(isReadable).filter((format) => format !== likely && !others.includes(format));
  const guessed = likely ? [likely, ...others] : [];
  const chosen = await vscode.window.showQuickPick(
    [...guessed, ...rest].map((format) => ({
      label: format.name,
      description: format.id,
      detail: formatUse(format.id),
      format,
    })),
    {
      title: plain(vscode.l10n.t('Import from {0}', fileNameOf(file.path))),
      placeHolder: vscode.l10n.t('Which format is it?'),
      matchOnDescription: true,
    },
  );
  return chosen?.format;
}
