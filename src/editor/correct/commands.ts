import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import type { Host } from '../../platform/host';
import { registerBulk } from './bulk/commands';
import { registerRejectInWorkspace } from './bulk/rejectInWorkspace';
import { createBulk } from './bulk/run';
import { registerChangeKind } from './changeKind';
import { registerContextKeys } from './contextKeys';
import { registerHistory } from './history';
import { registerJoin } from './join';
import { registerQuoteVerdicts } from './notQuote';
import { registerPlaces } from './places/commands';
import { registerProblems } from './problems';
import { registerVerdicts } from './verdicts';
import { registerReview } from './reviewing/commands';
import { registerSpeaker } from './speaker';
import { registerSplit } from './split';
import { registerTagging } from './tag';
import { registerWikidata } from './wikidata';

/** What a person can say about an article. */
export function registerCorrections(sessions: Sessions, host: Host): vscode.Disposable {
  const bulk = createBulk(sessions);
  return vscode.Disposable.from(
    registerTagging(sessions),
    bulk,
    registerBulk(sessions, bulk),
    registerRejectInWorkspace(sessions),
    registerVerdicts(sessions),
    registerReview(sessions),
    registerSpeaker(sessions),
    registerChangeKind(sessions),
    registerSplit(sessions),
    registerJoin(sessions),
    registerQuoteVerdicts(sessions),
    registerProblems(sessions),
    registerPlaces(sessions),
    registerWikidata(sessions, host),
    registerHistory(sessions),
    registerContextKeys(sessions),
  );
}
