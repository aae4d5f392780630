import * as vscode from 'vscode';
import { sidecarEnding } from '../../core/annotations/ownFile';
import type { Host } from '../../platform/host';
import { sidecarsBeside } from '../document/annotatorFiles';
import { rangeOf } from '../document/positions';
import { plain, sayDone } from '../document/say';
import type { Sessions } from '../document/session';
import { readItemArgument } from '../document/target';
import { letGitMerge, offerAttributes } from './attributes';
import { registerSidecarFixes } from './fixes';
import { mergeSidecar, type Contradiction, type Merged } from './mergeFile';

/** Sidecars that git could not merge, or that have lines which nobody can read. */
export function registerMerging(sessions: Sessions, host: Host, state: vscode.Memento): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('article.mergeAnnotations', (argument: unknown) =>
      mergeAll(sessions, host, state, argument),
    ),
    vscode.commands.registerCommand('article.letGitMerge', letGitMerge),
    registerSidecarFixes(),
  );
}

async function mergeAll(sessions: Sessions, host: Host, state: vscode.Memento, argument: unknown): Promise<void> {
  const file = fileOf(argument);
  const sidecars = file ? await sidecarsOf(file) : [];
  const results: Merged[] = [];
  for (const sidecar of sidecars) {
    const merged = await merge(sessions, host, sidecar);
    if (merged) results.push(merged);
    // What went wrong has been said, and nothing else is to be.
    else return;
  }
  const merged = results.filter((result) => result.code === 'merged');
  if (!file || merged.length === 0) {
    sayDone(vscode.l10n.t('There is no conflict of annotations here'));
    return;
  }
  const count = merged.reduce((sum, { annotations }) => sum + annotations, 0);
  sayDone(vscode.l10n.t('Merged. Annotations of both sides: {0}', count));
  void tellContradictions(merged.flatMap((each) => each.contradictions));
  // Its question is answered whenever the person likes.
  void offerAttributes(file, state);
}

/** Both are kept, for a person to settle. */
async function tellContradictions(found: readonly Contradiction[]): Promise<void> {
  const [first] = found;
  if (!first) return;
  const show = vscode.l10n.t('Show the First');
  const message = vscode.l10n.t(
    'Places where both sides decided otherwise about the same words: {0}. Both decisions are kept.',
    found.length,
  );
  if ((await vscode.window.showWarningMessage(message, show)) !== show) return;
  const document = await vscode.workspace.openTextDocument(first.article);
  await vscode.window.showTextDocument(document, { selection: rangeOf(document, first.span) });
}

/** The file that is meant: an article or a sidecar. */
function fileOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const { uri } = readItemArgument(argument);
  return uri === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(uri);
}

async function sidecarsOf(file: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (file.path.endsWith(sidecarEnding)) return [file];
  return (await sidecarsBeside(file)).map(({ uri }) => uri);
}

/** Undefined, and the person told why, if a conflict is there that could not be settled. */
async function merge(sessions: Sessions, host: Host, sidecar: vscode.Uri): Promise<Merged | undefined> {
  const name = vscode.workspace.asRelativePath(sidecar);
  try {
    const merged = await mergeSidecar(sessions, host, sidecar);
    const refusal = refusalOf(merged.code, name);
    if (refusal === undefined) return merged;
    void vscode.window.showWarningMessage(plain(refusal));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(plain(vscode.l10n.t('{0} could not be merged: {1}', name, reason)));
  }
  return undefined;
}

function refusalOf(code: Merged['code'], name: string): string | undefined {
  switch (code) {
    case 'unsaved':
      return vscode.l10n.t('{0} has changes that are not saved. Save or revert them first.', name);
    case 'newer':
      return vscode.l10n.t('One side of {0} was written by a newer version. Update the extension to merge it.', name);
    case 'changed':
      return vscode.l10n.t('{0} was written by another program meanwhile. Nothing was changed; try again.', name);
    default:
      return undefined;
  }
}
