import * as vscode from 'vscode';
import type { Relation } from '../../core/annotations/annotation';
import type { Item } from '../../core/annotations/layer';
import { relateChange, relationsFrom, relationsOf, unrelateChange } from '../../core/annotations/relate';
import { schemaType, type SchemaRelation } from '../../core/annotations/schema';
import { decide } from '../document/decide';
import { labelOf, typeLabel } from '../document/messages';
import { plain, sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { targetOf } from '../document/target';
import { clippedWords } from '../document/words';
import { wordsOfEnd } from '../document/wordsOfEnd';

interface Pick extends vscode.QuickPickItem {
  readonly relation?: SchemaRelation;
  readonly present?: Relation;
}

/** Relates what is at the cursor to another annotation, as the schema allows, or takes a relation of it away. */
export async function relate(sessions: Sessions, argument: unknown): Promise<void> {
  const target = targetOf(sessions, argument);
  if (!target) {
    sayDone(vscode.l10n.t('There is nothing here that could be related'));
    return;
  }
  const { session, item } = target;
  const picks = picksOf(session, item);
  if (picks.length === 0) {
    sayDone(vscode.l10n.t('The schema has no relations for this type: see “{0}”', 'article.schema'));
    return;
  }
  const title = vscode.l10n.t('Relate: {0}', describe(session, item));
  const chosen = await vscode.window.showQuickPick(picks, { title, matchOnDescription: true });
  const { present, relation } = chosen ?? {};
  if (present) await decide(session, () => unrelateChange(session.decisions, present.id));
  else if (relation) await relateTo(session, item, relation);
}

function picksOf(session: ArticleSession, item: Item): readonly Pick[] {
  const { schema, decisions } = session;
  const offered = relationsFrom(schema, item.type).map((relation): Pick => {
    return { label: `$(arrow-right) ${plain(labelOf(relation.name))}…`, relation };
  });
  const present = relationsOf(decisions, item.id).map((relation): Pick => {
    const other = relation.from === item.id ? relation.to : relation.from;
    const arrow = relation.from === item.id ? '→' : '←';
    const words = plain(wordsOfEnd(session.article.text, session.decisions, other));
    const label = `$(trash) ${vscode.l10n.t('Remove: {0}', `${plain(labelOf(relation.type))} ${arrow} ${words}`)}`;
    return { label, present: relation };
  });
  return [...offered, ...present];
}

async function relateTo(session: ArticleSession, item: Item, relation: SchemaRelation): Promise<void> {
  const { to, name } = relation;
  const others = session.layer.items.filter(({ id, type }) => id !== item.id && (to.length === 0 || to.includes(type)));
  if (others.length === 0) {
    sayDone(vscode.l10n.t('There is nothing in this article that it could be related to'));
    return;
  }
  const picks = others.map((other) => ({ label: describe(session, other), other }));
  const title = `${describe(session, item)} · ${plain(labelOf(name))} →`;
  const chosen = await vscode.window.showQuickPick(picks, { title });
  if (!chosen) return;
  const isDecided = await decide(session, (stamp) => {
    const { layer, decisions, article } = session;
    return relateChange(layer, decisions, article, [item.id, chosen.other.id], name, stamp);
  });
  if (isDecided) sayDone(vscode.l10n.t('Related: {0}', `${title} ${describe(session, chosen.other)}`));
}

function describe({ schema, article }: ArticleSession, { type, spans }: Item): string {
  return plain(`${typeLabel(schemaType(schema, type), type)} · ${clippedWords(article.text, spans)}`);
}
