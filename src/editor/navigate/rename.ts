import * as vscode from 'vscode';
import { isEmptyChange } from '../../core/annotations/decisions';
import { renameEntityChange } from '../../core/annotations/decide';
import { refusalOfName } from '../../core/structure/entityName';
import { refusedName } from '../document/messages';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { entityAt, type EntityHere } from './definition';
import { registerForArticles } from './selector';

/**
 * *Rename Symbol* on a name gives the entity another name: a decision like any other, kept in the sidecar and taken back by
 * *Article: Undo Decision*. The article's own words stay as they are.
 */
export function registerRename(sessions: Sessions): vscode.Disposable {
  const provider: vscode.RenameProvider = {
    async prepareRename(document, position) {
      const { session, here } = await entityFor(sessions, document, position);
      return { range: session.rangeOf(here.place), placeholder: here.entity.name };
    },
    async provideRenameEdits(document, position, name, token) {
      const { session, here } = await entityFor(sessions, document, position);
      if (!token.isCancellationRequested) await rename(session, here, name);
      // Nothing of the text changes.
      return new vscode.WorkspaceEdit();
    },
  };
  return registerForArticles(sessions, (selector) => vscode.languages.registerRenameProvider(selector, provider));
}

/** What is at the position; VS Code shows the message of the error where there is nothing to rename. */
async function entityFor(
  sessions: Sessions,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly session: ArticleSession; readonly here: EntityHere }> {
  const session = sessions.get(document);
  await session?.ready;
  const here = session && entityAt(session, position);
  if (!here) throw new Error(vscode.l10n.t('Put the cursor on a name: here the article speaks of no entity'));
  return { session, here };
}

async function rename(session: ArticleSession, { entity }: EntityHere, wanted: string): Promise<void> {
  const { version } = session.document;
  const name = wanted.replace(/\s+/gu, ' ').trim();
  const refusal = refusalOfName(session.layer, entity, name);
  if (refusal === 'same') return;
  if (refusal !== undefined) throw new Error(refusedName(refusal, name));
  const stamp = await session.stamp();
  // Detection gives new ids with each reading.
  if (session.document.version !== version)
    throw new Error(vscode.l10n.t('The text was edited meanwhile: nothing was decided'));
  const { layer, decisions, article } = session;
  const change = renameEntityChange(layer, decisions, article, entity.id, name, stamp);
  if (isEmptyChange(change)) return;
  session.decide(change);
  sayDone(vscode.l10n.t('{0} is now called {1}', entity.name, name));
}
