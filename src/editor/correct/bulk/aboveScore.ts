import * as vscode from 'vscode';
import { acceptChange } from '../../../core/annotations/decide';
import type { Item } from '../../../core/annotations/layer';
import { readSettings } from '../../document/settings';
import { isShown } from '../../document/shown';
import { candidateOf } from './facts';
import type { Operation } from './operation';

/** Accepts every suggestion that is at least so sure. @param percent 0 to 100 @param isMeant which of them */
export function acceptAbove(percent: number, isMeant: (item: Item) => boolean): Operation {
  return {
    title: vscode.l10n.t('Accept What Is at Least {0} % Sure', percent),
    plan: (sight, _, uri) => {
      const settings = { ...readSettings(uri), showSuggestions: true };
      return sight.layer.items
        .filter((item) => item.origin === 'suggestion' && isShown(item, settings) && isMeant(item))
        .filter(({ score }) => percentOf(score) >= percent)
        .map((item) => candidateOf(sight, item, true));
    },
    build: ({ layer, decisions, article }, ids, stamp) => acceptChange(layer, decisions, article, ids, stamp),
    done: (count) => vscode.l10n.t('Accepted annotations: {0}', count),
    nothing: () => vscode.l10n.t('No suggestion is at least {0} % sure', percent),
  };
}

/** As it is shown: who asks for 90 % means what is called so. */
const percentOf = (score: number): number => Math.round(score * 100);

/** Scores to choose from, in percent. */
const steps: readonly number[] = [99, 95, 90, 85, 80, 70, 60, 50];

/** The score that is typed, from 0 to 100; undefined if it is none. */
function percentIn(value: string): number | undefined {
  const typed = /^\s*(\d{1,3})\s*%?\s*$/u.exec(value)?.[1];
  return typed === undefined || Number(typed) > 100 ? undefined : Number(typed);
}

/** Asks for a score, with what each would accept; any other can be typed. Undefined: dismissed. */
export function askScore(suggestions: readonly Item[]): Promise<number | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly percent: number }>();
  const countAbove = (percent: number) => suggestions.filter(({ score }) => percentOf(score) >= percent).length;
  const pickOf = (percent: number) => ({
    label: vscode.l10n.t('{0} % and more', percent),
    description: vscode.l10n.t('suggestions in this article: {0}', countAbove(percent)),
    alwaysShow: true,
    percent,
  });
  picker.title = vscode.l10n.t('Accept All Above a Score');
  picker.placeholder = vscode.l10n.t('Choose, or type a number from 0 to 100');
  // Enter takes the first: one that accepts something, where there is any.
  const useful = steps.filter((percent) => countAbove(percent) > 0);
  const offered = (useful.length > 0 ? useful : steps).map(pickOf);
  picker.items = offered;
  return new Promise((resolve) => {
    const parts = [
      picker.onDidChangeValue((value) => {
        const percent = percentIn(value);
        picker.items = percent === undefined ? offered : [pickOf(percent)];
      }),
      picker.onDidAccept(() => {
        // Whoever types fast presses Enter before the list has followed.
        resolve(percentIn(picker.value) ?? picker.selectedItems[0]?.percent);
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
