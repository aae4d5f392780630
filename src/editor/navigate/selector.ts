import * as vscode from 'vscode';
import type { Sessions } from '../document/session';

/**
 * Registers a provider for the languages of the open articles: a text of any language may be annotated, but in a window without
 * one nobody should be asked about it. Registered anew when a language comes or goes.
 */
export function registerForArticles(
  sessions: Sessions,
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let languages = '';
  let registered: vscode.Disposable | undefined;
  const renew = () => {
    const present = [...new Set(['article', ...sessions.all.map(({ document }) => document.languageId)])].sort();
    if (present.join(' ') === languages) return;
    languages = present.join(' ');
    registered?.dispose();
    registered = register(present.map((language) => ({ language })));
  };
  renew();
  return vscode.Disposable.from(sessions.onDidOpen(renew), sessions.onDidClose(renew), {
    dispose: () => {
      registered?.dispose();
    },
  });
}
