import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType, type SchemaAttribute } from '../../core/annotations/schema';
import { setAttributeChange } from '../../core/annotations/setAttribute';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { labelOf } from '../document/messages';
import { plain, sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { readArgument } from './argument';
import { quotesFor } from './quotes';
import { describeItem, wordsOf } from './say';

/** Something that may be said about a quotation. */
interface Kind {
  readonly attribute: string;
  readonly value: string;
}

/** Says what kind of quotation it is, or in which medium: whatever its type may be one of. */
export function registerChangeKind(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.changeKind', async (value: unknown) => {
    const argument = readArgument(value);
    const session = await articleFor(sessions, argument.uri);
    const items = session && (await quotesFor(session, argument));
    const [first] = items ?? [];
    if (!session || !items || !first) return;
    const { version } = session.document;
    const attributes = choicesOf(session, first);
    const told = attributes.find(({ values }) => values.includes(argument.value ?? ''));
    const kind = told
      ? { attribute: told.name, value: argument.value ?? '' }
      : await pickKind(session, items, attributes);
    if (!kind || session.document.version !== version) return;
    const ids = items.map(({ id }) => id);
    const words = items.length === 1 ? wordsOf(session, first.spans) : String(items.length);
    const change = await decide(session, (stamp) => {
      const { layer, decisions, article } = session;
      return setAttributeChange(layer, decisions, article, ids, kind.attribute, kind.value, stamp);
    });
    if (change) sayDone(vscode.l10n.t('Changed: {0}', `${labelOf(kind.value)} · ${words}`));
  });
}

/** The attributes that have values to choose from. */
function choicesOf({ schema }: ArticleSession, { type }: Item): readonly SchemaAttribute[] {
  return schemaType(schema, type)?.attributes.filter(({ values }) => values.length > 1) ?? [];
}

async function pickKind(
  session: ArticleSession,
  items: readonly Item[],
  attributes: readonly SchemaAttribute[],
): Promise<Kind | undefined> {
  const [first] = items;
  const isPresent = ({ attribute, value }: Kind) => items.every((item) => item.attributes[attribute] === value);
  const picks = attributes.flatMap(({ name: attribute, values }) => [
    { label: labelOf(attribute), kind: vscode.QuickPickItemKind.Separator, choice: undefined },
    ...values.map((value) => ({
      label: labelOf(value),
      // What it is now is said, and not only by its place in the list.
      ...(isPresent({ attribute, value }) && { description: vscode.l10n.t('as it is now') }),
      choice: { attribute, value },
    })),
  ]);
  const title =
    first && items.length === 1
      ? vscode.l10n.t('Change Kind: {0}', describeItem(session, first))
      : vscode.l10n.t('Change the Kind of {0} Quotations', items.length);
  const chosen = await vscode.window.showQuickPick(picks, { title: plain(title) });
  return chosen?.choice;
}
