import * as vscode from 'vscode';
import { joinChange } from '../../core/annotations/join';
import type { Item } from '../../core/annotations/layer';
import { isSpoken } from '../../core/annotations/spoken';
import { spanContains } from '../../core/text/span';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { readArgument } from './argument';
import { quotesFor } from './quotes';
import { wordsOf } from './say';

/** Makes one quotation of those that are selected, or of one and the next. */
export function registerJoin(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.joinQuotes', async (value: unknown) => {
    const argument = readArgument(value);
    const session = await articleFor(sessions, argument.uri);
    const found = session && (await quotesFor(session, argument));
    if (!session || !found) return;
    const chosen = found.filter((item) => !found.some((other) => isInside(item, other)));
    const [first] = chosen;
    const next = chosen.length === 1 && first ? nextOf(session, first) : undefined;
    const parts = next ? [...chosen, next] : chosen;
    if (!first || parts.length < 2) {
      sayDone(vscode.l10n.t('There is no quotation behind this one'));
      return;
    }
    const words = wordsOf(session, first.spans);
    const ids = parts.map(({ id }) => id);
    const change = await decide(session, (stamp) => {
      const { layer, decisions, article } = session;
      return joinChange(layer, decisions, article, ids, stamp);
    });
    if (change) sayDone(vscode.l10n.t('Joined: {0}', `${words} …`));
  });
}

/** The next quotation of its type that stands for itself. */
function nextOf(session: ArticleSession, item: Item): Item | undefined {
  const end = item.spans.at(-1)?.end ?? 0;
  const later = shownLayer(session).items.filter(
    (other) => other.type === item.type && isSpoken(session.schema, other) && (other.spans[0]?.start ?? 0) >= end,
  );
  return later[0];
}

function isInside(item: Item, other: Item): boolean {
  if (item === other) return false;
  return item.spans.every((span) => other.spans.some((each) => spanContains(each, span)));
}
