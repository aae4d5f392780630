import * as vscode from 'vscode';
import type { Sessions } from '../document/session';
import type { Host } from '../../platform/host';
import { registerContextKeys } from './contextKeys';
import { registerHistory } from './history';
import { registerReview } from './review';
import { registerSpeaker } from './speaker';
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
    registerWikidata(sessions, host),
    registerHistory(sessions),
    registerContextKeys(sessions),
  );
}
