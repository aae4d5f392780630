import * as vscode from 'vscode';

/** Codes of lines that cannot be read. */
const damaged: readonly unknown[] = ['notJson', 'wrongField', 'notRecord'];

/** What mends the problems of a sidecar that is open in an editor. */
export function registerSidecarFixes(): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, _range, { diagnostics }) =>
      diagnostics.flatMap((diagnostic) => {
        const fix = fixOf(document, diagnostic);
        return fix ? [fix] : [];
      }),
  };
  const kinds = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.languages.registerCodeActionsProvider({ pattern: '**/*.ann.jsonl' }, provider, kinds);
}

function fixOf(document: vscode.TextDocument, diagnostic: vscode.Diagnostic): vscode.CodeAction | undefined {
  if (diagnostic.code === 'conflictMarker') {
    const action = actionFor(vscode.l10n.t('Merge Annotations'), diagnostic);
    action.isPreferred = true;
    const argument = { uri: document.uri.toString() };
    action.command = { command: 'article.mergeAnnotations', title: action.title, arguments: [argument] };
    return action;
  }
  if (!damaged.includes(diagnostic.code)) return undefined;
  const action = actionFor(vscode.l10n.t('Remove This Line'), diagnostic);
  action.edit = new vscode.WorkspaceEdit();
  action.edit.delete(document.uri, document.lineAt(diagnostic.range.start.line).rangeIncludingLineBreak);
  return action;
}

function actionFor(title: string, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  return action;
}
