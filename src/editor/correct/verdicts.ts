import * as vscode from 'vscode';
import type { Decisions } from '../../core/annotations/annotation';
import type { Change } from '../../core/annotations/change';
import { acceptChange, rejectChange, removeChange } from '../../core/annotations/decide';
import type { Item, Layer } from '../../core/annotations/layer';
import type { Article } from '../../core/article/article';
import { articleFor } from '../document/articleFor';
import { decide } from '../document/decide';
import { sayDone } from '../document/say';
import type { ArticleSession, Sessions, Stamp } from '../document/session';
import { readArgument } from './argument';
import { describeItem } from './say';
import { itemsFor } from './subject';
import { isOpen } from './open';

/** One way to decide about what is there. */
interface Verdict {
  readonly build: (
    layer: Layer,
    decisions: Decisions,
    article: Article,
    ids: readonly string[],
    stamp: Stamp,
  ) => Change;
  readonly isMeant: (item: Item) => boolean;
  /** Said when nothing at the cursor can be decided so. */
  readonly nothing: () => string;
  /** Said about one item. */
  readonly done: (item: string) => string;
  readonly doneAll: (count: number) => string;
}

const accept: Verdict = {
  build: acceptChange,
  isMeant: isOpen,
  nothing: () => vscode.l10n.t('There is no suggestion here to accept'),
  done: (item) => vscode.l10n.t('Accepted: {0}', item),
  doneAll: (count) => vscode.l10n.t('Accepted annotations: {0}', count),
};

const reject: Verdict = {
  build: rejectChange,
  isMeant: () => true,
  nothing: () => vscode.l10n.t('There is nothing here to reject'),
  done: (item) => vscode.l10n.t('Rejected: {0}', item),
  doneAll: (count) => vscode.l10n.t('Rejected annotations: {0}', count),
};

const remove: Verdict = {
  build: removeChange,
  isMeant: () => true,
  nothing: () => vscode.l10n.t('There is nothing here to remove'),
  done: (item) => vscode.l10n.t('Removed: {0}', item),
  doneAll: (count) => vscode.l10n.t('Removed annotations: {0}', count),
};

/** Says yes or no to what is suggested, and takes back what was said. */
export function registerVerdicts(sessions: Sessions): vscode.Disposable {
  const register = (command: string, verdict: Verdict) =>
    vscode.commands.registerCommand(command, async (value: unknown) => {
      const argument = readArgument(value);
      const session = await articleFor(sessions, argument.uri);
      const items = session && (await itemsFor(session, argument, verdict.isMeant, verdict.nothing()));
      if (session && items) await pass(session, items, verdict);
    });
  return vscode.Disposable.from(
    register('article.accept', accept),
    register('article.reject', reject),
    register('article.remove', remove),
  );
}

async function pass(session: ArticleSession, items: readonly Item[], verdict: Verdict): Promise<void> {
  const { build, done, doneAll } = verdict;
  // The words as they stand before: a rejected item is not there afterwards.
  const [first] = items;
  const said = first && items.length === 1 ? done(describeItem(session, first)) : doneAll(items.length);
  const ids = items.map(({ id }) => id);
  const change = await decide(session, (stamp) => {
    const { layer, decisions, article } = session;
    return build(layer, decisions, article, ids, stamp);
  });
  if (change) sayDone(said);
}
