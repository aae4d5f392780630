import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import { schemaType } from '../../../core/annotations/schema';
import { snapToCodePoint } from '../../../core/text/surrogates';
import { typeLabel } from '../../document/messages';
import { plain } from '../../document/say';
import { fileNameOf } from '../fileNames';
import { showProblems } from './problems';
import type { Plan } from './plan';

/** What a person ticked, by plan. */
export type Ticked = ReadonlyMap<Plan, ReadonlySet<string>>;

interface Row extends vscode.QuickPickItem {
  readonly plan?: Plan;
  readonly id?: string;
}

/** Annotations that a list shows; more are asked about altogether. */
const mostRows = 2000;

/** Shows what would be imported, to be ticked, before anything is stored; undefined if the person thinks better of it. */
export function previewImport(file: vscode.Uri, plans: readonly Plan[]): Promise<Ticked | undefined> {
  const count = plans.reduce((sum, { fresh }) => sum + fresh.length, 0);
  return count > mostRows ? confirmAll(file, plans) : showList(file, plans);
}

/** Everything that is found and not there already. */
export function everything(plans: readonly Plan[]): Ticked {
  return new Map(plans.map((plan) => [plan, new Set(plan.fresh.map(({ id }) => id))]));
}

async function confirmAll(file: vscode.Uri, plans: readonly Plan[]): Promise<Ticked | undefined> {
  const yes = vscode.l10n.t('Import');
  const question = titleOf(file, plans, undefined);
  const answer = await vscode.window.showWarningMessage(question, { modal: true, detail: countsOf(plans) }, yes);
  return answer === yes ? everything(plans) : undefined;
}

function showList(file: vscode.Uri, plans: readonly Plan[]): Promise<Ticked | undefined> {
  const picker = vscode.window.createQuickPick<Row>();
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  // Many ticks are much work: a click beside the list must not throw them away.
  picker.ignoreFocusOut = true;
  picker.placeholder = `${countsOf(plans)} · ${vscode.l10n.t('Enter imports what is ticked')}`;
  picker.items = plans.flatMap(rowsOf);
  picker.selectedItems = picker.items.filter(({ id }) => id !== undefined);
  picker.title = titleOf(file, plans, picker.selectedItems.length);
  const isFlawed = plans.some(({ taken }) => taken.problems.length > 0);
  if (isFlawed)
    picker.buttons = [{ iconPath: new vscode.ThemeIcon('warning'), tooltip: vscode.l10n.t('Show what was not found') }];
  return new Promise((resolve) => {
    const parts = [
      picker.onDidTriggerButton(() => void showProblems(file, plans)),
      picker.onDidChangeSelection((ticked) => {
        picker.title = titleOf(file, plans, ticked.length);
      }),
      picker.onDidAccept(() => {
        resolve(tickedOf(plans, picker.selectedItems));
        picker.hide();
      }),
      picker.onDidHide(() => {
        resolve(undefined);
        vscode.Disposable.from(picker, ...parts).dispose();
      }),
    ];
    picker.show();
  });
}

function tickedOf(plans: readonly Plan[], rows: readonly Row[]): Ticked {
  const ticked = new Map(plans.map((plan) => [plan, new Set<string>()]));
  for (const { plan, id } of rows) if (plan && id !== undefined) ticked.get(plan)?.add(id);
  return ticked;
}

function titleOf(file: vscode.Uri, plans: readonly Plan[], ticked: number | undefined): string {
  const all = plans.reduce((sum, { fresh }) => sum + fresh.length, 0);
  const title = vscode.l10n.t('Import from {0}', fileNameOf(file.path));
  return plain(`${title}: ${ticked === undefined ? all : vscode.l10n.t('{0} of {1}', ticked, all)}`);
}

/** How many stand where the file says, elsewhere, nowhere, and are there already. */
function countsOf(plans: readonly Plan[]): string {
  let [moved, fresh, known, lost] = [0, 0, 0, 0];
  for (const { taken, fresh: own } of plans) {
    fresh += own.length;
    moved += own.filter(({ id }) => taken.moved.has(id)).length;
    known += taken.decisions.annotations.size - own.length;
    lost += taken.problems.length;
  }
  const counts = [
    vscode.l10n.t('found exactly: {0}', fresh - moved),
    ...(moved > 0 ? [vscode.l10n.t('in the edited text: {0}', moved)] : []),
    ...(lost > 0 ? [vscode.l10n.t('not found: {0}', lost)] : []),
    ...(known > 0 ? [vscode.l10n.t('there already: {0}', known)] : []),
  ];
  return counts.join(' · ');
}

function rowsOf(plan: Plan): readonly Row[] {
  const { uri, isNew, fresh } = plan;
  const name = fileNameOf(uri.path);
  const label = isNew ? vscode.l10n.t('{0} (new)', name) : name;
  return [
    { label: plain(`${label} (${fresh.length})`), kind: vscode.QuickPickItemKind.Separator },
    ...fresh.map((annotation) => rowOf(plan, annotation)),
  ];
}

/** Characters of the text around a place that a row shows. */
const reach = 40;

function rowOf(plan: Plan, { id, type, placement }: Annotation): Row {
  const { text } = plan.article;
  const words = placement.spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const [start, end] = [placement.spans[0]?.start ?? 0, placement.spans.at(-1)?.end ?? 0];
  const around = text.slice(
    snapToCodePoint(text, Math.max(0, start - reach), 'left'),
    snapToCodePoint(text, Math.min(text.length, end + reach), 'right'),
  );
  const state = plan.existing.annotations.has(id)
    ? vscode.l10n.t('changes what is decided')
    : plan.taken.moved.has(id)
      ? vscode.l10n.t('found in the edited text')
      : vscode.l10n.t('found exactly');
  const kind = typeLabel(schemaType(plan.schema, type), type);
  return {
    label: plain(clip(words, 60)),
    description: plain(`${kind} · ${state}`),
    detail: plain(clip(around, 160)),
    plan,
    id,
  };
}

function clip(text: string, most: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, snapToCodePoint(line, most - 1, 'left'))}…` : line;
}
