import * as vscode from 'vscode';
import { schemaType } from '../../core/annotations/schema';
import type { CorpusEntity } from '../../core/report/corpus';
import { plain } from '../document/say';
import { mentionItem, otherItem, quoteItem, suggestionItem } from './leafItems';
import type { Model } from './model';
import { isLeaf, type Node, type NodeOf, type ViewName } from './nodes';
import type { QuoteTree } from './quoteTree';
import { nameOf } from './texts';
import { iconOf, labelOfType } from './types';

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
      return mentionItem(writing.model, node);
    case 'quote':
      return quoteItem(writing.model, writing.quotes, node);
    case 'other':
      return otherItem(writing.model, node);
    case 'suggestion':
      return suggestionItem(writing.model, node);
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

function typeItem(writing: Writing, { type, count, view }: NodeOf<'type'>): vscode.TreeItem {
  const { model } = writing;
  const isOpen = model.scope === 'article' || model.search !== '' || schemaType(model.schema, type)?.people === true;
  const item = group(
    labelOfType(writing.model, type),
    count,
    iconOf(model.schema, type),
    isOpen ? Expanded : Collapsed,
  );
  item.contextValue = view === 'review' ? 'typeOpen' : 'type';
  return item;
}

function entityItem(writing: Writing, { key }: NodeOf<'entity'>): vscode.TreeItem {
  const { model } = writing;
  const entity = model.corpus.entities.get(key);
  if (!entity) return new vscode.TreeItem('');
  const item = group(plain(entity.name), entity.count, iconOf(model.schema, entity.type));
  const aliases = aliasesOf(entity);
  const places = [...entity.articles.values()].reduce((sum, part) => sum + part.places.length, 0);
  const meant = places - entity.count;
  const facts = [
    labelOfType(writing.model, entity.type),
    vscode.l10n.t('mentions: {0}', entity.count),
    ...(meant > 0 ? [vscode.l10n.t('in quotes: {0}', meant)] : []),
    ...(model.scope === 'workspace' ? [vscode.l10n.t('articles: {0}', entity.articles.size)] : []),
    ...(entity.wikidata === undefined ? [] : [`Wikidata ${entity.wikidata}`]),
  ];
  item.description = model.scope === 'workspace' ? inArticles(entity.count, entity.articles) : String(entity.count);
  item.tooltip = [plain(entity.name), ...facts, ...(aliases.length > 0 ? [aliases.join(', ')] : [])].join('\n');
  item.accessibilityInformation = { label: [plain(entity.name), ...facts].join(', ') };
  item.contextValue = entity.wikidata === undefined ? 'entity' : 'entityLinked';
  return item;
}

/** Other names that an entity goes by, as many as fit. */
const aliasesOf = ({ articles }: CorpusEntity): readonly string[] =>
  [...new Set([...articles.values()].slice(0, 20).flatMap(({ aliases }) => aliases))].slice(0, 8).map(plain);

/** How often, and in how many articles; of one alone its name. */
function inArticles(count: number, articles: ReadonlyMap<string, unknown>): string {
  const [only] = articles.keys();
  if (articles.size === 1 && only !== undefined) return `${String(count)} · ${plain(nameOf(only).name)}`;
  return vscode.l10n.t('{0} in {1} articles', count, articles.size);
}

function speakerItem(writing: Writing, { key }: NodeOf<'speaker'>): vscode.TreeItem {
  const { model } = writing;
  const speaker = model.corpus.speakers.get(key);
  if (!speaker) return new vscode.TreeItem('');
  const { name, type, count, articles } = speaker;
  const icon = type === undefined ? new vscode.ThemeIcon('question') : iconOf(model.schema, type);
  const label = name === '' ? vscode.l10n.t('Nobody Is Said to Speak') : plain(name);
  const item = group(label, count, icon);
  if (model.scope === 'workspace') item.description = inArticles(count, articles);
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
