import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import { hasLostWords } from '../../../core/annotations/blank';
import { plain, sayDone } from '../../document/say';
import type { ArticleSession } from '../../document/session';
import { clipped } from '../../document/words';
import { labelOfType } from '../say';

/** Accepted annotations without a sure place; those on changed words only if wanted: they are somewhere. */
export function lostIn({ article, decisions }: ArticleSession, withEdited: boolean): readonly Annotation[] {
  return [...decisions.annotations.values()].filter((annotation) => {
    const isEdited = annotation.placement.state === 'edited';
    return annotation.status === 'accepted' && (hasLostWords(article.text, annotation) || (withEdited && isEdited));
  });
}

/** A line of a list of lost annotations. */
export interface LostRow extends vscode.QuickPickItem {
  readonly annotation: Annotation;
}

export function rowOf(session: ArticleSession, annotation: Annotation): LostRow {
  const { type, placement, by } = annotation;
  const facts = [labelOfType(session, type), stateLabel(placement.state), by].filter((fact) => fact !== '');
  return { label: plain(wordsOfLost(annotation)), description: plain(facts.join(' · ')), annotation };
}

/** The words on which an annotation was made. */
export function wordsOfLost({ selector }: Annotation): string {
  return clipped(selector.quote.join(' … '));
}

function stateLabel(state: Annotation['placement']['state']): string {
  if (state === 'edited') return vscode.l10n.t('its words were changed');
  if (state === 'ambiguous') return vscode.l10n.t('in one of several places');
  return vscode.l10n.t('nowhere in the text');
}

/** The annotation of that id; without one, the only one that is lost, else the one that is picked. Undefined if there is none. */
export async function askLost(
  session: ArticleSession,
  id: string | undefined,
  title: string,
  lost: readonly Annotation[],
): Promise<Annotation | undefined> {
  if (id !== undefined) {
    const annotation = session.decisions.annotations.get(id);
    if (!annotation) sayDone(vscode.l10n.t('That annotation is not there any more'));
    return annotation;
  }
  const [first] = lost;
  if (!first) sayDone(vscode.l10n.t('Every annotation has its place'));
  if (lost.length <= 1) return first;
  const rows = lost.map((annotation) => rowOf(session, annotation));
  const chosen = await vscode.window.showQuickPick(rows, { title, matchOnDescription: true });
  return chosen?.annotation;
}
