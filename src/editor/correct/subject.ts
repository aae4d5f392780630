import * as vscode from 'vscode';
import { isEmptyChange } from '../../core/annotations/decisions';
import type { Change } from '../../core/annotations/change';
import type { Item } from '../../core/annotations/layer';
import type { Span } from '../../core/text/span';
import { plain, sayDone } from '../document/say';
import type { ArticleSession, Stamp } from '../document/session';
import { readSettings } from '../document/settings';
import { isShown } from '../document/shown';
import { editorOf } from '../document/target';
import type { CorrectionArgument } from './argument';
import { chosenItems } from './choose';
import { describeItem } from './say';

/** The cursors and selections of the editor that shows an article; none if it is not visible. */
export function selectionsOf(session: ArticleSession): readonly Span[] {
  return editorOf(session)?.selections.map((selection) => session.spanOf(selection)) ?? [];
}

/** What of an article is visible as the settings have it: commands at the cursor never act on what nobody sees. */
export function shownItems({ document, layer }: ArticleSession): readonly Item[] {
  const settings = readSettings(document.uri);
  return layer.items.filter((item) => isShown(item, settings));
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
  const groups = chosenItems(shownItems(session).filter(isMeant), selectionsOf(session));
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

/** Makes a decision, stamped; the change made, or undefined if there was nothing to do, or the text was edited meanwhile. */
export async function decide(session: ArticleSession, build: (stamp: Stamp) => Change): Promise<Change | undefined> {
  const { version } = session.document;
  const stamp = await session.stamp();
  if (session.document.version !== version) {
    sayDone(vscode.l10n.t('The text was edited meanwhile: nothing was decided'));
    return undefined;
  }
  const change = build(stamp);
  if (isEmptyChange(change)) {
    sayDone(vscode.l10n.t('Nothing to change: it is decided so already'));
    return undefined;
  }
  session.decide(change);
  return change;
}
