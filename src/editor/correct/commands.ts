import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import type { Host } from '../../platform/host';
import { registerChangeKind } from './changeKind';
import { registerContextKeys } from './contextKeys';
import { registerHistory } from './history';
import { registerJoin } from './join';
import { registerQuoteVerdicts } from './notQuote';
import { registerProblems } from './problems';
import { registerReview } from './review';
import { registerSpeaker } from './speaker';
import { registerSplit } from './split';
import { registerTagAll } from './tagAll';
import { registerTagging } from './tag';
import { registerWikidata } from './wikidata';

/** What a person can say about an article. */
export function registerCorrections(sessions: Sessions, host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    registerTagging(sessions),
    registerTagAll(sessions),
    registerReview(sessions),
    registerSpeaker(sessions),
    registerChangeKind(sessions),
    registerSplit(sessions),
    registerJoin(sessions),
    registerQuoteVerdicts(sessions),
    registerProblems(sessions),
    registerWikidata(sessions, host),
    registerHistory(sessions),
    registerContextKeys(sessions),
  );
}
