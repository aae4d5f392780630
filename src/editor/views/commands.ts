import * as vscode from 'vscode';
import { readViewsFollow, writeViewsFollow } from '../document/settings';
import { askFilter } from './askFilter';
import { decideLines } from './decide';
import { entityOfNode, mergeInto, renameEntity } from './entities';
import { revealAt, type Views } from './follow';
import type { Model } from './model';
import { isLeaf, type Node } from './nodes';
import { isNode, itemsUnder, linesFor, sessionFor, type Lines } from './targets';
import { searchViews } from './search';
import type { View } from './view';

/** Commands on one item that ask for more, under the names that they have in the views. */
const onItem = {
  'article.changeTypeInView': 'article.changeType',
  'article.setSpeakerInView': 'article.setSpeaker',
  'article.changeKindInView': 'article.changeKind',
  'article.linkWikidataInView': 'article.linkWikidata',
  'article.unlinkWikidataInView': 'article.unlinkWikidata',
  'article.splitEntityInView': 'article.splitEntity',
  'article.addNoteInView': 'article.addNote',
} as const;

export function registerCommands(model: Model, views: Views): vscode.Disposable {
  const all = [views.entities.view, views.quotes.view, views.review.view];
  const under: Lines = { model, quotes: views.quotes.tree, review: views.review.tree };
  const lines = (node: unknown, selected: unknown): readonly Node[] =>
    linesFor(node, selected, all.find(({ tree }) => tree.visible && tree.selection.length > 0)?.tree.selection ?? []);
  const register = (command: string, run: (nodes: readonly Node[], node: unknown) => Promise<void> | void) =>
    vscode.commands.registerCommand(command, async (node: unknown, selected: unknown) => {
      await run(lines(node, selected), node);
    });
  return vscode.Disposable.from(
    ...Object.entries(onItem).map(([command, target]) => register(command, (nodes) => onFirst(under, target, nodes))),
    register('article.acceptInView', (nodes) => decideLines(under, 'accept', nodes)),
    register('article.rejectInView', (nodes) => decideLines(under, 'reject', nodes)),
    register('article.removeInView', (nodes) => decideLines(under, 'remove', nodes)),
    register('article.renameInView', async ([node]) => {
      if (node) await renameEntity(model, node);
    }),
    register('article.mergeInView', (nodes) => mergeLines(under, nodes)),
    register('article.openFromView', (_, node) => openLine(model, node)),
    register('article.openBesideFromView', (_, node) => openLine(model, node, vscode.ViewColumn.Beside)),
    register('article.showMoreInView', (_, node) => {
      if (isNode(node) && node.kind === 'more') all.find(({ name }) => name === node.view)?.more(node);
    }),
    ...registerTitles(model, views, all),
  );
}

/** What is in the titles of the views. */
function registerTitles(model: Model, views: Views, all: readonly View[]): readonly vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('article.showWorkspaceInViews', () => {
      model.setScope('workspace');
    }),
    registerCommand('article.showArticleInViews', () => {
      model.setScope('article');
    }),
    registerCommand('article.searchViews', () => {
      searchViews(model);
    }),
    registerCommand('article.clearSearch', () => {
      model.setSearch('');
    }),
    registerCommand('article.filterReviewView', async () => {
      const filter = await askFilter(model, views.review.tree);
      if (filter) model.setFilter(filter);
    }),
    registerCommand('article.stopIndexing', () => {
      model.index.stop();
    }),
    registerCommand('article.startIndexing', () => {
      void model.index.again();
    }),
    registerCommand('article.revealInViews', async () => {
      const editor = vscode.window.activeTextEditor;
      if (!all.some(({ tree }) => tree.visible)) await vscode.commands.executeCommand('article.entities.focus');
      if (editor) await revealAt(model, views, editor);
    }),
    registerCommand('article.toggleFollowCursor', () => writeViewsFollow(!readViewsFollow())),
  ];
}

/** Runs a command of the editor on the first item of the first line; its article is opened for that. */
async function onFirst(lines: Lines, command: string, nodes: readonly Node[]): Promise<void> {
  const [[address, [id]] = ['', []]] = itemsUnder(lines, nodes.slice(0, 1));
  if (id === undefined || !(await sessionFor(lines.model, address))) return;
  await vscode.commands.executeCommand(command, { uri: address, id });
}

/** The entities of the lines become one: that which is named most often gives the name. */
async function mergeLines(lines: Lines, nodes: readonly Node[]): Promise<void> {
  const entities = nodes.flatMap((node) => entityOfNode(lines.model, node) ?? []);
  const [main, ...others] = entities.toSorted((a, b) => b.count - a.count);
  if (main && others.length > 0) await mergeInto(lines.model, others, main);
  else await onFirst(lines, 'article.mergeEntities', nodes);
}

async function openLine(model: Model, node: unknown, viewColumn?: vscode.ViewColumn): Promise<void> {
  if (!isNode(node)) return;
  const address = 'address' in node ? node.address : undefined;
  const article = address === undefined ? undefined : model.article(address);
  if (!article) return;
  const selection = isLeaf(node) ? article.rangeOf(node.span) : undefined;
  await vscode.window.showTextDocument(article.uri, {
    preview: viewColumn === undefined,
    preserveFocus: viewColumn === undefined && isLeaf(node),
    ...(selection && { selection }),
    ...(viewColumn !== undefined && { viewColumn }),
  });
}
