import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { isSpoken } from '../../core/annotations/spoken';
import { sayDone } from '../document/say';
import type { ArticleSession } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import type { CorrectionArgument } from './argument';
import { chosenItems } from './choose';
import { nearestItem } from './speakers';
import { itemsFor, selectionsOf } from './subject';

/** The one quotation that is meant: told, at the cursor, or the nearest one in the paragraph of the cursor or selection. */
export async function quoteFor(session: ArticleSession, argument: CorrectionArgument): Promise<Item | undefined> {
  const nothing = vscode.l10n.t('There is no quotation here');
  const isQuote = (item: Item) => isSpoken(session.schema, item);
  const quotes = shownLayer(session).items.filter(isQuote);
  const selections = selectionsOf(session);
  const isBeside = chosenItems(quotes, selections).length === 0;
  const [first] = selections;
  const near = argument.id === undefined && isBeside && first && nearestItem(session.article, quotes, first);
  if (near) return near;
  const items = await itemsFor(session, argument, isQuote, nothing);
  const item = items?.[0];
  if (item && !isQuote(item)) sayDone(nothing);
  return item && isQuote(item) ? item : undefined;
}

/** The quotations that are meant: told, or those at the cursors and selections; undefined, and the person told why, if there is none. */
export async function quotesFor(
  session: ArticleSession,
  argument: CorrectionArgument,
): Promise<readonly Item[] | undefined> {
  const nothing = vscode.l10n.t('There is no quotation here');
  const isQuote = (item: Item) => isSpoken(session.schema, item);
  const items = (await itemsFor(session, argument, isQuote, nothing))?.filter(isQuote);
  if (items?.length === 0) sayDone(nothing);
  return items?.length === 0 ? undefined : items;
}
