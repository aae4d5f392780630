import * as vscode from 'vscode';
import type { FindPlaces } from './placeSearch';
import type { Timing } from './timing';

/** Milliseconds after which a search is worth a word. */
const soon = 500;

/** Says in the status bar that annotations are searched for, where that takes a while. */
export function withSearchProgress(find: FindPlaces, { later }: Timing): FindPlaces {
  return async (task, signal) => {
    const search = find(task, signal);
    const stopWaiting = later(() => {
      const title = vscode.l10n.t('Finding {0} annotations in the changed text…', task.lost.size);
      const settled = search.then(
        () => undefined,
        () => undefined,
      );
      void vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, () => settled);
    }, soon);
    try {
      return await search;
    } finally {
      stopWaiting();
    }
  };
}
