import * as vscode from 'vscode';
import { schemaType } from '../../core/annotations/schema';
import { completionsAt, knownNames, type KnownName, type NameCompletion } from '../../core/structure/completion';
import type { Layer } from '../../core/annotations/layer';
import { typeLabel } from '../document/messages';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings } from '../document/settings';
import { shownLayer } from '../document/shownLayer';
import { registerForArticles } from './selector';

/** Offers the names that the article knows while somebody writes; asked for, anywhere. Only Tab and Enter take one. */
export function registerCompletion(sessions: Sessions): vscode.Disposable {
  const typing = new WeakMap<ArticleSession, number>();
  const following = new Map<ArticleSession, vscode.Disposable>();
  const names = createNames();
  const provider: vscode.CompletionItemProvider = {
    provideCompletionItems(document, position) {
      const session = sessions.get(document);
      if (!session || !readSettings(document.uri).completion) return [];
      const offset = session.offsetOf(position);
      // VS Code does not tell whether somebody asks or only types: who types stands where the last edit ends, and asks once.
      const isAsked = typing.get(session) !== offset;
      typing.delete(session);
      if (session.isCurrent && isInsideName(session, offset)) return [];
      return completionsAt(document.getText(), offset, names(session), isAsked).map((each, index) =>
        itemOf(session, each, index),
      );
    },
  };
  return vscode.Disposable.from(
    registerForArticles(sessions, (selector) => vscode.languages.registerCompletionItemProvider(selector, provider)),
    sessions.onDidOpen((session) => {
      const listening = session.onDidEdit((edits) => {
        const last = edits.at(-1);
        if (last) typing.set(session, last.start + last.text.length);
      });
      following.set(session, listening);
    }),
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

/** The names of an article as last read: while somebody types nothing is read for them. */
function createNames(): (session: ArticleSession) => readonly KnownName[] {
  const known = new WeakMap<ArticleSession, { readonly layer: Layer; readonly names: readonly KnownName[] }>();
  return (session) => {
    const before = known.get(session);
    if (before && !session.isCurrent) return before.names;
    const layer = shownLayer(session);
    if (before?.layer === layer) return before.names;
    const names = knownNames(layer, session.schema);
    known.set(session, { layer, names });
    return names;
  };
}

/** In the middle of a name nobody writes another one. */
function isInsideName(session: ArticleSession, offset: number): boolean {
  const isNamed = (type: string) => schemaType(session.schema, type)?.named === true;
  return shownLayer(session).items.some(
    ({ type, spans }) => isNamed(type) && spans.some(({ start, end }) => start < offset && offset < end),
  );
}

function itemOf(
  session: ArticleSession,
  { name, span, compared }: NameCompletion,
  index: number,
): vscode.CompletionItem {
  const { wording, entity } = name;
  const type = schemaType(session.schema, entity.type);
  const kind = type?.people === true ? vscode.CompletionItemKind.User : vscode.CompletionItemKind.Reference;
  const label = { label: wording, description: typeLabel(type, entity.type) };
  const item = new vscode.CompletionItem(
    wording === entity.name ? label : { ...label, detail: ` ${entity.name}` },
    kind,
  );
  item.insertText = wording;
  item.filterText = compared;
  item.range = session.rangeOf(span);
  item.sortText = String(index).padStart(5, '0');
  item.commitCharacters = [];
  return item;
}
