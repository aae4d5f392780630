import * as vscode from 'vscode';
import { schemaType } from '../../core/annotations/schema';
import { typeLabel } from '../document/messages';
import { plain } from '../document/say';
import type { Model, ReviewFilter } from './model';
import type { ReviewTree } from './reviewTree';

interface Row extends vscode.QuickPickItem {
  readonly type: string;
}

/** Scores from which on suggestions are shown, in percent. */
const bounds = [0, 50, 70, 90] as const;

/** Asks which suggestions are to be shown: of which types, and how sure; undefined: dismissed. */
export async function askFilter(model: Model, tree: ReviewTree): Promise<ReviewFilter | undefined> {
  const title = vscode.l10n.t('Show Which Suggestions?');
  const rows = rowsOf(model, tree);
  const ticked = await vscode.window.showQuickPick(rows, { title, canPickMany: true });
  if (!ticked) return undefined;
  const withoutTypes = new Set(rows.filter((row) => !ticked.includes(row)).map(({ type }) => type));
  const picks = bounds.map((from) => ({
    label: from === 0 ? vscode.l10n.t('However sure') : vscode.l10n.t('{0} % and more', from),
    from,
  }));
  const chosen = await vscode.window.showQuickPick(picks, { title });
  return chosen && { withoutTypes, from: chosen.from };
}

function rowsOf({ schema, filter }: Model, tree: ReviewTree): readonly Row[] {
  const counts = new Map(tree.types().map(({ type, count }) => [type, count]));
  const types = new Set([...schema.types.map(({ name }) => name), ...counts.keys()]);
  return [...types].map((type) => ({
    label: plain(typeLabel(schemaType(schema, type), type)),
    description: String(counts.get(type) ?? 0),
    picked: !filter.withoutTypes.has(type),
    type,
  }));
}
