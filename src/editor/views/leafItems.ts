import * as vscode from 'vscode';
import { schemaType } from '../../core/annotations/schema';
import { labelOf } from '../document/messages';
import { plain } from '../document/say';
import type { Model } from './model';
import type { Leaf, NodeOf } from './nodes';
import type { QuoteTree } from './quoteTree';
import { nameOf } from './texts';
import { iconOf, labelOfType } from './types';

/** Dashed is what nobody has decided, as on the text; the shape tells it too. */
const stateIcon = (score: number | undefined): string => (score === undefined ? 'pass-filled' : 'circle-large-outline');

const stateLabel = (score: number | undefined): string =>
  score === undefined ? vscode.l10n.t('Decided') : vscode.l10n.t('Suggestion · {0} % sure', Math.round(score * 100));

const lineLabel = (number: number): string => vscode.l10n.t('line {0}', number);

function leafItem({ words }: Leaf): vscode.TreeItem {
  const { line, place } = words;
  const highlights: [number, number][] = place ? [[place.start, place.end]] : [];
  const item = new vscode.TreeItem({ label: line, highlights }, vscode.TreeItemCollapsibleState.None);
  item.tooltip = line;
  return item;
}

/** A mention, or the words that mean an entity in a quotation. */
export function mentionItem(model: Model, node: NodeOf<'mention'>): vscode.TreeItem {
  const { score, by, key, words } = node;
  const type = model.corpus.entities.get(key)?.type ?? '';
  const item = leafItem(node);
  const state = by === 'role' ? vscode.l10n.t('in a quote') : stateLabel(score);
  item.iconPath = iconOf(model.schema, type, by === 'role' ? 'comment' : stateIcon(score));
  item.accessibilityInformation = { label: [words.line, state, lineLabel(words.number)].join(', ') };
  item.tooltip = `${words.line}\n${state}`;
  item.contextValue = by === 'role' ? 'role' : score === undefined ? 'mention' : 'mentionOpen';
  return item;
}

/** A quotation. */
export function quoteItem(model: Model, quotes: QuoteTree, node: NodeOf<'quote'>): vscode.TreeItem {
  const { score, words } = node;
  const quote = quotes.quoteOf(node);
  const item = leafItem(node);
  const values = Object.values(quote?.attributes ?? {}).map((value) => plain(labelOf(value)));
  const facts = [...values, vscode.l10n.t('words: {0}', quote?.words ?? 0), stateLabel(score), lineLabel(words.number)];
  item.iconPath = iconOf(model.schema, quote?.type ?? '', stateIcon(score));
  item.description = values[0] ?? '';
  item.tooltip = [words.line, ...facts].join('\n');
  item.accessibilityInformation = { label: [words.line, ...facts].join(', ') };
  item.contextValue = score === undefined ? 'quote' : 'quoteOpen';
  return item;
}

/** Something that names nobody and that nobody says. */
export function otherItem(model: Model, node: NodeOf<'other'>): vscode.TreeItem {
  const { type, score, words, address } = node;
  const item = leafItem(node);
  const facts = [stateLabel(score), lineLabel(words.number)];
  item.iconPath = iconOf(model.schema, type, stateIcon(score));
  if (model.scope === 'workspace') item.description = plain(nameOf(address).name);
  item.tooltip = [words.line, ...facts].join('\n');
  item.accessibilityInformation = { label: [words.line, ...facts].join(', ') };
  item.contextValue = score === undefined ? 'mention' : 'mentionOpen';
  return item;
}

/** What nobody has decided. */
export function suggestionItem(model: Model, node: NodeOf<'suggestion'>): vscode.TreeItem {
  const { type, score, words, name } = node;
  const { schema, scope } = model;
  const item = leafItem(node);
  const label = labelOfType(model, type);
  const sure = vscode.l10n.t('{0} %', Math.round((score ?? 1) * 100));
  const facts = [label, ...(name === undefined ? [] : [plain(name)]), stateLabel(score), lineLabel(words.number)];
  item.description = scope === 'article' ? sure : `${label} · ${sure}`;
  item.iconPath = iconOf(schema, type);
  item.tooltip = [words.line, ...facts].join('\n');
  item.accessibilityInformation = { label: [words.line, ...facts].join(', ') };
  item.contextValue = schemaType(schema, type)?.named === false ? 'quoteOpen' : 'mentionOpen';
  return item;
}
