import * as vscode from 'vscode';
import type { SidecarContent } from '../../core/annotations/sidecar';
import { readSettings } from './settings';

// What the person is told about files, with the place and a remedy. Rare: each once a document and a reason.

const nameOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri);
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const unawaited = (message: Thenable<unknown>): void => {
  // A message is answered whenever the person likes; nothing waits for that.
  void message;
};

export function showModelMissing(error: unknown): void {
  unawaited(
    vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The lexicon of names could not be loaded, so only quotations are found. Reinstalling the extension helps. ({0})',
        wordsOf(error),
      ),
    ),
  );
}

function showNewerVersion(sidecar: vscode.Uri, version: number): void {
  unawaited(
    vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} was written by a newer version of Article Annotator (format {1}). It is left untouched; update the extension to see and save its annotations.',
        nameOf(sidecar),
        version,
      ),
    ),
  );
}

function showUnreadable(sidecar: vscode.Uri, error: unknown): void {
  unawaited(
    vscode.window.showErrorMessage(
      vscode.l10n.t('The annotations in {0} could not be read: {1}', nameOf(sidecar), wordsOf(error)),
    ),
  );
}

/** Marks of git with the command that settles them, and other lines that nobody can read; each unless the settings say otherwise. */
function showDamagedLines(sidecar: vscode.Uri, problems: SidecarContent['problems']): void {
  const { problems: wanted } = readSettings(sidecar);
  const isConflict = ({ code }: SidecarContent['problems'][number]) => code === 'conflictMarker';
  const damaged = problems.filter((problem) => !isConflict(problem));
  if (damaged.length < problems.length && wanted.get('conflictMarker') !== 'off') showConflict(sidecar);
  if (damaged.length === 0 || wanted.get('damagedLine') === 'off') return;
  const open = vscode.l10n.t('Open File');
  // Lines count from one, as the editor shows them.
  const lines = damaged.map(({ line }) => line);
  const message = vscode.l10n.t(
    '{0} has lines that cannot be read: {1}. They are kept as they are; the other annotations are shown.',
    nameOf(sidecar),
    lines.slice(0, 5).join(', ') + (lines.length > 5 ? ' …' : ''),
  );
  unawaited(
    vscode.window.showWarningMessage(message, open).then(async (choice) => {
      if (choice !== open) return;
      const line = Math.max(0, (lines[0] ?? 1) - 1);
      await vscode.window.showTextDocument(sidecar, { selection: new vscode.Range(line, 0, line, 0) });
    }),
  );
}

function showConflict(sidecar: vscode.Uri): void {
  const merge = vscode.l10n.t('Merge Annotations');
  const message = vscode.l10n.t('Git could not merge {0}. The annotations of both sides are shown.', nameOf(sidecar));
  unawaited(
    vscode.window.showWarningMessage(message, merge).then(async (choice) => {
      if (choice === merge) await vscode.commands.executeCommand('article.mergeAnnotations', sidecar);
    }),
  );
}

/**
 * Says that decisions could not be written and where, and helps: tries again, or writes them to another place. Whatever is
 * chosen, they are kept in memory and in VS Code's own storage.
 */
async function offerRemedy(sidecar: vscode.Uri, error: unknown, content: () => string): Promise<'retry' | undefined> {
  const retry = vscode.l10n.t('Retry');
  const elsewhere = vscode.l10n.t('Save Elsewhere…');
  const message = vscode.l10n.t(
    'The annotations could not be written to {0}: {1} Nothing is lost: they are kept in VS Code until they can be written.',
    nameOf(sidecar),
    `${wordsOf(error).replace(/\.*$/u, '')}.`,
  );
  const choice = await vscode.window.showErrorMessage(message, retry, elsewhere);
  if (choice === retry) return 'retry';
  if (choice === elsewhere) await saveElsewhere(sidecar, content);
  return undefined;
}

async function saveElsewhere(sidecar: vscode.Uri, content: () => string): Promise<void> {
  const name = sidecar.path.slice(sidecar.path.lastIndexOf('/') + 1);
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Annotations'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (!target) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(content()));
  } catch (error) {
    await vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be written: {1}', nameOf(target), wordsOf(error)),
    );
  }
}

/** What is told about a sidecar, by whoever reads and writes it. */
export const sidecarNotices = {
  newerVersion: showNewerVersion,
  damaged: showDamagedLines,
  unreadable: showUnreadable,
  offerRemedy,
};

export type SidecarNotices = typeof sidecarNotices;
