import * as vscode from 'vscode';
import { articleFor } from '../document/articleFor';
import { sayDone } from '../document/say';
import type { Sessions } from '../document/session';
import { readArgument } from './argument';

/** Takes decisions back and takes them again; the text and its own undo are left alone. */
export function registerHistory(sessions: Sessions): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('article.undoDecision', async (value: unknown) => {
      const session = await articleFor(sessions, readArgument(value).uri);
      if (!session) return;
      if (session.undoDecision()) sayDone(vscode.l10n.t('The last decision is taken back'));
      else sayDone(vscode.l10n.t('There is no decision to take back'));
    }),
    vscode.commands.registerCommand('article.redoDecision', async (value: unknown) => {
      const session = await articleFor(sessions, readArgument(value).uri);
      if (!session) return;
      if (session.redoDecision()) sayDone(vscode.l10n.t('The decision is taken again'));
      else sayDone(vscode.l10n.t('There is no decision to take again'));
    }),
  );
}
