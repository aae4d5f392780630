import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { itemsAt } from '../document/itemsAt';
import type { ArticleSession, Sessions } from '../document/session';
import { readSettings } from '../document/settings';
import { isShown } from '../document/shown';
import { writeCard } from './card';

/** More than this lie over one another only in a text that is made to. */
const most = 4;

/** On the text under the pointer or cursor: what it is, why, and what can be done about it; the innermost first. */
export function registerHover(sessions: Sessions): vscode.Disposable {
  // Any document may be an article (a sidecar, a command), so the provider asks the sessions and not the language.
  return vscode.languages.registerHoverProvider('*', {
    provideHover(document, position) {
      const session = sessions.get(document);
      if (!session) return undefined;
      const items = hoveredItems(session, position);
      const [first] = items;
      if (!first) return undefined;
      const cards = items.map((item) => writeCard(session, item));
      return new vscode.Hover(cards, rangeAt(session, first, position));
    },
  });
}

function hoveredItems(session: ArticleSession, position: vscode.Position): readonly Item[] {
  const settings = readSettings(session.document.uri);
  const offset = session.offsetOf(position);
  const shown = session.layer.items.filter((item) => isShown(item, settings));
  return itemsAt(shown, offset).slice(0, most);
}

function rangeAt(session: ArticleSession, { spans }: Item, position: vscode.Position): vscode.Range | undefined {
  return spans.map((span) => session.rangeOf(span)).find((range) => range.contains(position));
}
