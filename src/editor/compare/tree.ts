import * as vscode from 'vscode';
import type { RowKind, Side } from '../../core/agreement/compare';
import type { Agreement } from '../../core/agreement/measure';
import { schemaType } from '../../core/annotations/schema';
import { typeLabel } from '../document/messages';
import { plain } from '../document/say';
import { isOpen, type Comparison, type Settled } from './comparison';
import { differenceOf, figuresLine, groupLabel, missingLines, sideText, takenLabel, wordsOf } from './describe';

/** A line of the tree. */
export type Node =
  | { readonly kind: 'figures' }
  | { readonly kind: 'figure'; readonly type: string; readonly agreement: Agreement }
  | { readonly kind: 'group'; readonly group: RowKind; readonly rows: readonly Settled[] }
  | { readonly kind: 'row'; readonly settled: Settled; readonly group: RowKind }
  | { readonly kind: 'side'; readonly settled: Settled; readonly side: Side };

/** Differences first, since they want a decision; the worst first. */
const groups: readonly RowKind[] = ['type', 'place', 'details', 'left', 'right', 'same'];

/** The tree of a comparison: the figures, then the places by how they differ, then what each side says of a place. */
export class ComparisonTree {
  readonly onDidChangeTreeData: vscode.Event<undefined>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  #comparison: Comparison | undefined;
  #roots: readonly Node[] = [];
  /** The lines that were handed out: what else a command is called with is none. */
  readonly #made = new WeakSet<object>();

  constructor() {
    this.onDidChangeTreeData = this.#changed.event;
  }

  get comparison(): Comparison | undefined {
    return this.#comparison;
  }

  show(comparison: Comparison | undefined): void {
    this.#comparison = comparison;
    this.#roots = comparison ? rootsOf(comparison) : [];
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): readonly Node[] {
    const children = this.#childrenOf(node);
    for (const child of children) this.#made.add(child);
    return children;
  }

  /** True for a line of this tree. */
  has(value: unknown): value is Node {
    return typeof value === 'object' && value !== null && this.#made.has(value);
  }

  #childrenOf(node?: Node): readonly Node[] {
    const comparison = this.#comparison;
    if (!comparison) return [];
    if (!node) return this.#roots;
    switch (node.kind) {
      case 'figures':
        return comparison.state.report.types.map(({ type, ...agreement }) => ({ kind: 'figure', type, agreement }));
      case 'group':
        return node.rows.map((settled) => ({ kind: 'row', settled, group: node.group }));
      case 'row':
        return (['left', 'right'] as const).map((side) => ({ kind: 'side', settled: node.settled, side }));
      default:
        return [];
    }
  }

  getParent(node: Node): Node | undefined {
    if (node.kind === 'figure') return this.#roots.find(({ kind }) => kind === 'figures');
    if (node.kind === 'row') return this.#roots.find((root) => root.kind === 'group' && root.group === node.group);
    if (node.kind === 'side') return this.rowOf(node.settled.row.id);
    return undefined;
  }

  /** The line of a place, as it is now; undefined if it is gone. */
  rowOf(id: string): Node | undefined {
    for (const root of this.#roots) {
      const settled = root.kind === 'group' ? root.rows.find(({ row }) => row.id === id) : undefined;
      if (root.kind === 'group' && settled) return { kind: 'row', settled, group: root.group };
    }
    return undefined;
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const comparison = this.#comparison;
    return comparison ? itemOf(comparison, node) : new vscode.TreeItem('');
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

/** The places as the tree has them from top to bottom. */
export function inTreeOrder({ state }: Comparison): readonly Settled[] {
  return groups.flatMap((group) => state.rows.filter(({ row }) => row.kind === group));
}

function rootsOf({ state }: Comparison): readonly Node[] {
  const parts = groups.flatMap((group): Node[] => {
    const rows = state.rows.filter(({ row }) => row.kind === group);
    return rows.length === 0 ? [] : [{ kind: 'group', group, rows }];
  });
  return [{ kind: 'figures' }, ...parts];
}

function itemOf(comparison: Comparison, node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'figures':
      return figuresItem(comparison);
    case 'figure':
      return figureItem(comparison, node.type, node.agreement);
    case 'group':
      return groupItem(comparison, node.group, node.rows);
    case 'row':
      return rowItem(comparison, node.settled);
    case 'side':
      return sideItem(comparison, node.settled, node.side);
  }
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

function figuresItem({ state }: Comparison): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Agreement'), Collapsed);
  item.id = 'figures';
  item.iconPath = new vscode.ThemeIcon('graph');
  return withFigures(item, state.report.all);
}

function figureItem({ session, left, right }: Comparison, type: string, agreement: Agreement): vscode.TreeItem {
  const [first = 0, second = 0] = agreement.counts;
  const item = new vscode.TreeItem(plain(typeLabel(schemaType(session.schema, type), type)), None);
  item.id = `figure ${type}`;
  const counts = `${plain(left.name)} ${String(first)}, ${plain(right.name)} ${String(second)}`;
  return withFigures(item, agreement, counts);
}

function withFigures(item: vscode.TreeItem, agreement: Agreement, counts?: string): vscode.TreeItem {
  item.description = figuresLine(agreement);
  item.tooltip = [counts, item.description, ...missingLines(agreement)].filter((line) => line !== undefined).join('\n');
  return item;
}

function groupItem(comparison: Comparison, group: RowKind, rows: readonly Settled[]): vscode.TreeItem {
  const open = rows.filter(isOpen).length;
  const item = new vscode.TreeItem(groupLabel(comparison, group), group === 'same' ? Collapsed : Expanded);
  item.id = `group ${group}`;
  item.description = vscode.l10n.t('{0}, open: {1}', rows.length, open);
  item.contextValue = 'group';
  return item;
}

function rowItem(comparison: Comparison, settled: Settled): vscode.TreeItem {
  const { row, taken } = settled;
  const words = wordsOf(comparison, row.left ?? row.right);
  const item = new vscode.TreeItem(words, Collapsed);
  const difference = differenceOf(comparison, row);
  const state = takenLabel(comparison, taken);
  item.id = `row ${row.id}`;
  item.description = taken === undefined ? difference : `${difference} · ${state}`;
  item.tooltip = [words, difference, state].join('\n');
  item.accessibilityInformation = { label: [words, difference, state].join(', ') };
  item.iconPath = new vscode.ThemeIcon(
    taken === undefined ? 'circle-large-outline' : taken === 'neither' ? 'circle-slash' : 'pass-filled',
  );
  item.contextValue = row.kind === 'details' || row.kind === 'same' ? 'row' : 'rowBoth';
  return item;
}

function sideItem(comparison: Comparison, { row, taken }: Settled, side: Side): vscode.TreeItem {
  const { name } = comparison[side];
  const isRejected = row.rejected !== undefined && row[side] === undefined;
  const isTaken = taken === side || taken === 'both' || (taken === 'neither' && isRejected);
  const item = new vscode.TreeItem(plain(name), None);
  item.id = `${side} ${row.id}`;
  item.description = sideText(comparison, row, side);
  item.tooltip = `${plain(name)}: ${item.description}`;
  item.iconPath = new vscode.ThemeIcon(
    isTaken ? 'check' : side === 'left' ? 'arrow-small-left' : 'arrow-small-right',
    new vscode.ThemeColor(`article.${side}AnnotatorForeground`),
  );
  item.contextValue = side;
  return item;
}
