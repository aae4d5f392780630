import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType, type SchemaType } from '../../core/annotations/schema';
import type { Span } from '../../core/text/span';
import { plain, sayDone } from '../document/say';
import type { ArticleSession } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { editorOf } from '../document/target';
import type { CorrectionArgument } from './argument';
import { chosenItems } from './choose';
import { describeItem } from './say';
import { stretchesOf, type Stretch } from './stretches';

/** The cursors and selections of the editor that shows an article; none if it is not visible. */
export function selectionsOf(session: ArticleSession): readonly Span[] {
  return editorOf(session)?.selections.map((selection) => session.spanOf(selection)) ?? [];
}

/** What the cursors and selections mean, as {@link stretchesOf} says. @param type of what is put there, where it is known already */
export function stretchesAt(session: ArticleSession, type?: SchemaType): readonly Stretch[] {
  const { article, schema } = session;
  const isNamed = (name: string) => schemaType(schema, name)?.named === true;
  return stretchesOf({ article, items: shownLayer(session).items, isNamed }, selectionsOf(session), type);
}

/**
 * The items that a command is about: the one it was told, else those at the cursors and selections; undefined, and the
 * person told why, if there is none. Where two stand on the very same words, the person is asked.
 */
export async function itemsFor(
  session: ArticleSession,
  { id }: CorrectionArgument,
  isMeant: (item: Item) => boolean,
  nothing: string,
): Promise<readonly Item[] | undefined> {
  if (id !== undefined) {
    const item = session.layer.items.find((each) => each.id === id);
    if (!item) sayDone(vscode.l10n.t('That annotation is not there any more'));
    return item && [item];
  }
  const groups = chosenItems(shownLayer(session).items.filter(isMeant), selectionsOf(session));
  const [only = []] = groups;
  if (groups.length === 0) sayDone(nothing);
  if (groups.length !== 1 || only.length === 1) return groups.length === 0 ? undefined : groups.flatMap(firstOf);
  const chosen = await askWhich(session, only);
  return chosen && [chosen];
}

const firstOf = (group: readonly Item[]): readonly Item[] => group.slice(0, 1);

async function askWhich(session: ArticleSession, items: readonly Item[]): Promise<Item | undefined> {
  const picks = items.map((item) => ({ label: plain(describeItem(session, item)), item }));
  const chosen = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Which One?') });
  return chosen?.item;
}
