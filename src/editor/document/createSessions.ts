import type * as vscode from 'vscode';
import type { Lexicon } from '../../core/mentions/lexicon';
import type { Logger } from '../../core/ports';
import { clock } from '../../platform/clock';
import type { Host } from '../../platform/host';
import { newId } from '../../platform/ids';
import { annotatorOf, rememberAnnotator } from './annotator';
import { createClosedArticles } from './closedArticles';
import { createDetectors, type Detectors } from './detectors';
import { Handover } from './handover';
import { createHistory } from './history';
import type { ArticleIndex } from './index/articleIndex';
import { createIndex } from './index/createIndex';
import { createLexiconLoader, createModelReader } from './models';
import { moveSidecarsAlong } from './moves';
import { createFormats, type Formats } from './offeredFormats';
import { createBackgroundSearch } from './backgroundSearch';
import { sidecarNotices } from './notices';
import { openBaseTexts } from './baseTexts';
import { extensionFolder } from './extensionFolder';
import { createRecovery, type Recovery } from './recovery';
import { OpenArticles } from './sessions';
import { announceSteps } from './steps';
import { ownSidecarOf, sidecarInUse } from './annotatorFiles';
import { laterStore } from './laterStore';
import { hasUnsaved, isFile, openSidecarFile, openUnsavedSidecar, sidecarUriOf, type SidecarFile } from './sidecarFile';
import { createSchemas } from './schemas';
import { readSettings } from './settings';
import { createSidecarProblems, type SidecarProblems } from './sidecarProblems';
import { withSearchProgress } from './searchProgress';
import { createSidecarStore, type SidecarStore } from './sidecarStore';
import type { Kept } from './sidecarSync';
import { realTiming } from './timing';
import { withVersion } from './versionSidecar';

/** The articles of a window: those that are open, all that the workspace has, and what reads and writes them. */
export interface Articles {
  readonly sessions: OpenArticles;
  readonly index: ArticleIndex;
  readonly loadLexicon: () => Promise<Lexicon>;
  readonly formats: Formats;
  readonly detectors: Detectors;
}

/** The articles, wired to this window; {@link OpenArticles.start} begins. */
export function createSessions(context: vscode.ExtensionContext, host: Host, logger: Logger): Articles {
  const readModel = createModelReader(context.extensionUri);
  const loadLexicon = createLexiconLoader(readModel, logger);
  const state = context.workspaceState;
  const problems = createSidecarProblems();
  const places: Places = { host, context, recovery: createRecovery(state), problems, logger };
  const schemas = createSchemas(logger);
  const handover = new Handover(state, () => sessions);
  const shared = {
    schemas,
    loadLexicon,
    annotatorOf: rememberAnnotator((uri) => annotatorOf(uri, host)),
    clock,
    newId,
  };
  const extension = extensionFolder(context.extensionUri);
  const search = createBackgroundSearch({ host, extension, logger, timing: realTiming });
  const sessions = new OpenArticles({
    ...shared,
    findPlaces: withSearchProgress(search, realTiming),
    openStore: (document, kept, isShared) => openStore(document, kept, isShared, places),
    history: announceSteps(createHistory()),
    closed: createClosedArticles({ ...shared, host, recovery: places.recovery }),
    logger,
    isStored: (document) => isStored(document, places),
    unsavedClosed: (session) => {
      handover.closed(session);
    },
  });
  const flush = async (uri: vscode.Uri) => {
    await sessions.all.find(({ document }) => document.uri.toString() === uri.toString())?.flush();
  };
  const index = createIndex(context, sessions, { ...shared, host, readModel, logger, recovery: places.recovery });
  const detectors = createDetectors(sessions, logger);
  context.subscriptions.push(index, detectors, sessions, problems, handover, schemas, moveSidecarsAlong(flush));
  return { sessions, index, loadLexicon, formats: createFormats(), detectors };
}

/** What is needed to find, and to keep, what is decided about a document. */
interface Places {
  readonly host: Host;
  readonly context: vscode.ExtensionContext;
  readonly recovery: Recovery;
  readonly problems: SidecarProblems;
  readonly logger: Logger;
}

function openStore({ uri }: vscode.TextDocument, kept: Kept, isShared: boolean, places: Places): SidecarStore {
  const { host, context, recovery, problems, logger } = places;
  const open = (file: SidecarFile) => {
    const bases = openBaseTexts(uri, context, logger);
    return createSidecarStore(file, kept, {
      recovery,
      bases,
      problems,
      notices: sidecarNotices,
      timing: realTiming,
      logger,
    });
  };
  const todaysSidecar = (file: vscode.Uri) => sidecarInUse(file, (annotated) => annotatorOf(annotated, host));
  const shared = sidecarUriOf(uri);
  if (!shared) return open(withVersion(uri, openUnsavedSidecar(uri, context.workspaceState), todaysSidecar));
  if (isShared) return open(openSidecarFile(shared, host));
  const own = annotatorOf(uri, host).then((annotator) => ownSidecarOf(uri, annotator) ?? shared);
  return laterStore(own.then((file) => open(openSidecarFile(file, host))));
}

async function isStored(document: vscode.TextDocument, { host, context, recovery }: Places): Promise<boolean> {
  const { uri } = document;
  const shared = sidecarUriOf(uri);
  if (!shared) return hasUnsaved(document, context.workspaceState);
  const isThere = async (sidecar: vscode.Uri) => recovery.get(sidecar) !== undefined || (await isFile(sidecar));
  if (await isThere(shared)) return true;
  if (readSettings(uri).annotatorFile === 'shared') return false;
  const own = ownSidecarOf(uri, await annotatorOf(uri, host));
  return own !== undefined && (await isThere(own));
}
