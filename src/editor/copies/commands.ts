import * as vscode from 'vscode';
import { additionsOf } from '../../core/annotations/additions';
import { attachSidecar } from '../../core/annotations/sidecar';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { plain, sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { readItemArgument } from '../document/target';
import { findCopies, type Copy } from './find';

/** Texts for which somebody did not want the annotations of a copy; the oldest are forgotten. */
const key = 'article.copies.declined';
const mostDeclined = 500;

/** A copy of an article has no link to it: its annotations are offered when it is opened, and can be asked for. */
export function registerCopies(sessions: Sessions, state: vscode.Memento): vscode.Disposable {
  const seen = new Set<string>();
  const look = (session: ArticleSession | undefined) => {
    const address = session?.document.uri.toString();
    if (!session || address === undefined || seen.has(address)) return;
    seen.add(address);
    void offer(session, state);
  };
  return vscode.Disposable.from(
    sessions.onDidChangeActive(look),
    vscode.commands.registerCommand('article.takeOverAnnotations', (argument: unknown) => ask(sessions, argument)),
  );
}

/** Offers, once an article that nothing is decided about; never again where the person said no. */
async function offer(session: ArticleSession, state: vscode.Memento): Promise<void> {
  await session.ready;
  const address = session.document.uri.toString();
  const declined = state.get<readonly string[]>(key) ?? [];
  if (session.decisions.annotations.size > 0 || declined.includes(address)) return;
  const copies = await findCopies(session).catch((): readonly Copy[] => []);
  const [copy] = copies;
  if (!copy || session.decisions.annotations.size > 0 || session.document.isClosed) return;
  const [yes, no] = [vscode.l10n.t('Take Over'), vscode.l10n.t('No')];
  const message = vscode.l10n.t(
    'This text is annotated already, as {0} ({1} annotations). Take them over?',
    copy.name,
    copy.annotations,
  );
  const choice = await vscode.window.showInformationMessage(plain(message), yes, no);
  if (choice === yes) await takeOver(session, copy);
  if (choice === no) await state.update(key, [...declined, address].slice(-mostDeclined));
}

/** Lists what there is to take over. */
async function ask(sessions: Sessions, argument: unknown): Promise<void> {
  const session = await articleFor(sessions, readItemArgument(argument).uri);
  if (!session) return;
  const copies = await findCopies(session).catch((): readonly Copy[] => []);
  if (copies.length === 0) {
    sayDone(vscode.l10n.t('No other article in this folder has annotations on this very text'));
    return;
  }
  const picks = copies.map((copy) => ({
    label: plain(copy.name),
    description: vscode.l10n.t('{0} annotations', copy.annotations),
    copy,
  }));
  const title = vscode.l10n.t('Take Over the Annotations of Which Copy?');
  const chosen = await vscode.window.showQuickPick(picks, { title });
  if (chosen) await takeOver(session, chosen.copy);
}

/** As one step; the text may have been edited while the question stood there. */
async function takeOver(session: ArticleSession, { name, content }: Copy): Promise<void> {
  const taken = await decide(session, () => additionsOf(attachSidecar(content, session.article), session.decisions));
  if (taken) sayDone(vscode.l10n.t('Annotations taken over from {0}: {1}', name, taken.annotations.length));
}
