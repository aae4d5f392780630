import * as vscode from 'vscode';
import { sayDone } from '../../document/say';
import type { Sessions } from '../../document/session';
import { sayFailed } from '../../document/failed';
import { tallyOf } from './course';
import { isNarrow } from './filter';
import { doneOf, tallyLabel } from './progress';
import type { Ending, Review } from './review';

/** What a person wants after a review. */
export type Afterwards = 'skipped' | 'others' | undefined;

/** Says what came of a review, and offers to take it back; at its end with the keyboard, else beside what the person goes on with. */
export async function sumUp(sessions: Sessions, review: Review, ending: Ending): Promise<Afterwards> {
  const tally = tallyOf(review.course);
  const steps = review.course.visits.flatMap(({ step }) => step ?? []);
  const label = tallyLabel(tally);
  if (ending === 'finished') return ask(sessions, review, label);
  const said = vscode.l10n.t('Review ended: {0}', label);
  if (steps.length === 0) {
    if (doneOf(tally) > 0) sayDone(said);
    return undefined;
  }
  const undo = vscode.l10n.t('Undo');
  if ((await vscode.window.showInformationMessage(said, undo)) === undo) await undoAll(sessions, review);
  return undefined;
}

interface Row extends vscode.QuickPickItem {
  readonly choice: Afterwards | 'undo';
}

async function ask(sessions: Sessions, review: Review, label: string): Promise<Afterwards> {
  const { skipped } = tallyOf(review.course);
  const count = review.course.visits.filter(({ step }) => step).length;
  const rows: readonly Row[] = [
    { label: `$(check) ${vscode.l10n.t('Done')}`, choice: undefined },
    ...(skipped > 0
      ? [
          {
            label: `$(debug-step-over) ${vscode.l10n.t('Look Again at What Was Skipped ({0})', skipped)}`,
            choice: 'skipped' as const,
          },
        ]
      : []),
    ...(isNarrow(review.filter)
      ? [{ label: `$(filter) ${vscode.l10n.t('Review the Others Too')}`, choice: 'others' as const }]
      : []),
    ...(count > 0
      ? [
          {
            label: `$(discard) ${vscode.l10n.t('Undo All Decisions of This Review ({0})', count)}`,
            choice: 'undo' as const,
          },
        ]
      : []),
  ];
  const title = vscode.l10n.t('Review Finished: {0}', label);
  const chosen = await vscode.window.showQuickPick(rows, { title });
  if (chosen?.choice !== 'undo') return chosen?.choice;
  await undoAll(sessions, review);
  return undefined;
}

/** The last first. What was taken back already stays so. */
async function undoAll({ steps }: Sessions, { course }: Review): Promise<void> {
  const failed = new Set<string>();
  let count = 0;
  for (const { step } of course.visits.toReversed()) {
    const moved = step && (await steps.move(step, 'undo'));
    if (moved) count++;
    for (const name of moved?.failed ?? []) failed.add(name);
  }
  sayDone(vscode.l10n.t('Decisions taken back: {0}', count));
  if (failed.size > 0) sayFailed([...failed]);
}
