import * as vscode from 'vscode';
import type { Item } from '../../../core/annotations/layer';
import type { ArticleSession } from '../../document/session';
import { labelOfType } from '../say';
import { bandOf, bands, type Band, type ReviewFilter } from './filter';
import { isOpen } from '../open';

interface Row extends vscode.QuickPickItem {
  readonly type?: string;
  readonly band?: Band;
  readonly reviewed?: boolean;
}

/** Asks what is to be reviewed: types, scores, what is decided already; with how many there are. Undefined: dismissed. */
export async function pickFilter(
  session: ArticleSession,
  items: readonly Item[],
  filter: ReviewFilter,
): Promise<ReviewFilter | undefined> {
  const rows = rowsOf(session, items, filter);
  const title = vscode.l10n.t('Review Which?');
  const placeHolder = vscode.l10n.t('What is ticked is reviewed');
  const ticked = await vscode.window.showQuickPick(rows, { title, placeHolder, canPickMany: true });
  if (!ticked) return undefined;
  const isLeft = (row: Row) => !ticked.includes(row);
  const reviewed = (wanted: boolean) => ticked.some((row) => row.reviewed === wanted);
  return {
    withoutTypes: new Set(rows.flatMap((row) => (row.type !== undefined && isLeft(row) ? [row.type] : []))),
    withoutBands: new Set(rows.flatMap((row) => (row.band !== undefined && isLeft(row) ? [row.band] : []))),
    isOpenMeant: reviewed(false),
    isDecidedMeant: reviewed(true),
  };
}

function rowsOf(session: ArticleSession, items: readonly Item[], filter: ReviewFilter): readonly Row[] {
  const open = items.filter(isOpen);
  const suggestions = open.filter(({ origin }) => origin === 'suggestion');
  const separator = (label: string): Row => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const row = (label: string, count: number, picked: boolean, more: Partial<Row>): Row => ({
    label,
    description: String(count),
    picked,
    ...more,
  });
  const ofType = (name: string) => open.filter(({ type }) => type === name).length;
  const ofBand = (band: Band) => suggestions.filter((item) => bandOf(item) === band).length;
  return [
    separator(vscode.l10n.t('Types')),
    ...session.schema.types.map(({ name: type }) =>
      row(labelOfType(session, type), ofType(type), !filter.withoutTypes.has(type), { type }),
    ),
    separator(vscode.l10n.t('How sure')),
    ...bands.map((band, index) =>
      row(bandLabel(band, bands[index - 1]), ofBand(band), !filter.withoutBands.has(band), { band }),
    ),
    separator(vscode.l10n.t('Reviewed or not')),
    row(vscode.l10n.t('Not decided yet'), open.length, filter.isOpenMeant, { reviewed: false }),
    row(vscode.l10n.t('Decided'), items.length - open.length, filter.isDecidedMeant, { reviewed: true }),
  ];
}

function bandLabel(from: Band, above: Band | undefined): string {
  if (above === undefined) return vscode.l10n.t('{0} % and more', from);
  return from === 0 ? vscode.l10n.t('below {0} %', above) : vscode.l10n.t('{0} to {1} %', from, above - 1);
}
