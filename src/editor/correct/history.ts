import * as vscode from 'vscode';
import { sayDone } from '../document/say';
import type { Direction } from '../document/history';
import type { Sessions } from '../document/session';
import type { Moved } from '../document/steps';
import { readArgument } from './argument';
import { sayFailed } from '../document/failed';

/** Takes decisions back and takes them again; the text and its own undo are left alone. */
export function registerHistory(sessions: Sessions): vscode.Disposable {
  const register = (command: string, direction: Direction, nothing: () => string, done: (moved: Moved) => string) =>
    vscode.commands.registerCommand(command, async (value: unknown) => {
      // Beside an article its own last step is meant, elsewhere the last of the window, so that one over many articles can be reached.
      const article = readArgument(value).uri ?? sessions.active?.document.uri.toString();
      const step = sessions.steps.next(direction, article);
      const moved = step && (await sessions.steps.move(step, direction));
      sayDone(moved ? done(moved) : nothing());
      if (moved && moved.failed.length > 0) sayFailed(moved.failed);
    });
  return vscode.Disposable.from(
    register(
      'article.undoDecision',
      'undo',
      () => vscode.l10n.t('There is no decision to take back'),
      ({ articles }) =>
        articles > 1
          ? vscode.l10n.t('The last decision is taken back in {0} articles', articles)
          : vscode.l10n.t('The last decision is taken back'),
    ),
    register(
      'article.redoDecision',
      'redo',
      () => vscode.l10n.t('There is no decision to take again'),
      ({ articles }) =>
        articles > 1
          ? vscode.l10n.t('The decision is taken again in {0} articles', articles)
          : vscode.l10n.t('The decision is taken again'),
    ),
  );
}
