import * as vscode from 'vscode';
import { itemsAlike, likenessOf, type Alike, type Likeness } from '../../../core/annotations/alike';
import { acceptChange, rejectChange, retypeChange } from '../../../core/annotations/decide';
import type { Item } from '../../../core/annotations/layer';
import type { Sight } from '../../document/sight';
import type { ArticleSession } from '../../document/session';
import { labelOfType, wordsOf } from '../say';
import { candidateOf, mayHold } from './facts';
import type { Operation } from './operation';
import { isOpen } from '../open';

/** What is like an item, of which some may be meant. */
function common(likeness: Likeness, isMeant: (item: Item) => boolean, isTicked: (alike: Alike) => boolean) {
  return {
    mayConcern: mayHold(likeness.names),
    plan: (sight: Sight) =>
      itemsAlike(sight, likeness)
        .filter(({ item }) => isMeant(item))
        .map((alike) => candidateOf(sight, alike.item, isTicked(alike))),
  };
}

/** Accepts what has the same words, and what is the same under another name; undefined if the item is not there any more. */
export function acceptAlike(session: ArticleSession, item: Item): Operation | undefined {
  const likeness = likenessOf(session, item.id);
  if (!likeness) return undefined;
  const words = wordsOf(session, item.spans);
  return {
    title: vscode.l10n.t('Accept All Like “{0}”', words),
    // Somebody else of that name is listed, and left to the person.
    ...common(likeness, isOpen, ({ hasSameEntity }) => hasSameEntity),
    build: ({ layer, decisions, article }, ids, stamp) => acceptChange(layer, decisions, article, ids, stamp),
    done: (count) => vscode.l10n.t('Accepted annotations: {0}', count),
    nothing: () => vscode.l10n.t('Nothing like “{0}” is left to accept', words),
  };
}

/** Rejects what has the same words as the same type; what is the same under another name is listed, and not ticked. */
export function rejectAlike(session: ArticleSession, item: Item): Operation | undefined {
  const likeness = likenessOf(session, item.id);
  if (!likeness) return undefined;
  const words = wordsOf(session, item.spans);
  return {
    title: vscode.l10n.t('Reject All Like “{0}”', words),
    ...common(
      likeness,
      () => true,
      (alike) => alike.hasSameWords && (isOpen(alike.item) || alike.item.id === item.id),
    ),
    build: ({ layer, decisions, article }, ids, stamp) => rejectChange(layer, decisions, article, ids, stamp),
    done: (count) => vscode.l10n.t('Rejected annotations: {0}', count),
    nothing: () => vscode.l10n.t('Nothing like “{0}” is left to reject', words),
  };
}

/** Gives everything that is like an item another type. */
export function retypeAlike(session: ArticleSession, item: Item, type: string): Operation | undefined {
  const likeness = likenessOf(session, item.id);
  if (!likeness) return undefined;
  const [words, label] = [wordsOf(session, item.spans), labelOfType(session, type)];
  return {
    title: vscode.l10n.t('Change All Like “{0}” to {1}', words, label),
    ...common(
      likeness,
      () => true,
      ({ hasSameEntity }) => hasSameEntity,
    ),
    build: ({ layer, decisions, article, schema }, ids, stamp) =>
      retypeChange(layer, decisions, article, ids, type, schema, stamp),
    done: (count) => vscode.l10n.t('Changed to {0}: {1} annotations', label, count),
    nothing: () => vscode.l10n.t('Nothing like “{0}” is left to change', words),
  };
}
