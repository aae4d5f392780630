import * as vscode from 'vscode';
import { itemOf, type Writing } from './items';
import type { Model } from './model';
import type { Node, NodeOf, ViewName } from './nodes';
import type { Paging } from './paging';

/** What a view shows. */
export interface Tree {
  readonly paging: Paging;
  children(node?: Node): readonly Node[] | Promise<readonly Node[]>;
}

/** One of the views, as the commands see it. */
export interface View {
  readonly name: ViewName;
  readonly tree: vscode.TreeView<Node>;
  more(node: NodeOf<'more'>): void;
  dispose(): void;
}

/** What a view is made of. */
interface Parts extends Omit<Writing, 'view'> {
  readonly model: Model;
  readonly dragAndDrop?: vscode.TreeDragAndDropController<Node>;
}

export function openView(name: ViewName, tree: Tree, parts: Parts): View {
  const changed = new vscode.EventEmitter<undefined>();
  const { dragAndDrop, model } = parts;
  const writing: Writing = { ...parts, view: name };
  const view = vscode.window.createTreeView(`article.${name}`, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(await tree.children(node))],
      getParent: ({ parent }) => parent,
      getTreeItem: (node) => itemOf(writing, node),
    },
    canSelectMany: true,
    showCollapseAll: true,
    ...(dragAndDrop && { dragAndDropController: dragAndDrop }),
  });
  const tell = () => {
    view.message = messageOf(model);
    view.description = descriptionOf(model);
  };
  const refresh = () => {
    tell();
    // What nobody sees is asked for when somebody looks.
    if (view.visible) changed.fire(undefined);
  };
  const watching = [model.onDidChange(refresh), model.onDidProgress(tell), view.onDidChangeVisibility(refresh)];
  const owned = vscode.Disposable.from(view, changed, ...watching);
  tell();
  return {
    name,
    tree: view,
    more({ of }) {
      tree.paging.more(of);
      changed.fire(undefined);
    },
    dispose() {
      owned.dispose();
    },
  };
}

/** How far reading the workspace is, where that is not all. */
function messageOf({ scope, index: { state } }: Model): string {
  if (scope === 'article') return '';
  const { phase, done, total } = state;
  if (phase === 'reading' && total === 0) return vscode.l10n.t('Looking for articles …');
  if (phase === 'reading') return done < total ? vscode.l10n.t('Reading articles: {0} of {1} …', done, total) : '';
  return phase === 'stopped' ? vscode.l10n.t('Reading was stopped: {0} of {1} articles', done, total) : '';
}

function descriptionOf({ scope, session, search }: Model): string {
  const path = session?.document.uri.path ?? '';
  const where = scope === 'workspace' ? vscode.l10n.t('Workspace') : path.slice(path.lastIndexOf('/') + 1);
  return search === '' ? where : vscode.l10n.t('{0} · “{1}”', where, search);
}
