import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType, type SchemaAttribute } from '../../core/annotations/schema';
import { setAttributeChange } from '../../core/annotations/setAttribute';
import { decide } from '../document/decide';
import { labelOf } from '../document/messages';
import { plain, sayDone } from '../document/say';
import type { Sessions } from '../document/session';
import { targetOf } from '../document/target';
import { clippedWords } from '../document/words';

/** A value that an attribute may be given; undefined takes it away. */
interface Choice {
  readonly attribute: string;
  readonly value?: string;
}

/** Gives what is at the cursor a value of one of the attributes that the schema has for its type. */
export async function setAttribute(sessions: Sessions, argument: unknown): Promise<void> {
  const target = targetOf(sessions, argument);
  const attributes = target && (schemaType(target.session.schema, target.item.type)?.attributes ?? []);
  if (!target || !attributes || attributes.length === 0) {
    sayDone(vscode.l10n.t('There is nothing here that has attributes'));
    return;
  }
  const { session, item } = target;
  const words = plain(clippedWords(session.article.text, item.spans));
  const choice = toldIn(argument, attributes) ?? (await ask(item, attributes, words));
  if (!choice) return;
  const isDecided = await decide(session, (stamp) => {
    const { layer, decisions, article } = session;
    return setAttributeChange(layer, decisions, article, [item.id], choice.attribute, choice.value, stamp);
  });
  if (isDecided) sayDone(vscode.l10n.t('Changed: {0}', `${labelOf(choice.attribute)} · ${words}`));
}

/** What a keybinding says: `{ "attribute": "verdict", "value": "true" }`. */
function toldIn(argument: unknown, attributes: readonly SchemaAttribute[]): Choice | undefined {
  if (typeof argument !== 'object' || argument === null || !('attribute' in argument)) return undefined;
  const known = attributes.find(({ name }) => name === argument.attribute);
  const value = 'value' in argument && typeof argument.value === 'string' ? argument.value : undefined;
  if (!known) return undefined;
  if (value === undefined) return { attribute: known.name };
  return known.values.length === 0 || known.values.includes(value) ? { attribute: known.name, value } : undefined;
}

async function ask(item: Item, attributes: readonly SchemaAttribute[], words: string): Promise<Choice | undefined> {
  const picks = attributes.flatMap((attribute) => picksOf(item, attribute));
  const title = vscode.l10n.t('Set Attribute: {0}', words);
  const chosen = await vscode.window.showQuickPick(picks, { title });
  if (!chosen?.choice) return undefined;
  if (!chosen.isFree) return chosen.choice;
  const { attribute } = chosen.choice;
  const given = item.attributes[attribute] ?? '';
  const value = await vscode.window.showInputBox({ title: `${plain(labelOf(attribute))}: ${words}`, value: given });
  if (value === undefined) return undefined;
  return value.trim() === '' ? { attribute } : { attribute, value: value.trim() };
}

interface Pick extends vscode.QuickPickItem {
  readonly choice?: Choice;
  /** Any text may be its value. */
  readonly isFree?: boolean;
}

function picksOf(item: Item, { name: attribute, values }: SchemaAttribute): readonly Pick[] {
  const present = item.attributes[attribute];
  const heading: Pick = { label: plain(labelOf(attribute)), kind: vscode.QuickPickItemKind.Separator };
  const now = { description: vscode.l10n.t('as it is now') };
  if (values.length === 0) {
    const label = present === undefined ? vscode.l10n.t('Write a Value…') : plain(present);
    return [heading, { label, ...(present !== undefined && now), choice: { attribute }, isFree: true }];
  }
  const remove: Pick = { label: vscode.l10n.t('No Value'), choice: { attribute } };
  const picks = values.map((value): Pick => {
    return { label: plain(labelOf(value)), ...(value === present && now), choice: { attribute, value } };
  });
  return [heading, ...picks, ...(present === undefined ? [] : [remove])];
}
