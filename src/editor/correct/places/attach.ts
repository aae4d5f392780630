import * as vscode from 'vscode';
import { foldWording } from '../../../core/annotations/finder';
import { placeChange } from '../../../core/annotations/decide';
import type { Annotation } from '../../../core/annotations/annotation';
import type { Span } from '../../../core/text/span';
import { articleFor } from '../../document/articleFor';
import { decide } from '../../document/decide';
import { plain, sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { readArgument } from '../argument';
import { wordsOf } from '../say';
import { selectionsOf } from '../subject';
import { askLost, lostIn } from './lost';

/** Puts a lost annotation on the words that are selected. */
export async function attachHere(sessions: Sessions, value: unknown): Promise<void> {
  const { uri, id } = readArgument(value);
  const session = await articleFor(sessions, uri);
  if (!session) return;
  if (wantedSpans(session).length === 0) {
    sayDone(vscode.l10n.t('Select the words first to which the annotation belongs'));
    return;
  }
  const title = vscode.l10n.t('Attach to “{0}”', plain(wordsOf(session, wantedSpans(session))));
  const annotation = await askLost(session, id, title, likeFirst(session));
  if (annotation) await placeAt(session, annotation, wantedSpans(session));
}

const wantedSpans = (session: ArticleSession): readonly Span[] =>
  selectionsOf(session).filter(({ start, end }) => start < end);

/** Those with the selected words before the others. */
function likeFirst(session: ArticleSession): readonly Annotation[] {
  const { text } = session.article;
  const words = wantedSpans(session).map(({ start, end }) => foldWording(text.slice(start, end).trim()).toLowerCase());
  const isLike = ({ selector }: Annotation) =>
    selector.quote.some((part) => words.some((word) => foldWording(part).toLowerCase().includes(word)));
  return lostIn(session, true).toSorted((a, b) => Number(isLike(b)) - Number(isLike(a)));
}

/** Makes these spans the place of an annotation, as one step. */
export async function placeAt(session: ArticleSession, { id }: Annotation, spans: readonly Span[]): Promise<void> {
  const words = wordsOf(session, spans);
  const change = await decide(session, (stamp) => {
    const { layer, decisions, article } = session;
    return placeChange(layer, decisions, article, id, spans, stamp);
  });
  if (change) sayDone(vscode.l10n.t('Attached to “{0}”', words));
}
