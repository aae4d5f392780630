import * as vscode from 'vscode';
import type { Step } from '../../document/history';
import { sayDone } from '../../document/say';
import type { ArticleSession, Sessions } from '../../document/session';
import { sayFailed } from '../../document/failed';
import { applyOperation, type Chosen } from '../../document/applyOperation';
import type { Found, Operation } from './operation';
import { createPreviews, type Previews } from './preview';
import { searchArticle, searchWorkspace } from './search';

/** How an operation is run. */
export interface Wish {
  /** Begins with the whole workspace. */
  readonly isWide?: boolean;
  /** Decides at once where nothing but what it was started on is meant: there is nothing to choose. */
  readonly isQuick?: boolean;
  /** Decides at once in the article where it was started: the person said already what is meant. */
  readonly isSure?: boolean;
}

/** Runs operations over many places: looks for them, lets a person tick, decides, and says what became of it. */
export interface Bulk {
  /** The step that was taken; undefined if none was. */
  run(session: ArticleSession, operation: Operation, wish?: Wish): Promise<Step | undefined>;
  dispose(): void;
}

export function createBulk(sessions: Sessions): Bulk {
  const previews = createPreviews();
  return {
    run: (session, operation, wish = {}) => run({ sessions, previews }, session, operation, wish),
    dispose: () => {
      previews.dispose();
    },
  };
}

interface Means {
  readonly sessions: Sessions;
  readonly previews: Previews;
}

async function run(means: Means, session: ArticleSession, operation: Operation, wish: Wish): Promise<Step | undefined> {
  const { sessions, previews } = means;
  const { uri } = session.document;
  const mayWiden = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  let isWide = wish.isWide === true && mayWiden;
  for (;;) {
    const found = await find(sessions, operation, uri, isWide);
    if (!found) {
      // Cancelled: back to the article, if it began there.
      if (wish.isWide === true) return undefined;
      isWide = false;
      continue;
    }
    const answer =
      found.length === 0
        ? await nothingFound(operation, !isWide && mayWiden)
        : !isWide && (wish.isSure === true || (wish.isQuick === true && isOne(found)))
          ? everything(found)
          : await previews.show(operation.title, found, isWide, mayWiden);
    if (answer === 'otherScope') isWide = !isWide;
    else return answer && decide(sessions, operation, answer, uri);
  }
}

async function find(
  sessions: Sessions,
  operation: Operation,
  uri: vscode.Uri,
  isWide: boolean,
): Promise<readonly Found[] | undefined> {
  if (!isWide) {
    const here = await searchArticle(sessions, operation, uri, true);
    return here ? [here] : [];
  }
  const searched = await searchWorkspace(sessions, operation, uri);
  if (searched && searched.failed.length > 0) sayFailed(searched.failed);
  return searched?.found;
}

const isOne = (found: readonly Found[]): boolean => found[0]?.candidates.length === 1;

const everything = (found: readonly Found[]): readonly Chosen[] =>
  found.map(({ uri, text, candidates }) => ({ uri, text, keys: candidates.map(({ key }) => key) }));

async function nothingFound(operation: Operation, mayWiden: boolean): Promise<'otherScope' | undefined> {
  if (!mayWiden) {
    sayDone(operation.nothing());
    return undefined;
  }
  const label = `$(globe) ${vscode.l10n.t('Look in the Whole Workspace')}`;
  const placeHolder = operation.nothing();
  const chosen = await vscode.window.showQuickPick([{ label }], { title: operation.title, placeHolder });
  return chosen && 'otherScope';
}

async function decide(
  sessions: Sessions,
  operation: Operation,
  chosen: readonly Chosen[],
  start: vscode.Uri,
): Promise<Step | undefined> {
  const { step, count, articles, failed } = await applyOperation(sessions, operation, chosen, start);
  const done = operation.done(count);
  if (!step) sayDone(vscode.l10n.t('Nothing was changed'));
  else sayDone(articles > 1 ? vscode.l10n.t('{0}, in {1} articles', done, articles) : done);
  if (failed.length > 0) sayFailed(failed);
  return step;
}
