import * as vscode from 'vscode';
import { schemaType, type Schema, type SchemaType } from '../../core/annotations/schema';
import type { CorpusEntity } from '../../core/report/corpus';
import { labelOf, typeLabel } from '../document/messages';
import { plain } from '../document/say';
import type { Model } from './model';
import { isLeaf, type Node, type NodeOf, type ViewName } from './nodes';
import type { QuoteTree } from './quoteTree';
import { nameOf } from './texts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** What writing lines needs to know. */
export interface Writing {
  readonly view: ViewName;
  readonly model: Model;
  readonly quotes: QuoteTree;
}

/** A line as VS Code shows it. Words of articles and sidecars are untrusted: `plain` keeps them words. */
export function itemOf(writing: Writing, node: Node): vscode.TreeItem {
  const item = write(writing, node);
  // What is searched for is shown at once, and what was open before is so again afterwards.
  item.id = writing.model.search === '' ? node.id : `${node.id} ?${writing.model.search}`;
  item.accessibilityInformation ??= { label: accessibleLabel(item) };
  if (isLeaf(node))
    item.command = { command: 'article.openFromView', title: vscode.l10n.t('Go to Text'), arguments: [node] };
  return item;
}

function write(writing: Writing, node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'type':
      return typeItem(writing, node);
    case 'entity':
      return entityItem(writing, node);
    case 'speaker':
      return speakerItem(writing, node);
    case 'voices':
      return group(vscode.l10n.t('Without a Name'), node.count, new vscode.ThemeIcon('question'));
    case 'article':
      return articleItem(node);
    case 'mention':
      return mentionItem(writing, node);
    case 'quote':
      return quoteItem(writing, node);
    case 'suggestion':
      return suggestionItem(writing, node);
    case 'more':
      return moreItem(node);
  }
}

function group(label: string, count: number, icon: vscode.ThemeIcon, state = Collapsed): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.description = String(count);
  item.iconPath = icon;
  return item;
}

/** The icon of what has a type, in its colour where that is one of the theme. */
function iconOf(schema: Schema, type: string, icon?: string): vscode.ThemeIcon {
  const known = schemaType(schema, type);
  const color = known?.color.startsWith('#') === false ? new vscode.ThemeColor(known.color) : undefined;
  return new vscode.ThemeIcon(icon ?? shapeOf(known), color);
}

function shapeOf(type: SchemaType | undefined): string {
  if (type?.people === true) return 'person';
  if (type?.attributes.some(({ reads }) => reads === 'date') === true) return 'calendar';
  return type?.named === false ? 'quote' : 'tag';
}

const labelOfType = ({ model }: Writing, type: string): string =>
  plain(typeLabel(schemaType(model.schema, type), type));

function typeItem(writing: Writing, { type, count }: NodeOf<'type'>): vscode.TreeItem {
  const { model } = writing;
  const isOpen = model.scope === 'article' || model.search !== '' || schemaType(model.schema, type)?.people === true;
  const item = group(labelOfType(writing, type), count, iconOf(model.schema, type), isOpen ? Expanded : Collapsed);
  item.contextValue = 'type';
  return item;
}

function entityItem(writing: Writing, { key }: NodeOf<'entity'>): vscode.TreeItem {
  const { model } = writing;
  const entity = model.corpus.entities.get(key);
  if (!entity) return new vscode.TreeItem('');
  const item = group(plain(entity.name), entity.count, iconOf(model.schema, entity.type));
  const aliases = aliasesOf(entity);
  const facts = [
    labelOfType(writing, entity.type),
    vscode.l10n.t('mentions: {0}', entity.count),
    ...(model.scope === 'workspace' ? [vscode.l10n.t('articles: {0}', entity.articles.size)] : []),
    ...(entity.wikidata === undefined ? [] : [`Wikidata ${entity.wikidata}`]),
  ];
  item.description =
    model.scope === 'workspace' ? inArticles(entity.count, entity.articles.size) : String(entity.count);
  item.tooltip = [plain(entity.name), ...facts, ...(aliases.length > 0 ? [aliases.join(', ')] : [])].join('\n');
  item.accessibilityInformation = { label: [plain(entity.name), ...facts].join(', ') };
  item.contextValue = entity.wikidata === undefined ? 'entity' : 'entityLinked';
  return item;
}

/** Other names that an entity goes by, as many as fit. */
const aliasesOf = ({ articles }: CorpusEntity): readonly string[] =>
  [...new Set([...articles.values()].slice(0, 20).flatMap(({ aliases }) => aliases))].slice(0, 8).map(plain);

