import * as vscode from 'vscode';
import type { Model } from './model';

/** Asks what to look for; the views show what fits while somebody types, and what they showed before if that is dismissed. */
export function searchViews(model: Model): void {
  const before = model.search;
  const box = vscode.window.createInputBox();
  let isAccepted = false;
  box.title = vscode.l10n.t('Search the Views');
  box.prompt = vscode.l10n.t('Names and words of quotes; leave it empty to see everything');
  box.value = before;
  const owned = vscode.Disposable.from(
    box,
    box.onDidChangeValue((value) => {
      model.setSearch(value);
    }),
    box.onDidAccept(() => {
      isAccepted = true;
      box.hide();
    }),
    box.onDidHide(() => {
      if (!isAccepted) model.setSearch(before);
      owned.dispose();
    }),
  );
  box.show();
}
