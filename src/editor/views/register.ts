import * as vscode from 'vscode';
import type { ArticleIndex } from '../document/index/articleIndex';
import type { Sessions } from '../document/session';
import { registerCommands } from './commands';
import { createDragAndDrop } from './dragAndDrop';
import { dropFiles } from './dropFiles';
import { EntityTree } from './entityTree';
import { followCursor, type Views } from './follow';
import { Model } from './model';
import { QuoteTree } from './quoteTree';
import { ReviewTree } from './reviewTree';
import { openView } from './view';

/** The views of entities, quotes and what is to be reviewed, of the article or of the workspace. */
export function registerViews(sessions: Sessions, index: ArticleIndex, state: vscode.Memento): vscode.Disposable {
  const model = new Model(sessions, index, state);
  const trees = { entities: new EntityTree(model), quotes: new QuoteTree(model), review: new ReviewTree(model) };
  const parts = { model, quotes: trees.quotes };
  const views: Views = {
    entities: {
      tree: trees.entities,
      view: openView('entities', trees.entities, { ...parts, dragAndDrop: createDragAndDrop(model) }),
    },
    quotes: { tree: trees.quotes, view: openView('quotes', trees.quotes, { ...parts, dragAndDrop: dropFiles }) },
    review: { tree: trees.review, view: openView('review', trees.review, { ...parts, dragAndDrop: dropFiles }) },
  };
  const all = [views.entities.view, views.quotes.view, views.review.view];
  const look = () => {
    model.watch(all.some(({ tree }) => tree.visible));
  };
  const tellState = createTeller(model);
  const tell = () => {
    tellState();
    views.review.view.tree.badge = badgeOf(model);
  };
  look();
  tell();
  return vscode.Disposable.from(
    ...all,
    ...all.map(({ tree }) => tree.onDidChangeVisibility(look)),
    model.onDidChange(tell),
    model.onDidProgress(tell),
    registerCommands(model, views),
    followCursor(model, views),
    {
      dispose: () => {
        model.dispose();
      },
    },
  );
}

/** Tells why a view may be empty, and what may be done: what welcome texts and titles ask for. */
function createTeller(model: Model): () => void {
  const told = new Map<string, string>();
  const set = (key: string, value: string) => {
    if (told.get(key) === value) return;
    told.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  return () => {
    set('article.viewsState', stateOf(model));
    set('article.indexing', model.index.state.phase);
  };
}

function stateOf({ scope, session, search, filter, corpus }: Model): string {
  const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  if (scope === 'article' && !session) return 'noArticle';
  if (scope === 'workspace' && !hasFolder && corpus.articles.size === 0) return 'noFolder';
  if (search !== '') return 'searched';
  if (corpus.articles.size === 0) return 'noArticles';
  return filter.from > 0 || filter.withoutTypes.size > 0 ? 'filtered' : 'shown';
}

/** How much is to be reviewed; undefined: nothing. */
function badgeOf({ pending }: Model): vscode.ViewBadge | undefined {
  return pending === 0 ? undefined : { value: pending, tooltip: vscode.l10n.t('To review: {0}', pending) };
}
