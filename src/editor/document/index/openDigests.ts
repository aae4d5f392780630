import * as vscode from 'vscode';
import { digestOf, type ArticleDigest } from '../../../core/report/digest';
import type { ArticleSession, Sessions } from '../session';

/** The digests of the articles that are open, by their sessions. */
export interface OpenDigests {
  readonly all: readonly ArticleSession[];
  find(address: string): ArticleSession | undefined;
  /** While somebody types on, the last one: reading waits for the end of the word. */
  digest(session: ArticleSession): ArticleDigest;
  /** An article says something else, was opened, or was closed. */
  readonly onDidChange: vscode.Event<ArticleSession>;
  readonly onDidClose: vscode.Event<ArticleSession>;
  dispose(): void;
}

export function createOpenDigests(sessions: Sessions): OpenDigests {
  const changed = new vscode.EventEmitter<ArticleSession>();
  const listening = new Map<ArticleSession, vscode.Disposable>();
  const follow = (session: ArticleSession) => {
    const fire = () => {
      changed.fire(session);
    };
    listening.set(session, session.onDidChange(fire));
    fire();
  };
  sessions.all.forEach(follow);
  const around = vscode.Disposable.from(
    sessions.onDidOpen(follow),
    sessions.onDidClose((session) => {
      listening.get(session)?.dispose();
      listening.delete(session);
      changed.fire(session);
    }),
  );
  return {
    get all() {
      return sessions.all;
    },
    find: (address) => sessions.all.find(({ document }) => document.uri.toString() === address),
    digest: createDigests(),
    onDidChange: changed.event,
    onDidClose: sessions.onDidClose,
    dispose() {
      vscode.Disposable.from(around, changed, ...listening.values()).dispose();
    },
  };
}

/** Each layer is digested once, when somebody asks. */
function createDigests(): OpenDigests['digest'] {
  const known = new WeakMap<ArticleSession, { readonly layer: unknown; readonly digest: ArticleDigest }>();
  return (session) => {
    const before = known.get(session);
    if (before && !session.isCurrent) return before.digest;
    const { layer, article, schema } = session;
    if (before?.layer === layer) return before.digest;
    const digest = digestOf(article, layer, schema);
    known.set(session, { layer, digest });
    return digest;
  };
}
