import * as vscode from 'vscode';
import type { Row } from '../../core/agreement/compare';
import { takeChange, type Taking } from '../../core/agreement/take';
import { isEmptyChange } from '../../core/annotations/decisions';
import { sayDone } from '../document/say';
import { isOpen, type Comparison, type Settled } from './comparison';
import { figuresLine, takenLabel, wordsOf } from './describe';
import type { Node } from './tree';
import type { ComparisonView } from './view';

/** The places that a command is about: a line and the others selected with it, one that is named, else what is selected. Of a group all that are open. */
export function rowsFor(view: ComparisonView, node: unknown, selected: unknown): readonly Row[] {
  const named = view.comparison?.state.rows.find(({ row }) => row.id === rowIn(node));
  if (named) return [named.row];
  const nodes = view.isNode(node) ? nodesOf(view, node, selected) : view.selection;
  const rows = nodes.flatMap((each): readonly Settled[] => {
    if (each.kind === 'group') return each.rows.filter(isOpen);
    return each.kind === 'row' || each.kind === 'side' ? [each.settled] : [];
  });
  return [...new Map(rows.map(({ row }) => [row.id, row])).values()];
}

function nodesOf(view: ComparisonView, node: Node, selected: unknown): readonly Node[] {
  return Array.isArray(selected) && selected.includes(node) ? selected.filter((each) => view.isNode(each)) : [node];
}

/** Another extension, or a keybinding, may name a place by the ids of its annotations: `{ row: "LEFT RIGHT" }`. */
function rowIn(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'row' in value ? value.row : undefined;
}

/** Takes over what a side, both or neither made of some places, as one step. */
export async function takeRows(view: ComparisonView, taking: Taking, rows: readonly Row[]): Promise<void> {
  const { comparison } = view;
  const known = new Set(comparison?.state.rows.map(({ row }) => row.id));
  const meant = rows.filter((row) => known.has(row.id) && (taking !== 'both' || canTakeBoth(row)));
  const [first] = meant;
  if (!comparison || !first) {
    sayDone(nothingToTake(rows));
    return;
  }
  const { session } = comparison;
  const { version } = session.document;
  const stamp = await session.stamp();
  if (session.document.version !== version || view.comparison !== comparison) {
    sayDone(vscode.l10n.t('The text was edited meanwhile: nothing was decided'));
    return;
  }
  const change = takeChange(meant, taking, comparison.state.sides, session, stamp);
  if (isEmptyChange(change)) sayDone(vscode.l10n.t('Nothing to change: it is decided so already'));
  else {
    session.decide(change);
    sayDone(
      `${meant.length === 1 ? wordsOf(comparison, first.left ?? first.right) : String(meant.length)}: ${takenLabel(comparison, taking)}`,
    );
  }
  if (rows.length === 1) await view.selectOpen(first);
}

/** Two that stand in one place with one type are one annotation of the result, which cannot say two things. */
function canTakeBoth({ kind }: Row): boolean {
  return kind !== 'details' && kind !== 'same';
}

function nothingToTake(rows: readonly Row[]): string {
  return rows.length > 0
    ? vscode.l10n.t('They differ in details of one annotation: take the left or the right one')
    : vscode.l10n.t('Select a place in the comparison first');
}

/** Takes over everything in which the two agree and that is not in the result yet, and tells how far they agree. */
export async function takeAgreements(view: ComparisonView): Promise<void> {
  const same = view.comparison?.state.rows.filter((settled) => settled.row.kind === 'same' && isOpen(settled)) ?? [];
  if (same.length === 0) sayDone(vscode.l10n.t('Everything in which they agree is taken already'));
  else
    await takeRows(
      view,
      'left',
      same.map(({ row }) => row),
    );
}

/** Tells at the end what came of it. */
export function summaryOf({ left, right, state }: Comparison): string {
  const open = state.rows.filter(isOpen).length;
  const names = `${left.name} ↔ ${right.name}`;
  const figures = figuresLine(state.report.all);
  return open === 0
    ? vscode.l10n.t('{0}: everything is settled, places: {1}. {2}', names, state.rows.length, figures)
    : vscode.l10n.t('{0}: places still open: {1} of {2}. {3}', names, open, state.rows.length, figures);
}
