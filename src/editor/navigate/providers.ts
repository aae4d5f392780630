import * as vscode from 'vscode';
import type { Library } from '../document/library';
import type { Sessions } from '../document/session';
import { registerActions } from './actions';
import { registerCompletion } from './completion';
import { registerDefinition } from './definition';
import { registerFolding } from './folding';
import { registerHighlights } from './highlights';
import { registerLenses } from './lenses';
import { registerLinks } from './links';
import { registerOutline } from './outline';
import { registerReferences } from './references';
import { registerRename } from './rename';
import { registerSelection } from './selection';
import { registerWorkspaceSymbols } from './symbols';

/** What VS Code does for code, for articles: entities are symbols, quotations are structure. */
export function registerProviders(sessions: Sessions, library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    registerOutline(sessions),
    registerFolding(sessions),
    registerSelection(sessions),
    registerDefinition(sessions),
    registerReferences(sessions, library),
    registerHighlights(sessions),
    registerRename(sessions),
    registerWorkspaceSymbols(sessions, library),
    registerLinks(sessions),
    registerCompletion(sessions),
    registerActions(sessions),
    registerLenses(sessions),
  );
}
