import * as vscode from 'vscode';
import { guessFormats, isReadable, type Readable } from '../../../core/formats/guess';
import type { Incoming, LeftOut } from '../../../core/formats/incoming';
import { formatById, formats } from '../../../core/formats/list';
import { formatUse, leftOutLabel } from '../../document/exchangeMessages';
import { plain, sayDone } from '../../document/say';
import type { Sessions } from '../../document/session';
import { fileNameOf } from '../fileNames';
import { applyImport } from './apply';
import { readImportArgument, type ImportArgument } from './argument';
import { askArticle, findArticle, newArticle } from './findArticle';
import { planFor, planNew, type Plan } from './plan';
import { everything, previewImport } from './preview';
import { sayRefused, showProblems } from './problems';
import { reportImport } from './report';
import { readImportSource, type ImportSource } from './source';

/**
 * Takes over what another program says about articles. The command resolves with how many annotations came in and how many were not
 * found; undefined if nothing was imported.
 */
export function registerImport(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.import', async (value: unknown) => {
    const argument = readImportArgument(value);
    const file = argument.uri === undefined ? await askFile() : vscode.Uri.parse(argument.uri);
    try {
      return file && (await importFrom(sessions, file, argument));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const name = file ? fileNameOf(file.path) : '';
      void vscode.window.showErrorMessage(plain(vscode.l10n.t('{0} could not be imported: {1}', name, reason)));
      return undefined;
    }
  });
}

interface Outcome {
  readonly annotations: number;
  readonly articles: readonly string[];
  readonly notFound: number;
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
  const plans = await planAll(sessions, source, read.articles, argument);
  if (!plans || isNothing(file, plans, read.leftOut)) return undefined;
  const ticked = argument.all === true ? everything(plans) : await previewImport(file, plans);
  if (!ticked) return undefined;
  const imported = await applyImport(sessions, ticked);
  // Answered whenever the person likes; who called the command need not wait for it.
  void reportImport(file, imported, plans, read.leftOut);
  const notFound = plans.reduce((sum, { taken }) => sum + taken.problems.length, 0);
  return { annotations: imported.annotations, articles: imported.articles.map(String), notFound };
}

/** Says so where there is nothing to choose from. */
function isNothing(file: vscode.Uri, plans: readonly Plan[], leftOut: readonly LeftOut[]): boolean {
  if (plans.some(({ fresh }) => fresh.length > 0)) return false;
  const lost = plans.some(({ taken }) => taken.problems.length > 0);
  if (!lost) {
    sayDone(nothingLabel(plans, leftOut));
    return true;
  }
  const details = vscode.l10n.t('Show What Was Not Found');
  const message = vscode.l10n.t('{0} was made of another text: nothing in it is found', fileNameOf(file.path));
  void vscode.window.showErrorMessage(plain(message), details).then((choice) => {
    if (choice === details) void showProblems(file, plans);
  });
  return true;
}

/** Why there is nothing to choose from, and what was left out. */
function nothingLabel(plans: readonly Plan[], leftOut: readonly LeftOut[]): string {
  const isKnown = plans.some(({ taken }) => taken.decisions.annotations.size > 0);
  const left = leftOut.length > 0 ? vscode.l10n.t('Left out: {0}', leftOut.map(leftOutLabel).join(', ')) : undefined;
  if (isKnown) {
    const known = vscode.l10n.t('What is decided in it is known already');
    return left === undefined ? known : `${known}. ${left}`;
  }
  return left ?? vscode.l10n.t('There are no annotations in it');
}

/** What the file says laid on its articles; undefined if the person thinks better of it. */
async function planAll(
  sessions: Sessions,
  { uri: file, on }: ImportSource,
  articles: readonly Incoming[],
  argument: ImportArgument,
): Promise<readonly Plan[] | undefined> {
  const [only, ...more] = articles;
  if (argument.article !== undefined && only && more.length === 0)
    return [await planFor(sessions, vscode.Uri.parse(argument.article), only, on)];
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plain(vscode.l10n.t('Import from {0}', fileNameOf(file.path))),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const all = await sessions.everywhere.find(token);
    const plans: Plan[] = [];
    for (const incoming of articles) {
      const found = await findArticle(sessions, incoming, file, all);
      if (token.isCancellationRequested) return undefined;
      const made = newArticle(incoming, file);
      if (found) plans.push(await planFor(sessions, found, incoming, on));
      else if (more.length > 0 && made) plans.push(planNew(made, incoming, on));
      else if (more.length > 0)
        throw new Error(vscode.l10n.t('there is no article {0} in the workspace', incoming.names[0] ?? ''));
      else {
        const asked = await askArticle(sessions, incoming, file, all);
        if (!asked) return undefined;
        plans.push(asked.isNew ? planNew(asked.uri, incoming, on) : await planFor(sessions, asked.uri, incoming, on));
      }
    }
    return plans;
  });
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
