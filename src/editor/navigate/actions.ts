import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { schemaType } from '../../core/annotations/schema';
import { isSpoken } from '../../core/annotations/spoken';
import { firstWords } from '../../core/structure/firstWords';
import { itemsAt } from '../document/itemsAt';
import { typeLabel } from '../document/messages';
import { plain } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { registerForArticles } from './selector';

const decideKind = vscode.CodeActionKind.QuickFix.append('article');
const tagKind = vscode.CodeActionKind.Refactor.append('article');

/** What can be decided about the item at the cursor, and as what a selection can be tagged: through the commands that there are. */
export function registerActions(sessions: Sessions): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { triggerKind, only }) {
      const session = sessions.get(document);
      const isSelection = !range.isEmpty;
      // A light bulb on every name would be in the way: who wants one asks, or selects something.
      if (!session || (triggerKind !== vscode.CodeActionTriggerKind.Invoke && !isSelection)) return [];
      const isWanted = ({ kind }: vscode.CodeAction) => !only || (kind !== undefined && only.contains(kind));
      const decisions = isSelection ? [] : decisionsAt(session, session.offsetOf(range.start));
      return [...decisions, ...(isSelection ? taggings(session) : [])].filter(isWanted);
    },
  };
  const kinds = { providedCodeActionKinds: [decideKind, tagKind] };
  return registerForArticles(sessions, (selector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, kinds),
  );
}

/** For the innermost item, and the one around it: a name in a quotation. */
function decisionsAt(session: ArticleSession, offset: number): readonly vscode.CodeAction[] {
  return itemsAt(shownLayer(session).items, offset)
    .slice(0, 2)
    .flatMap((item) => decisionsOn(session, item));
}

/** Characters of an item's words that a menu repeats. */
const longest = 30;

function decisionsOn(session: ArticleSession, item: Item): readonly vscode.CodeAction[] {
  const { article, schema, document } = session;
  const type = schemaType(schema, item.type);
  const [span = { start: 0, end: 0 }] = item.spans;
  const words = `${typeLabel(type, item.type)} · ${firstWords(article.text, span, longest)}`;
  const argument = { uri: document.uri.toString(), id: item.id };
  const action = (title: string, command: string) => actionOf(title, command, argument, decideKind);
  const isQuote = isSpoken(schema, item);
  return [
    ...(item.origin === 'suggestion'
      ? [
          action(vscode.l10n.t('Accept {0}', words), 'article.accept'),
          action(vscode.l10n.t('Reject {0}', words), isQuote ? 'article.notQuote' : 'article.reject'),
        ]
      : [action(vscode.l10n.t('Remove {0}', words), 'article.remove')]),
    action(vscode.l10n.t('Change Type of {0}', words), 'article.changeType'),
    ...(isQuote ? [action(vscode.l10n.t('Set Speaker of {0}', words), 'article.setSpeaker')] : []),
    ...(type?.named === true
      ? [action(vscode.l10n.t('Tag All Occurrences of {0}', words), 'article.tagAllOccurrences')]
      : []),
  ];
}

function taggings({ schema, document }: ArticleSession): readonly vscode.CodeAction[] {
  const uri = document.uri.toString();
  return schema.types.map((type) =>
    actionOf(
      vscode.l10n.t('Tag as {0}', typeLabel(type, type.name)),
      'article.tagSelection',
      { uri, type: type.name },
      tagKind,
    ),
  );
}

function actionOf(title: string, command: string, argument: object, kind: vscode.CodeActionKind): vscode.CodeAction {
  const action = new vscode.CodeAction(plain(title), kind);
  action.command = { command, title: plain(title), arguments: [argument] };
  return action;
}
