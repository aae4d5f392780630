import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { halvesOf, splitChange, type Halves } from '../../core/annotations/split';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { plain, sayDone } from '../document/say';
import type { ArticleSession, Sessions } from '../document/session';
import { readArgument } from './argument';
import { quoteFor } from './quotes';
import { wordsOf } from './say';
import { selectionsOf } from './subject';

/** A place where a quotation may be parted. */
interface Cut {
  readonly offset: number;
  readonly halves: Halves;
  readonly isAtCursor: boolean;
}

/** Makes two quotations of one: at the cursor, or between two of its parts. */
export function registerSplit(sessions: Sessions): vscode.Disposable {
  return vscode.commands.registerCommand('article.splitQuote', async (value: unknown) => {
    const argument = readArgument(value);
    const session = await articleFor(sessions, argument.uri);
    const quote = session && (await quoteFor(session, argument));
    if (!session || !quote) return;
    const { version } = session.document;
    const cuts = cutsOf(session, quote);
    if (cuts.length === 0) {
      sayDone(vscode.l10n.t('Put the cursor where the quotation is to be parted'));
      return;
    }
    const cut = await pickCut(session, cuts);
    if (!cut || session.document.version !== version) return;
    const change = await decide(session, (stamp) => {
      const { layer, decisions, article } = session;
      return splitChange(layer, decisions, article, quote.id, cut.offset, stamp);
    });
    if (change) sayDone(vscode.l10n.t('Split: {0}', wordsOf(session, cut.halves.after)));
  });
}

/** The cursor alone where it stands between two parts: then nothing else can be meant. */
function cutsOf(session: ArticleSession, quote: Item): readonly Cut[] {
  const { article } = session;
  const cutAt = (offset: number, isAtCursor: boolean): readonly Cut[] => {
    const halves = halvesOf(article, quote, offset);
    return halves ? [{ offset, halves, isAtCursor }] : [];
  };
  const between = quote.spans.slice(1).flatMap(({ start }) => cutAt(start, false));
  const [cursor] = selectionsOf(session);
  const atCursor = cursor && cursor.start === cursor.end ? cutAt(cursor.start, true) : [];
  const isSame = (one: Cut) => (other: Cut) => one.halves.after[0]?.start === other.halves.after[0]?.start;
  if (atCursor.some((cut) => between.some(isSame(cut)))) return atCursor;
  return [...atCursor, ...between];
}

async function pickCut(session: ArticleSession, cuts: readonly Cut[]): Promise<Cut | undefined> {
  if (cuts.length === 1) return cuts[0];
  const picks = cuts.map((cut) => ({
    label: plain(vscode.l10n.t('before “{0}”', wordsOf(session, cut.halves.after))),
    description: cut.isAtCursor ? vscode.l10n.t('at the cursor') : vscode.l10n.t('between two parts'),
    cut,
  }));
  const chosen = await vscode.window.showQuickPick(picks, { title: vscode.l10n.t('Where to Split?') });
  return chosen?.cut;
}
