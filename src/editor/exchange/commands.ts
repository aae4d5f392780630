import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import { registerExport } from './export';
import { registerWorkspaceExport } from './exportWorkspace';
import { registerImport } from './importing/commands';

/** Hands articles on to other programs, and takes over what those say. */
export function registerExchange(sessions: Sessions): vscode.Disposable {
  return vscode.Disposable.from(registerExport(sessions), registerWorkspaceExport(sessions), registerImport(sessions));
}
