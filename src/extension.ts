import * as vscode from 'vscode';
import { registerAssist } from './editor/assist/commands';
import { registerComparison } from './editor/compare/commands';
import { registerCopies } from './editor/copies/commands';
import { registerCorrections } from './editor/correct/commands';
import { registerDetails } from './editor/details/commands';
import { createApi, type ExtensionApi } from './editor/document/api';
import { createSessions } from './editor/document/createSessions';
import { createDetectors } from './editor/document/detectors';
import { createLogger } from './editor/document/logger';
import { createLexiconLoader, createModelReader } from './editor/document/models';
import { createFormats } from './editor/document/offeredFormats';
import type { OpenArticles } from './editor/document/sessions';
import { registerExchange } from './editor/exchange/commands';
import { registerMerging } from './editor/merge/commands';
import { registerNotes } from './editor/notes/commands';
import { registerNavigation } from './editor/navigate/commands';
import { registerProviders } from './editor/navigate/providers';
import { registerReport } from './editor/report/commands';
import { registerDecorations } from './editor/show/decorations';
import { registerHover } from './editor/show/hover';
import { registerSpeakerHints } from './editor/show/speakerHints';
import { registerStatusBar } from './editor/show/statusBar';
import { registerToggles } from './editor/show/toggles';
import { registerWelcome } from './editor/welcome/commands';
import { registerViews } from './editor/views/register';
import { host } from './platform/node/host';

let sessions: OpenArticles | undefined;

/** Wires the articles that are open to everything that shows, walks through and corrects them. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const channel = vscode.window.createOutputChannel('Article Annotator', { log: true });
  const logger = createLogger(channel);
  const readModel = createModelReader(context.extensionUri);
  const loadLexicon = createLexiconLoader(readModel, logger);
  const { sessions: articles, index } = createSessions(context, host, readModel, loadLexicon, logger);
  const offered = { formats: createFormats(), detectors: createDetectors(articles, logger) };
  context.subscriptions.push(
    channel,
    offered.detectors,
    // What is on the text.
    registerDecorations(articles),
    registerHover(articles),
    registerSpeakerHints(articles),
    registerStatusBar(articles),
    registerToggles(articles),
    // The ways through it.
    registerNavigation(articles),
    registerProviders(articles, index),
    // What a person decides about it.
    registerCorrections(articles, host),
    registerDetails(articles),
    // What others decided about it, and what is noted on it.
    registerComparison(articles),
    registerNotes(articles),
    registerMerging(articles, host, context.workspaceState),
    registerCopies(articles, context.workspaceState),
    // All of them at a glance.
    registerViews(articles, index, context.workspaceState),
    // What it says by numbers.
    registerReport(articles, context.extensionUri),
    // What a language model may be asked, if somebody wants that.
    registerAssist(articles),
    // Where it goes from here, and what comes back.
    registerExchange(articles, offered.formats),
    // Where newcomers begin.
    registerWelcome(articles),
  );
  articles.start();
  sessions = articles;
  return createApi(articles, loadLexicon, offered);
}

/** Waits until what was decided is written; VS Code then disposes of everything above. */
export async function deactivate(): Promise<void> {
  await sessions?.flush();
  sessions = undefined;
}
