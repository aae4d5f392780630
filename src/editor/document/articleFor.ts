import * as vscode from 'vscode';
import { sayDone } from './say';
import type { ArticleSession, Sessions } from './session';

/**
 * The article that a command is about, with its decisions read: the one with that address, else the active one. Undefined,
 * and the person told why, if there is none; in a file that nobody annotates, with the remedy.
 */
export async function articleFor(sessions: Sessions, uri?: string): Promise<ArticleSession | undefined> {
  const named = sessions.all.find(({ document }) => document.uri.toString() === uri);
  if (uri !== undefined && !named) sayDone(vscode.l10n.t('That article is not open any more'));
  const session = uri === undefined ? (sessions.active ?? (await offerToAnnotate(sessions))) : named;
  await session?.ready;
  return session;
}

async function offerToAnnotate(sessions: Sessions): Promise<ArticleSession | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    sayDone(vscode.l10n.t('Open an article first'));
    return undefined;
  }
  const annotate = vscode.l10n.t('Annotate This File');
  const message = vscode.l10n.t('This file is not annotated yet. Any text can be.');
  const choice = await vscode.window.showInformationMessage(message, annotate);
  return choice === annotate && !document.isClosed ? sessions.annotate(document) : undefined;
}
