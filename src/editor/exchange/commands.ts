import * as vscode from 'vscode';
import type { Formats } from '../document/offeredFormats';
import type { Sessions } from '../document/session';
import { registerExport } from './export';
import { registerWorkspaceExport } from './exportWorkspace';
import { registerImport } from './importing/commands';

/** Hands articles on to other programs, and takes over what those say. */
export function registerExchange(sessions: Sessions, formats: Formats): vscode.Disposable {
  return vscode.Disposable.from(
    registerExport(sessions, formats),
    registerWorkspaceExport(sessions, formats),
    registerImport(sessions),
  );
}
