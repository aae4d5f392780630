import * as vscode from 'vscode';
import type { Tally } from './course';
import { shortKeyLine } from './keys';

/** How far a review is, in the status bar. */
export interface Progress {
  /** @param isAhead whether what is looked at is one of those that remain, and not one that is looked at again */
  show(tally: Tally, remaining: number, isAhead: boolean, about: string): void;
  hide(): void;
  dispose(): void;
}

export function createProgress(): Progress {
  const item = vscode.window.createStatusBarItem('article.review', vscode.StatusBarAlignment.Left, 1000);
  item.name = vscode.l10n.t('Article Review');
  item.command = 'article.reviewHelp';
  return {
    show(tally, remaining, isAhead, about) {
      const done = doneOf(tally);
      const count = vscode.l10n.t('Review {0}/{1}', done + Number(isAhead), done + remaining);
      item.text = `$(checklist) ${count} · ${shortKeyLine()}`;
      item.tooltip = tallyLabel(tally);
      item.accessibilityInformation = { label: `${count}: ${about}. ${shortKeyLine()}`, role: 'button' };
      item.show();
    },
    hide: () => {
      item.hide();
    },
    dispose: () => {
      item.dispose();
    },
  };
}

export const doneOf = ({ accepted, rejected, changed, skipped }: Tally): number =>
  accepted + rejected + changed + skipped;

/** What came of it, in words. */
export function tallyLabel({ accepted, rejected, changed, skipped }: Tally): string {
  const parts = [
    vscode.l10n.t('accepted: {0}', accepted),
    ...(changed > 0 ? [vscode.l10n.t('corrected: {0}', changed)] : []),
    vscode.l10n.t('rejected: {0}', rejected),
    vscode.l10n.t('skipped: {0}', skipped),
  ];
  return parts.join(' · ');
}
