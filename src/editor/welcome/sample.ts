import * as vscode from 'vscode';
import english from '../../../samples/harbour-tram.article';
import german from '../../../samples/faehre-kiel-bergen.article';
import type { ArticleSession, Sessions } from '../document/session';

/** Opens a copy of a sample article, in the language of the interface: a new document, so that nothing can be damaged. */
export async function openSample(sessions: Sessions, column: vscode.ViewColumn): Promise<ArticleSession> {
  const content = vscode.env.language.startsWith('de') ? german : english;
  const open = sessions.all.find(({ document }) => document.isUntitled && document.getText() === content);
  const document = open?.document ?? (await vscode.workspace.openTextDocument({ language: 'article', content }));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, { viewColumn: shown?.viewColumn ?? column });
  const session = sessions.annotate(document);
  await session.ready;
  return session;
}
