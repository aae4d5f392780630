import * as vscode from 'vscode';
import { rejectChange } from '../../core/annotations/decide';
import type { Item } from '../../core/annotations/layer';
import { setSpeakerChange } from '../../core/annotations/setSpeaker';
import type { Change } from '../../core/annotations/change';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions, Stamp } from '../document/session';
import { readArgument } from './argument';
import { quotesFor } from './quotes';
import { wordsOf } from './say';

/** Says of quotations that they are none, which is remembered, or that nobody is named who speaks in them. */
export function registerQuoteVerdicts(sessions: Sessions): vscode.Disposable {
  const register = (
    command: string,
    build: (session: ArticleSession, ids: readonly string[], stamp: Stamp) => Change,
    done: (words: string) => string,
  ) =>
    vscode.commands.registerCommand(command, async (value: unknown) => {
      const argument = readArgument(value);
      const session = await articleFor(sessions, argument.uri);
      const items = session && (await quotesFor(session, argument));
      if (!session || !items) return;
      // The words as they stand before: a rejected item is not there afterwards.
      const said = done(describe(session, items));
      const ids = items.map(({ id }) => id);
      if (await decide(session, (stamp) => build(session, ids, stamp))) sayDone(said);
    });
  return vscode.Disposable.from(
    register(
      'article.notQuote',
      ({ layer, decisions, article }, ids, stamp) => rejectChange(layer, decisions, article, ids, stamp),
      (words) => vscode.l10n.t('Not a quotation: {0}', words),
    ),
    register(
      'article.speakerUnknown',
      ({ layer, decisions, article }, ids, stamp) => setSpeakerChange(layer, decisions, article, ids, [], stamp),
      (words) => vscode.l10n.t('Speaker unknown: {0}', words),
    ),
  );
}

function describe(session: ArticleSession, items: readonly Item[]): string {
  const [first] = items;
  return first && items.length === 1 ? wordsOf(session, first.spans) : String(items.length);
}
