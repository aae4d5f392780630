import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import { readSettings, writeShowSuggestions } from '../document/settings';

/** Commands that change what is shown, and the context keys by which menus know. */
export function registerToggles(sessions: Sessions): vscode.Disposable {
  const { registerCommand, executeCommand } = vscode.commands;
  const setActive = () => executeCommand('setContext', 'article.active', sessions.active !== undefined);
  void setActive();
  return vscode.Disposable.from(
    sessions.onDidChangeActive(setActive),
    registerCommand('article.toggleSuggestions', () =>
      writeShowSuggestions(!readSettings(sessions.active?.document.uri).showSuggestions),
    ),
    registerCommand('article.annotateFile', async () => {
      const document = vscode.window.activeTextEditor?.document;
      if (document) await sessions.annotate(document).ready;
      else await vscode.window.showInformationMessage(vscode.l10n.t('Open a text first: it is annotated as it is.'));
    }),
    { dispose: () => void executeCommand('setContext', 'article.active', false) },
  );
}
