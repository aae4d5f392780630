import * as vscode from 'vscode';
import type { Item } from '../../core/annotations/layer';
import { isSpoken } from '../../core/annotations/spoken';
import type { ArticleSession, Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { chosenItems } from './choose';
import { selectionsOf } from './subject';

/** What a key's condition may ask about the place of the cursor. */
interface Place {
  readonly 'article.atAnnotation': boolean;
  readonly 'article.atSuggestion': boolean;
  readonly 'article.atQuote': boolean;
}

/** Milliseconds without a key after which typing pauses. */
const pause = 100;

const nowhere: Place = { 'article.atAnnotation': false, 'article.atSuggestion': false, 'article.atQuote': false };

/**
 * Keeps the context keys right while the cursor moves and decisions are made. They are for keys that a person gives; a menu
 * that opens with the very click that moves the cursor would still see them as they were, so menus do without them.
 */
export function registerContextKeys(sessions: Sessions): vscode.Disposable {
  let known: Partial<Place> = {};
  let following: vscode.Disposable | undefined;
  let seen = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const set = (place: Place) => {
    for (const key of Object.keys(place) as (keyof Place)[])
      if (known[key] !== place[key]) void vscode.commands.executeCommand('setContext', key, place[key]);
    known = place;
  };
  const update = () => {
    clearTimeout(waiting);
    seen = sessions.active?.document.version ?? -1;
    set(sessions.active ? placeIn(sessions.active) : nowhere);
  };
  const follow = (session: ArticleSession | undefined) => {
    following?.dispose();
    following = session?.onDidChange(() => {
      // Nobody presses a key of these while typing: they come when it pauses.
      clearTimeout(waiting);
      waiting = setTimeout(update, pause);
    });
    update();
  };
  follow(sessions.active);
  return vscode.Disposable.from(
    sessions.onDidChangeActive(follow),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      // An edited text is read when the session thinks it is time: a long one must not be read here with each key.
      if (document === sessions.active?.document && document.version === seen) update();
    }),
    {
      dispose: () => {
        clearTimeout(waiting);
        following?.dispose();
        set(nowhere);
      },
    },
  );
}

function placeIn(session: ArticleSession): Place {
  const items = shownLayer(session).items;
  const selections = selectionsOf(session);
  const isAt = (isMeant: (item: Item) => boolean) => chosenItems(items.filter(isMeant), selections).length > 0;
  return {
    'article.atAnnotation': isAt(() => true),
    'article.atSuggestion': isAt(({ origin }) => origin === 'suggestion'),
    'article.atQuote': isAt((item) => isSpoken(session.schema, item)),
  };
}