const inArticles = (count: number, articles: number): string =>
  articles === 1 ? vscode.l10n.t('{0} in 1 article', count) : vscode.l10n.t('{0} in {1} articles', count, articles);

function speakerItem(writing: Writing, { key }: NodeOf<'speaker'>): vscode.TreeItem {
  const { model } = writing;
  const speaker = model.corpus.speakers.get(key);
  if (!speaker) return new vscode.TreeItem('');
  const { name, type, count, articles } = speaker;
  const icon = type === undefined ? new vscode.ThemeIcon('question') : iconOf(model.schema, type);
  const label = name === '' ? vscode.l10n.t('Nobody Is Said to Speak') : plain(name);
  const item = group(label, count, icon);
  if (model.scope === 'workspace') item.description = inArticles(count, articles.size);
  if (model.search !== '') item.collapsibleState = Expanded;
  item.accessibilityInformation = { label: `${label}, ${vscode.l10n.t('quotes: {0}', count)}` };
  item.contextValue = type === undefined ? 'voice' : 'speaker';
  return item;
}

function articleItem({ address, count }: NodeOf<'article'>): vscode.TreeItem {
  const { name, folder } = nameOf(address);
  const item = new vscode.TreeItem(plain(name), Collapsed);
  item.resourceUri = vscode.Uri.parse(address, true);
  item.iconPath = vscode.ThemeIcon.File;
  item.description = [String(count), plain(folder)].filter((part) => part !== '').join(' · ');
  item.contextValue = 'article';
  return item;
}

/** Dashed is what nobody has decided, as on the text; the shape tells it too. */
const stateIcon = (score: number | undefined): string => (score === undefined ? 'pass-filled' : 'circle-large-outline');

const stateLabel = (score: number | undefined): string =>
  score === undefined ? vscode.l10n.t('Decided') : vscode.l10n.t('Suggestion · {0} % sure', Math.round(score * 100));

const lineLabel = (number: number): string => vscode.l10n.t('line {0}', number);

function leafItem({ words }: NodeOf<'mention' | 'quote' | 'suggestion'>): vscode.TreeItem {
  const { line, place } = words;
  const highlights: [number, number][] = place ? [[place.start, place.end]] : [];
  const item = new vscode.TreeItem({ label: line, highlights }, None);
  item.tooltip = line;
  return item;
}

function mentionItem({ model }: Writing, node: NodeOf<'mention'>): vscode.TreeItem {
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

function quoteItem(writing: Writing, node: NodeOf<'quote'>): vscode.TreeItem {
  const { score, words } = node;
  const quote = writing.quotes.quoteOf(node);
  const item = leafItem(node);
  const values = Object.values(quote?.attributes ?? {}).map((value) => plain(labelOf(value)));
  const facts = [...values, vscode.l10n.t('words: {0}', quote?.words ?? 0), stateLabel(score), lineLabel(words.number)];
  item.iconPath = iconOf(writing.model.schema, quote?.type ?? '', stateIcon(score));
  item.description = values[0] ?? '';
  item.tooltip = [words.line, ...facts].join('\n');
  item.accessibilityInformation = { label: [words.line, ...facts].join(', ') };
  item.contextValue = score === undefined ? 'quote' : 'quoteOpen';
  return item;
}

function suggestionItem(writing: Writing, node: NodeOf<'suggestion'>): vscode.TreeItem {
  const { type, score, words, name } = node;
  const { schema, scope } = writing.model;
  const item = leafItem(node);
  const label = labelOfType(writing, type);
  const sure = vscode.l10n.t('{0} %', Math.round((score ?? 1) * 100));
  const facts = [label, ...(name === undefined ? [] : [plain(name)]), stateLabel(score), lineLabel(words.number)];
  item.description = scope === 'article' ? sure : `${label} · ${sure}`;
  item.iconPath = iconOf(schema, type);
  item.tooltip = [words.line, ...facts].join('\n');
  item.accessibilityInformation = { label: [words.line, ...facts].join(', ') };
  item.contextValue = schemaType(schema, type)?.named === false ? 'quoteOpen' : 'mentionOpen';
  return item;
}

function moreItem(node: NodeOf<'more'>): vscode.TreeItem {
  const label = vscode.l10n.t('Show More ({0})', node.count);
  const item = new vscode.TreeItem(label, None);
  item.iconPath = new vscode.ThemeIcon('ellipsis');
  item.command = { command: 'article.showMoreInView', title: label, arguments: [node] };
  return item;
}

function accessibleLabel({ label, description }: vscode.TreeItem): string {
  const words = typeof label === 'string' ? label : (label?.label ?? '');
  return typeof description === 'string' && description !== '' ? `${words}, ${description}` : words;
}
