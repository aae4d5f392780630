import * as vscode from 'vscode';
import type { NewerVersion, SidecarContent } from '../../core/annotations/sidecar';

/** What is wrong with a line of a sidecar, as a sentence; plain text wherever VS Code shows it. */
export function sidecarProblem({ code, detail }: SidecarContent['problems'][number]): string {
  switch (code) {
    case 'conflictMarker':
      return vscode.l10n.t(
        'Git could not merge these lines. Both sides are read; “Article: Merge Annotations” settles them.',
      );
    case 'notJson':
      return vscode.l10n.t('This line is no JSON. It is kept as it is; the other annotations are shown.');
    case 'wrongField':
      return vscode.l10n.t('The field “{0}” is missing or wrong. The line is kept as it is and not shown.', detail);
    case 'notRecord':
      return vscode.l10n.t('This line is no record. It is kept as it is; the other annotations are shown.');
  }
}

/** Why nothing of a sidecar is shown. */
export function newerVersion({ version }: NewerVersion): string {
  return vscode.l10n.t(
    'Written by a newer version of Article Annotator (format {0}). The file is left untouched; update the extension to see and save its annotations.',
    version,
  );
}
