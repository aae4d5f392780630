import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import { relate } from './relate';
import { setAttribute } from './setAttribute';

/** What the schema lets a person say about an annotation beside its type: attributes and relations. */
export function registerDetails(sessions: Sessions): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('article.setAttribute', (argument: unknown) => setAttribute(sessions, argument)),
    vscode.commands.registerCommand('article.relate', (argument: unknown) => relate(sessions, argument)),
  );
}
