import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import { schemaType } from '../../../core/annotations/schema';
import { typeLabel } from '../../document/messages';
import { plain } from '../../document/say';
import { clippedWords, wordsAround } from '../../document/words';
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

/** What a person says to a preview: what is ticked, or that another article is meant; undefined: dismissed. */
export type Answer = Ticked | 'otherArticle' | undefined;

/** Shows what would be imported, and into which article, to be ticked, before anything is stored. */
export function previewImport(file: vscode.Uri, plans: readonly Plan[]): Promise<Answer> {
  const count = plans.reduce((sum, { fresh }) => sum + fresh.length, 0);
  return count > mostRows ? confirmAll(file, plans) : showList(file, plans);
}

/** Everything that is found and not there already. */
export function everything(plans: readonly Plan[]): Ticked {
  return new Map(plans.map((plan) => [plan, new Set(plan.fresh.map(({ id }) => id))]));
}

/** A file about one article may be laid on another one. */
export const otherArticle = (): string => vscode.l10n.t('Choose Another Article');

async function confirmAll(file: vscode.Uri, plans: readonly Plan[]): Promise<Answer> {
  const yes = vscode.l10n.t('Import');
  const other = otherArticle();
  const buttons = plans.length === 1 ? [yes, other] : [yes];
  const question = titleOf(file, plans, undefined);
  const options = { modal: true, detail: countsOf(plans) };
  const answer = await vscode.window.showWarningMessage(question, options, ...buttons);
  if (answer === other) return 'otherArticle';
  return answer === yes ? everything(plans) : undefined;
}

function showList(file: vscode.Uri, plans: readonly Plan[]): Promise<Answer> {
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
  const problems = { iconPath: new vscode.ThemeIcon('warning'), tooltip: vscode.l10n.t('Show what was not found') };
  const other = { iconPath: new vscode.ThemeIcon('file-symlink-file'), tooltip: otherArticle() };
  const isFlawed = plans.some(({ taken }) => taken.problems.length > 0);
  picker.buttons = [...(isFlawed ? [problems] : []), ...(plans.length === 1 ? [other] : [])];
  return new Promise((resolve) => {
    const parts = [
      picker.onDidTriggerButton((button) => {
        if (button === problems) void showProblems(file, plans);
        else {
          resolve('otherArticle');
          picker.hide();
        }
      }),
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
  const [only, ...more] = plans;
  const names = [fileNameOf(file.path), ...(only && more.length === 0 ? [nameOf(only)] : [])];
  const title =
    names.length > 1 ? vscode.l10n.t('Import from {0} into {1}', ...names) : vscode.l10n.t('Import from {0}', ...names);
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

function nameOf({ uri, isNew }: Plan): string {
  const name = fileNameOf(uri.path);
  return isNew ? vscode.l10n.t('{0} (new)', name) : name;
}

function rowsOf(plan: Plan): readonly Row[] {
  const { fresh } = plan;
  return [
    { label: plain(`${nameOf(plan)} (${fresh.length})`), kind: vscode.QuickPickItemKind.Separator },
    ...fresh.map((annotation) => rowOf(plan, annotation)),
  ];
}

function rowOf(plan: Plan, { id, type, placement }: Annotation): Row {
  const { text } = plan.article;
  const around = wordsAround(text, { start: placement.spans[0]?.start ?? 0, end: placement.spans.at(-1)?.end ?? 0 });
  const state = plan.existing.annotations.has(id)
    ? vscode.l10n.t('changes what is decided')
    : plan.taken.moved.has(id)
      ? vscode.l10n.t('found in the edited text')
      : vscode.l10n.t('found exactly');
  const kind = typeLabel(schemaType(plan.schema, type), type);
  return {
    label: plain(clippedWords(text, placement.spans)),
    description: plain(`${kind} · ${state}`),
    detail: plain(around),
    plan,
    id,
  };
}
