import * as vscode from 'vscode';

/** What one may want when looking at the numbers in the status bar. */
const entries = (): readonly (vscode.QuickPickItem & { readonly command: string })[] => [
  { label: vscode.l10n.t('$(checklist) Start Review'), command: 'article.startReview' },
  { label: vscode.l10n.t('$(sparkle) Go to the Next Suggestion'), command: 'article.nextSuggestion' },
  { label: vscode.l10n.t('$(list-flat) Go to Annotation…'), command: 'article.goToAnnotation' },
  { label: vscode.l10n.t('$(eye) Show or Hide Suggestions'), command: 'article.toggleSuggestions' },
  { label: vscode.l10n.t('$(export) Export Annotations…'), command: 'article.export' },
];

export async function showMenu(): Promise<void> {
  const chosen = await vscode.window.showQuickPick(entries(), { title: vscode.l10n.t('Article') });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}
