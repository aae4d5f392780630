import * as vscode from 'vscode';
import type { ImportProblem } from '../../../core/formats/incoming';
import { importReason } from '../../document/exchangeMessages';
import { plain } from '../../document/say';
import { fileNameOf } from '../fileNames';
import { showLines } from '../showLines';
import type { Plan } from './plan';

/** Does what is to be done with a file; what goes wrong is told. */
export async function telling<T>(file: vscode.Uri, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = vscode.l10n.t('{0} could not be imported: {1}', fileNameOf(file.path), reason);
    void vscode.window.showErrorMessage(plain(message));
    return undefined;
  }
}

/** Says that a file cannot be imported, and leads to the line. */
export async function sayRefused(file: vscode.Uri, problems: readonly ImportProblem[]): Promise<void> {
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? ` (+${problems.length - 1})` : '';
  const message = vscode.l10n.t('Nothing was imported: {0}', `${sentenceOf(file, first)}${more}`);
  const go = vscode.l10n.t('Go to Line');
  const all = vscode.l10n.t('Show All');
  const buttons = [...(first.line === undefined ? [] : [go]), ...(problems.length > 1 ? [all] : [])];
  const choice = await vscode.window.showErrorMessage(plain(message), ...buttons);
  if (choice === all) await showLines(problems.map((problem) => sentenceOf(file, problem)));
  if (choice === go) {
    const position = new vscode.Position(Math.max(0, (first.line ?? 1) - 1), 0);
    await vscode.window.showTextDocument(file, { selection: new vscode.Range(position, position) });
  }
}

/** Shows everything that was not found, as a text beside, while the list stays open. */
export function showProblems(file: vscode.Uri, plans: readonly Plan[]): Promise<void> {
  return showLines(
    plans.flatMap(({ uri, taken }) =>
      taken.problems.map((problem) => `${fileNameOf(uri.path)}: ${sentenceOf(file, problem)}`),
    ),
  );
}

/** `kiel.conll:7: A line …: Kiel`. */
function sentenceOf(file: vscode.Uri, problem: ImportProblem): string {
  const { line, detail } = problem;
  const place = line === undefined ? fileNameOf(file.path) : `${fileNameOf(file.path)}:${line}`;
  return `${place}: ${importReason(problem)}${detail === '' ? '' : `: ${detail}`}`;
}
