import * as vscode from 'vscode';
import type { ArticleSession, Sessions } from '../document/session';

type Register = (selector: vscode.DocumentSelector) => vscode.Disposable;

/**
 * Registers a provider for the languages of the open articles: a text of any language may be annotated, but in a window without
 * one nobody should be asked about it. Registered anew when a language comes or goes.
 */
export function registerForArticles(sessions: Sessions, register: Register): vscode.Disposable {
  const registration = createRegistration(sessions, register);
  registration.renew(false);
  return vscode.Disposable.from(
    registration,
    sessions.onDidOpen(() => {
      registration.renew(false);
    }),
    sessions.onDidClose(() => {
      registration.renew(false);
    }),
  );
}

/**
 * {@link registerForArticles} for what VS Code asks about only when the text changes: a decision changes it too. Registered anew,
 * a provider is asked anew.
 */
export function registerForDecisions(sessions: Sessions, register: Register): vscode.Disposable {
  const registration = createRegistration(sessions, register);
  const following = new Map<ArticleSession, vscode.Disposable>();
  const follow = (session: ArticleSession) => {
    let version = session.document.version;
    return session.onDidChange(() => {
      const isSameText = session.document.version === version;
      ({ version } = session.document);
      if (isSameText) registration.renew(true);
    });
  };
  registration.renew(false);
  return vscode.Disposable.from(
    registration,
    sessions.onDidOpen((session) => {
      following.set(session, follow(session));
      registration.renew(false);
    }),
    sessions.onDidClose((session) => {
      following.get(session)?.dispose();
      following.delete(session);
      registration.renew(false);
    }),
    {
      dispose: () => {
        for (const each of following.values()) each.dispose();
      },
    },
  );
}

interface Registration {
  /** @param isForced also if the languages are the same */
  renew(isForced: boolean): void;
  dispose(): void;
}

function createRegistration(sessions: Sessions, register: Register): Registration {
  let languages = '';
  let registered: vscode.Disposable | undefined;
  return {
    renew(isForced) {
      const present = [...new Set(['article', ...sessions.all.map(({ document }) => document.languageId)])].sort();
      if (!isForced && present.join(' ') === languages) return;
      languages = present.join(' ');
      const before = registered;
      registered = register(present.map((language) => ({ language })));
      before?.dispose();
    },
    dispose() {
      registered?.dispose();
    },
  };
}
