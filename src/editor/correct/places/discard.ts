import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import { removeChange } from '../../../core/annotations/decide';
import { articleFor } from '../../document/articleFor';
import { decide } from '../../document/decide';
import { sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { readArgument } from '../argument';
import { lostIn, rowOf, wordsOfLost } from './lost';

/** Takes a lost annotation away with its notes, or, where none is named, those that are ticked in a list of all; as one step. */
export async function discardLost(sessions: Sessions, value: unknown): Promise<void> {
  const { uri, id } = readArgument(value);
  const session = await articleFor(sessions, uri);
  if (!session) return;
  const annotations = id === undefined ? await askWhich(session) : named(session, id);
  const [first] = annotations ?? [];
  if (!annotations || !first) return;
  const change = await decide(session, (stamp) => {
    const { layer, decisions, article } = session;
    const ids = annotations.map((annotation) => annotation.id);
    return removeChange(layer, decisions, article, ids, stamp);
  });
  if (!change) return;
  if (annotations.length === 1) sayDone(vscode.l10n.t('Discarded: {0}', wordsOfLost(first)));
  else sayDone(vscode.l10n.t('Discarded: {0} annotations', annotations.length));
}

function named({ decisions }: ArticleSession, id: string): readonly Annotation[] {
  const annotation = decisions.annotations.get(id);
  if (!annotation) sayDone(vscode.l10n.t('That annotation is not there any more'));
  return annotation ? [annotation] : [];
}

async function askWhich(session: ArticleSession): Promise<readonly Annotation[] | undefined> {
  const lost = lostIn(session, false);
  if (lost.length === 0) {
    sayDone(vscode.l10n.t('Every annotation has its place'));
    return undefined;
  }
  const rows = lost.map((annotation) => ({ ...rowOf(session, annotation), picked: true }));
  const chosen = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Discard Lost Annotations'),
    placeHolder: vscode.l10n.t('Enter discards what is ticked'),
    canPickMany: true,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ annotation }) => annotation);
}
