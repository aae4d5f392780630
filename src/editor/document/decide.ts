import * as vscode from 'vscode';
import type { Change } from '../../core/annotations/change';
import { isEmptyChange } from '../../core/annotations/decisions';
import { sayDone } from './say';
import type { ArticleSession, Stamp } from './session';

/**
 * Makes a decision, stamped; the change made, or undefined, and the person told why, if there was nothing to do or the text
 * was edited meanwhile.
 */
export async function decide(session: ArticleSession, build: (stamp: Stamp) => Change): Promise<Change | undefined> {
  const stamp = await stamped(session);
  if (!stamp) return undefined;
  const change = build(stamp);
  if (isEmptyChange(change)) {
    sayDone(vscode.l10n.t('Nothing to change: it is decided so already'));
    return undefined;
  }
  session.decide(change);
  return change;
}

/** Author, time and ids; undefined, and the person told, if the text was edited while they were asked for. */
async function stamped(session: ArticleSession): Promise<Stamp | undefined> {
  const { version } = session.document;
  const stamp = await session.stamp();
  if (session.document.version === version) return stamp;
  sayDone(vscode.l10n.t('The text was edited meanwhile: nothing was decided'));
  return undefined;
}
