import * as vscode from 'vscode';
import { registerAssist } from './editor/assist/commands';
import { registerComparison } from './editor/compare/commands';
import { registerCopies } from './editor/copies/commands';
import { registerCorrections } from './editor/correct/commands';
import { registerDetails } from './editor/details/commands';
import { createApi, type ExtensionApi } from './editor/document/api';
import { createSessions } from './editor/document/createSessions';
import { createLogger } from './editor/document/logger';
import type { OpenArticles } from './editor/document/sessions';
import { registerExchange } from './editor/exchange/commands';
import { registerMerging } from './editor/merge/commands';
import { registerNotes } from './editor/notes/commands';
import { registerNavigation } from './editor/navigate/commands';
import { registerProviders } from './editor/navigate/providers';
import { registerReport } from './editor/report/commands';
import { registerShow } from './editor/show/register';
import { registerWelcome } from './editor/welcome/commands';
import { registerViews } from './editor/views/register';
import { host } from './platform/node/host';

let open: OpenArticles | undefined;

/** Wires the articles that are open to everything that shows, walks through and corrects them. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const channel = vscode.window.createOutputChannel('Article Annotator', { log: true });
  const logger = createLogger(channel);
  const articles = createSessions(context, host, logger);
  const { sessions, index, formats } = articles;
  const { extensionUri, workspaceState } = context;
  context.subscriptions.push(
    channel,
    registerShow(sessions),
    // The ways through it.
    registerNavigation(sessions),
    registerProviders(sessions, index),
    // What a person decides about it.
    registerCorrections(sessions, host),
    registerDetails(sessions),
    // What others decided about it, and what is noted on it.
    registerComparison(sessions),
    registerNotes(sessions),
    registerMerging(sessions, host, workspaceState),
    registerCopies(sessions, workspaceState),
    // All of them at a glance.
    registerViews(sessions, index, workspaceState),
    // What it says by numbers.
    registerReport(sessions, index, extensionUri),
    // What a language model may be asked, if somebody wants that.
    registerAssist(sessions),
    // Where it goes from here, and what comes back.
    registerExchange(sessions, formats),
    // Where newcomers begin.
    registerWelcome(sessions),
  );
  sessions.start();
  open = sessions;
  return createApi(articles);
}

/** Waits until what was decided is written; VS Code then disposes of everything above. */
export async function deactivate(): Promise<void> {
  await open?.flush();
  open = undefined;
}
