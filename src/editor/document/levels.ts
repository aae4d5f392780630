import * as vscode from 'vscode';
import type { ProblemSeverity } from './settings';

const { Hint, Information, Warning, Error } = vscode.DiagnosticSeverity;

/** The severities of the settings in VS Code's terms; undefined where a problem is not shown. */
export const levels: Readonly<Record<ProblemSeverity, vscode.DiagnosticSeverity | undefined>> = {
  off: undefined,
  hint: Hint,
  information: Information,
  warning: Warning,
  error: Error,
};
