import type * as vscode from 'vscode';
import { defaultSchema } from '../../core/annotations/default-schema';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { Logger } from '../../core/ports';
import { clock } from '../../platform/clock';
import type { Host } from '../../platform/host';
import { newId } from '../../platform/ids';
import { annotatorOf, rememberAnnotator } from './annotator';
import { createClosedArticles } from './closedArticles';
import { Handover } from './handover';
import { createHistory } from './history';
import { moveSidecarsAlong } from './moves';
import type { ArticleWiring } from './openArticle';
import { openBaseTexts } from './baseTexts';
import { createRecovery, type Recovery } from './recovery';
import { OpenArticles } from './sessions';
import { hasUnsaved, isFile, openSidecarFile, openUnsavedSidecar, sidecarUriOf } from './sidecarFile';
import { createSidecarStore } from './sidecarStore';
import { announceSteps } from './steps';

/** The open articles, wired to this window; {@link OpenArticles.start} begins. */
export function createSessions(
  context: vscode.ExtensionContext,
  host: Host,
  loadLexicon: () => Promise<Lexicon>,
  logger: Logger,
): OpenArticles {
  const state = context.workspaceState;
  const recovery = createRecovery(state);
  const openStore: ArticleWiring['openStore'] = (document, kept) => {
    const uri = sidecarUriOf(document.uri);
    const file = uri ? openSidecarFile(uri, host) : openUnsavedSidecar(document.uri, state);
    return createSidecarStore(file, kept, { recovery, bases: openBaseTexts(document.uri, context, logger), logger });
  };
  const handover = new Handover(state, () => sessions);
  const shared = {
    schema: defaultSchema,
    loadLexicon,
    annotatorOf: rememberAnnotator((uri) => annotatorOf(uri, host)),
    clock,
    newId,
  };
  const sessions = new OpenArticles({
    ...shared,
    openStore,
    history: announceSteps(createHistory()),
    closed: createClosedArticles({ ...shared, host, recovery }),
    logger,
    isStored: (document) => isStored(document, state, recovery),
    unsavedClosed: (session) => {
      handover.closed(session);
    },
  });
  const flush = async (uri: vscode.Uri) => {
    await sessions.all.find(({ document }) => document.uri.toString() === uri.toString())?.flush();
  };
  context.subscriptions.push(sessions, handover, moveSidecarsAlong(flush));
  return sessions;
}

/** Has somebody decided something about a document before? */
async function isStored(document: vscode.TextDocument, state: vscode.Memento, recovery: Recovery): Promise<boolean> {
  const sidecar = sidecarUriOf(document.uri);
  if (!sidecar) return hasUnsaved(document, state);
  return recovery.get(sidecar) !== undefined || (await isFile(sidecar));
}
