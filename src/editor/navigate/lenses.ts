import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { becomesCurrent } from '../document/current';
import { labelOf } from '../document/messages';
import { plain } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { onDidChangeSettings, readSettings } from '../document/settings';
import { quotesOf, speakersOf } from './outline';
import { registerForArticles } from './selector';

/** Above each line with quotations who speaks and how, and what can be decided about it; only where the setting asks for it. */
export function registerLenses(sessions: Sessions): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const following = new Map<ArticleSession, vscode.Disposable>();
  const fire = () => {
    changed.fire();
  };
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      const session = sessions.get(document);
      if (!session || !readSettings(document.uri).codeLens || !(await becomesCurrent(session, token))) return [];
      return quotesOf(session).flatMap((item) => lensesOf(session, item));
    },
  };
  return vscode.Disposable.from(
    changed,
    registerForArticles(sessions, (selector) => vscode.languages.registerCodeLensProvider(selector, provider)),
    onDidChangeSettings(fire),
    sessions.onDidOpen((session) => following.set(session, session.onDidChange(fire))),
    sessions.onDidClose((session) => {
      following.get(session)?.dispose();
      following.delete(session);
    }),
    {
      dispose: () => {
        for (const each of following.values()) each.dispose();
      },
    },
  );
}

function lensesOf(session: ArticleSession, item: Item): vscode.CodeLens[] {
  const [first] = item.spans;
  if (!first) return [];
  const range = session.rangeOf(first);
  const argument = { uri: session.document.uri.toString(), id: item.id };
  const lens = (title: string, command: string, tooltip: string) =>
    new vscode.CodeLens(range, { title, command, tooltip, arguments: [argument] });
  const { kind } = item.attributes;
  const speakers = speakersOf(session, item);
  const isNamed = (item.roles.speaker ?? []).length > 0;
  const about = isNamed && kind !== undefined ? `${speakers} · ${labelOf(kind)}` : speakers;
  return [
    isNamed
      ? lens(plain(about), 'article.goToSpeaker', vscode.l10n.t('Go to the speaker'))
      : lens(plain(about), 'article.setSpeaker', vscode.l10n.t('Say who speaks')),
    ...(item.origin === 'suggestion'
      ? [
          lens(vscode.l10n.t('Accept'), 'article.accept', vscode.l10n.t('It is right: keep it')),
          lens(vscode.l10n.t('Reject'), 'article.notQuote', vscode.l10n.t('It is wrong: do not suggest it again')),
        ]
      : []),
  ];
}
