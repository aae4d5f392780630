import * as vscode from 'vscode';
import type { Sessions } from '../../document/session';
import { attachHere } from './attach';
import { choosePlace } from './choose';
import { discardLost } from './discard';

/** What a person can do with annotations whose place is not sure. */
export function registerPlaces(sessions: Sessions): vscode.Disposable {
  const register = (command: string, run: (sessions: Sessions, value: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(command, (value: unknown) => run(sessions, value));
  return vscode.Disposable.from(
    register('article.attachHere', attachHere),
    register('article.choosePlace', choosePlace),
    register('article.discardLost', discardLost),
  );
}
