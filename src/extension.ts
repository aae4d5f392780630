import * as vscode from 'vscode';
import { registerComparison } from './editor/compare/commands';
import { registerCorrections } from './editor/correct/commands';
import { registerDetails } from './editor/details/commands';
import { createApi, type ExtensionApi } from './editor/document/api';
import { createSessions } from './editor/document/createSessions';
import { createFolderLibrary } from './editor/document/folderLibrary';
import { createLogger } from './editor/document/logger';
import { createLexiconLoader, createModelReader } from './editor/document/models';
import type { OpenArticles } from './editor/document/sessions';
import { registerExchange } from './editor/exchange/commands';
import { registerNotes } from './editor/notes/commands';
import { registerNavigation } from './editor/navigate/commands';
import { registerProviders } from './editor/navigate/providers';
import { registerDecorations } from './editor/show/decorations';
import { registerHover } from './editor/show/hover';
import { registerSpeakerHints } from './editor/show/speakerHints';
import { registerStatusBar } from './editor/show/statusBar';
import { registerToggles } from './editor/show/toggles';
import { host } from './platform/node/host';

let sessions: OpenArticles | undefined;

/** Wires the articles that are open to everything that shows, walks through and corrects them. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const channel = vscode.window.createOutputChannel('Article Annotator', { log: true });
  const logger = createLogger(channel);
  const loadLexicon = createLexiconLoader(createModelReader(context.extensionUri), logger);
  const articles = createSessions(context, host, loadLexicon, logger);
  context.subscriptions.push(
    channel,
    // What is on the text.
    registerDecorations(articles),
    registerHover(articles),
    registerSpeakerHints(articles),
    registerStatusBar(articles),
    registerToggles(articles),
    // The ways through it.
    registerNavigation(articles),
    registerProviders(articles, createFolderLibrary(loadLexicon)),
    // What a person decides about it.
    registerCorrections(articles, host),
    registerDetails(articles),
    // What others decided about it, and what is noted on it.
    registerComparison(articles),
    registerNotes(articles),
    // Where it goes from here, and what comes back.
    registerExchange(articles),
  );
  articles.start();
  sessions = articles;
  return createApi(articles, loadLexicon);
}

/** Waits until what was decided is written; VS Code then disposes of everything above. */
export async function deactivate(): Promise<void> {
  await sessions?.flush();
  sessions = undefined;
}
