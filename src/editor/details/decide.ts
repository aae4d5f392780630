import * as vscode from 'vscode';
import type { Change } from '../../core/annotations/change';
import { isEmptyChange } from '../../core/annotations/decisions';
import { sayDone } from '../document/say';
import type { ArticleSession, Stamp } from '../document/session';

/** Makes a decision, stamped; false, and the person told why, if there was nothing to do, or the text was edited meanwhile. */
export async function decide(session: ArticleSession, build: (stamp: Stamp) => Change): Promise<boolean> {
  const { version } = session.document;
  const stamp = await session.stamp();
  if (session.document.version !== version) {
    sayDone(vscode.l10n.t('The text was edited meanwhile: nothing was decided'));
    return false;
  }
  const change = build(stamp);
  if (isEmptyChange(change)) sayDone(vscode.l10n.t('Nothing to change: it is decided so already'));
  else session.decide(change);
  return !isEmptyChange(change);
}
