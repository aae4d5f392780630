import * as vscode from 'vscode';
import type { Change } from '../../core/annotations/change';
import { acceptChange, retypeChange, tagChange } from '../../core/annotations/decide';
import { applyChange, emptyChange, mergeChanges } from '../../core/annotations/decisions';
import { defaultSchema } from '../../core/annotations/default-schema';
import type { Item } from '../../core/annotations/layer';
import { schemaType, type SchemaType } from '../../core/annotations/schema';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions, Stamp } from '../document/session';
import { readArgument } from './argument';
import { pickType } from './pickType';
import { describeItem, labelOfType, wordsOf } from './say';
import type { Stretch } from './stretches';
import { itemsFor, stretchesAt } from './subject';

/** Says what a stretch of text is: asked for, by a command of its own for each type, or anew for what is there. */
export function registerTagging(sessions: Sessions): vscode.Disposable {
  const register = (command: string, run: (value: unknown) => Promise<void>) =>
    vscode.commands.registerCommand(command, run);
  return vscode.Disposable.from(
    register('article.tagSelection', (value) => tagSelections(sessions, value)),
    register('article.changeType', (value) => changeType(sessions, value)),
    // The manifest can only list commands for types that are known beforehand; other types are tagged by the list.
    ...defaultSchema.types.map(({ name }) =>
      register(tagCommandOf(name), (value) => tagSelections(sessions, { ...readArgument(value), type: name })),
    ),
  );
}

/** The command that tags as a type. */
const tagCommandOf = (type: string): string => `article.tag${type.slice(0, 1).toUpperCase()}${type.slice(1)}`;

async function tagSelections(sessions: Sessions, value: unknown): Promise<void> {
  const argument = readArgument(value);
  const session = await articleFor(sessions, argument.uri);
  if (!session) return;
  const told = argument.type === undefined ? undefined : schemaType(session.schema, argument.type);
  const { version } = session.document;
  const found = stretchesAt(session);
  if (found.length === 0 && !told) {
    // To ask first and then to say that nothing is selected would be a question in vain.
    sayNothingSelected();
    return;
  }
  const asked = told ?? (await askType(session, found));
  if (!asked || session.document.version !== version) return;
  await tagAs(session, stretchesAt(session, asked), asked);
}

function askType(session: ArticleSession, found: readonly Stretch[]): Promise<SchemaType | undefined> {
  const [first] = found;
  const title =
    first && found.length === 1
      ? vscode.l10n.t('Tag “{0}”', wordsOf(session, first.spans))
      : vscode.l10n.t('Tag {0} Passages', found.length);
  return pickType(session, title, first?.item?.type);
}

function sayNothingSelected(): void {
  sayDone(vscode.l10n.t('Select some words first, or put the cursor on a word'));
}

async function tagAs(session: ArticleSession, found: readonly Stretch[], type: SchemaType): Promise<void> {
  const [first] = found;
  if (!first) {
    sayNothingSelected();
    return;
  }
  const words = wordsOf(session, first.spans);
  const change = await decide(session, (stamp) => tagAll(session, found, type, stamp));
  if (!change) return;
  const label = labelOfType(session, type.name);
  if (found.length === 1) sayDone(vscode.l10n.t('Tagged: {0}', `${label} · ${words}`));
  else sayDone(vscode.l10n.t('Passages tagged as {0}: {1}', label, found.length));
}

/** One step for all of them, so that one undo takes it back; each sees what the one before has stored. */
function tagAll(session: ArticleSession, found: readonly Stretch[], type: SchemaType, stamp: Stamp): Change {
  const { layer, article, schema } = session;
  let { decisions } = session;
  let whole = emptyChange;
  for (const { spans, item } of found) {
    const present = item && changeOfItem(item, type, schemaType(schema, item.type));
    const change =
      present === 'retype'
        ? retypeChange(layer, decisions, article, [item?.id ?? ''], type.name, schema, stamp)
        : present === 'accept'
          ? acceptChange(layer, decisions, article, [item?.id ?? ''], stamp)
          : tagChange(layer, decisions, article, spans, type.name, schema, stamp);
    decisions = applyChange(decisions, change);
    whole = mergeChanges(whole, change);
  }
  return whole;
}

/** What tagging does to an item that stands exactly there: a quotation that is a single name may be both. */
function changeOfItem(item: Item, type: SchemaType, present?: SchemaType): 'accept' | 'retype' | undefined {
  if (item.type === type.name) return 'accept';
  return present?.named === true && type.named ? 'retype' : undefined;
}

async function changeType(sessions: Sessions, value: unknown): Promise<void> {
  const argument = readArgument(value);
  const session = await articleFor(sessions, argument.uri);
  const nothing = vscode.l10n.t('There is nothing here whose type could be changed');
  const items = session && (await itemsFor(session, argument, () => true, nothing));
  const [first] = items ?? [];
  if (!session || !items || !first) return;
  const told = argument.type === undefined ? undefined : schemaType(session.schema, argument.type);
  const title =
    items.length === 1
      ? vscode.l10n.t('Change Type: {0}', describeItem(session, first))
      : vscode.l10n.t('Change the Type of {0} Annotations', items.length);
  const type = told ?? (await pickType(session, title, first.type));
  if (!type) return;
  const ids = items.map(({ id }) => id);
  const words = items.length === 1 ? wordsOf(session, first.spans) : String(items.length);
  const change = await decide(session, (stamp) => {
    const { layer, decisions, article, schema } = session;
    return retypeChange(layer, decisions, article, ids, type.name, schema, stamp);
  });
  if (change) sayDone(vscode.l10n.t('Changed: {0}', `${labelOfType(session, type.name)} · ${words}`));
}
