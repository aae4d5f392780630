import * as vscode from 'vscode';
import type { Row } from '../../core/agreement/compare';
import { plain } from '../document/say';
import type { ArticleSession } from '../document/session';
import { editorOf } from '../document/target';
import { isOpen, rangeOfRow, type Comparison } from './comparison';
import { createMarks } from './marks';
import { ComparisonTree, inTreeOrder, type Node } from './tree';

/** The view of a comparison, its marks on the text, and the two kept in step. */
export interface ComparisonView {
  readonly comparison: Comparison | undefined;
  /** The lines that are selected. */
  readonly selection: readonly Node[];
  /** True for a line of the view, as its menus hand it over. */
  isNode(value: unknown): value is Node;
  show(comparison: Comparison | undefined): void;
  /** Selects the first place from that row on that wants a decision; none if all are settled. */
  selectOpen(from: Row): Promise<void>;
  dispose(): void;
}

const viewId = 'article.comparison';

export function createView(): ComparisonView {
  const tree = new ComparisonTree();
  const marks = createMarks();
  const view = openTree(tree);
  const select = async (row: Row, focus = false): Promise<void> => {
    const node = tree.rowOf(row.id);
    if (node && view.visible) await view.reveal(node, { select: true, focus });
  };
  const listening = vscode.Disposable.from(
    view.onDidChangeSelection(({ selection: [node, ...more] }) => {
      if (more.length === 0 && node && tree.comparison) followTree(tree.comparison, node);
    }),
    followText(tree, (row) => void select(row)),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      marks.show(tree.comparison);
    }),
  );
  return {
    get comparison() {
      return tree.comparison;
    },
    get selection() {
      return view.selection;
    },
    isNode: (value): value is Node => tree.has(value),
    show(comparison) {
      tree.show(comparison);
      marks.show(comparison);
      title(view, comparison);
    },
    async selectOpen(from) {
      const next = nextOpen(tree.comparison, from);
      if (next) await select(next, true);
    },
    dispose() {
      vscode.Disposable.from(listening, view, marks, tree).dispose();
    },
  };
}

function nextOpen(comparison: Comparison | undefined, from: Row): Row | undefined {
  const rows = comparison ? inTreeOrder(comparison) : [];
  const start = rows.findIndex(({ row }) => row.id === from.id);
  return (rows.slice(start + 1).find(isOpen) ?? rows.find(isOpen))?.row;
}

function openTree(tree: ComparisonTree): vscode.TreeView<Node> {
  return vscode.window.createTreeView(viewId, {
    treeDataProvider: asProvider(tree),
    canSelectMany: true,
    showCollapseAll: true,
  });
}

/** VS Code asks for arrays that it may change. */
function asProvider(tree: ComparisonTree): vscode.TreeDataProvider<Node> {
  return {
    onDidChangeTreeData: tree.onDidChangeTreeData,
    getChildren: (node) => [...tree.getChildren(node)],
    getParent: (node) => tree.getParent(node),
    getTreeItem: (node) => tree.getTreeItem(node),
  };
}

function title(view: vscode.TreeView<Node>, comparison: Comparison | undefined): void {
  view.message = comparison ? messageOf(comparison) : '';
  view.description = comparison ? nameOf(comparison.session) : '';
}

function messageOf({ left, right, state }: Comparison): string {
  const names = `${plain(left.name)} ↔ ${plain(right.name)}`;
  if (state.rows.length === 0) return vscode.l10n.t('{0}: neither has marked anything', names);
  const open = state.rows.filter(isOpen).length;
  return vscode.l10n.t('{0} · places: {1} · open: {2}', names, state.rows.length, open);
}

const nameOf = ({ document: { uri } }: ArticleSession): string => uri.path.slice(uri.path.lastIndexOf('/') + 1);

/** Shows in the text what is selected in the tree; the tree keeps the focus. */
function followTree(comparison: Comparison, node: Node): void {
  const row = node.kind === 'row' || node.kind === 'side' ? node.settled.row : undefined;
  const range = row && rangeOfRow(comparison, row);
  const editor = range && editorOf(comparison.session);
  if (!editor) return;
  editor.selection = new vscode.Selection(range.end, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Tells the place under the cursor when a person moves it. */
function followText(tree: ComparisonTree, found: (row: Row) => void): vscode.Disposable {
  return vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
    const { comparison } = tree;
    // What this program selects comes with no kind: else tree and text would chase each other.
    if (kind === undefined || textEditor.document !== comparison?.session.document) return;
    const row = rowAt(comparison, textEditor.selection.active);
    if (row) found(row);
  });
}

/** The innermost row at a place of the text. */
function rowAt(comparison: Comparison, position: vscode.Position): Row | undefined {
  const { session, state } = comparison;
  const touching = state.rows.flatMap(({ row }) => {
    const range = rangeOfRow(comparison, row);
    return range?.contains(position) === true ? [{ row, span: session.spanOf(range) }] : [];
  });
  touching.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
  return touching[0]?.row;
}
