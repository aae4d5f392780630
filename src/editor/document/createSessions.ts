import type * as vscode from 'vscode';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { Logger } from '../../core/ports';
import { clock } from '../../platform/clock';
import type { Host } from '../../platform/host';
import { newId } from '../../platform/ids';
import { annotatorOf } from './annotator';
import { ownSidecarOf } from './annotatorFiles';
import { Handover } from './handover';
import { laterStore } from './laterStore';
import { moveSidecarsAlong } from './moves';
import { createRecovery, type Recovery } from './recovery';
import { OpenArticles } from './sessions';
import { hasUnsaved, isFile, openSidecarFile, openUnsavedSidecar, sidecarUriOf, type SidecarFile } from './sidecarFile';
import { createSchemas } from './schemas';
import { readSettings } from './settings';
import { createSidecarStore, type SidecarStore } from './sidecarStore';
import type { Kept } from './sidecarSync';

/** The open articles, wired to this window; {@link OpenArticles.start} begins. */
export function createSessions(
  context: vscode.ExtensionContext,
  host: Host,
  loadLexicon: () => Promise<Lexicon>,
  logger: Logger,
): OpenArticles {
  const state = context.workspaceState;
  const places: Places = { host, state, recovery: createRecovery(state), logger };
  const schemas = createSchemas(logger);
  const handover = new Handover(state, () => sessions);
  const sessions = new OpenArticles({
    schemas,
    loadLexicon,
    openStore: (document, kept, isShared) => openStore(document, kept, isShared, places),
    annotatorOf: (uri) => annotatorOf(uri, host),
    clock,
    newId,
    isStored: (document) => isStored(document, places),
    unsavedClosed: (session) => {
      handover.closed(session);
    },
  });
  const flush = async (uri: vscode.Uri) => {
    await sessions.all.find(({ document }) => document.uri.toString() === uri.toString())?.flush();
  };
  context.subscriptions.push(sessions, handover, schemas, moveSidecarsAlong(flush));
  return sessions;
}

/** What is needed to find, and to keep, what is decided about a document. */
interface Places {
  readonly host: Host;
  readonly state: vscode.Memento;
  readonly recovery: Recovery;
  readonly logger: Logger;
}

function openStore({ uri }: vscode.TextDocument, kept: Kept, isShared: boolean, places: Places): SidecarStore {
  const { host, state, recovery, logger } = places;
  const open = (file: SidecarFile) => createSidecarStore(file, kept, recovery, logger);
  const shared = sidecarUriOf(uri);
  if (!shared) return open(openUnsavedSidecar(uri, state));
  if (isShared) return open(openSidecarFile(shared, host));
  const own = annotatorOf(uri, host).then((annotator) => ownSidecarOf(uri, annotator) ?? shared);
  return laterStore(own.then((file) => open(openSidecarFile(file, host))));
}

async function isStored(document: vscode.TextDocument, { host, state, recovery }: Places): Promise<boolean> {
  const { uri } = document;
  const shared = sidecarUriOf(uri);
  if (!shared) return hasUnsaved(document, state);
  const isThere = async (sidecar: vscode.Uri) => recovery.get(sidecar) !== undefined || (await isFile(sidecar));
  if (await isThere(shared)) return true;
  if (readSettings(uri).annotatorFile === 'shared') return false;
  const own = ownSidecarOf(uri, await annotatorOf(uri, host));
  return own !== undefined && (await isThere(own));
}
