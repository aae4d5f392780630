import * as vscode from 'vscode';
import { foldWording } from '../../../core/annotations/finder';
import { placeChange } from '../../../core/annotations/decide';
import type { Annotation } from '../../../core/annotations/annotation';
import { schemaType } from '../../../core/annotations/schema';
import type { Span } from '../../../core/text/span';
import { articleFor } from '../../document/articleFor';
import { decide } from '../../document/decide';
import { plain, sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { readArgument } from '../argument';
import { wordsOf } from '../say';
import { stretchesAt } from '../subject';
import { askLost, lostIn } from './lost';

/**
 * Puts a lost annotation on the words that are selected; without a selection on those at the cursor that tagging would take: a
 * name, a quotation, else the word.
 */
export async function attachHere(sessions: Sessions, value: unknown): Promise<void> {
  const { uri, id } = readArgument(value);
  const session = await articleFor(sessions, uri);
  if (!session) return;
  const likely = spansAt(session, id);
  if (likely.length === 0) {
    sayDone(vscode.l10n.t('Select the words to which the annotation belongs, or put the cursor on them'));
    return;
  }
  const { version } = session.document;
  const title = vscode.l10n.t('Attach to “{0}”', plain(wordsOf(session, likely)));
  const annotation = await askLost(session, id, title, likeFirst(session, likely));
  if (!annotation) return;
  if (session.document.version === version) await placeAt(session, annotation, spansAt(session, annotation.id));
  else sayDone(vscode.l10n.t('The text was edited meanwhile: nothing was decided'));
}

/** What is selected, or stands at the cursor, for an annotation: a quotation takes in other words than a name. */
export function spansAt(session: ArticleSession, id: string | undefined): readonly Span[] {
  const type = session.decisions.annotations.get(id ?? '')?.type;
  const found = stretchesAt(session, type === undefined ? undefined : schemaType(session.schema, type));
  return found.flatMap(({ spans }) => spans);
}

/** Those with the selected words before the others. */
function likeFirst(session: ArticleSession, spans: readonly Span[]): readonly Annotation[] {
  const { text } = session.article;
  const words = spans.map(({ start, end }) => foldWording(text.slice(start, end).trim()).toLowerCase());
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
