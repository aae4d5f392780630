import * as vscode from 'vscode';
import { introducingPlace } from '../../core/structure/introducing';
import { placesOf } from '../../core/structure/places';
import type { Sessions } from '../document/session';
import { entityAt } from './definition';
import { registerForArticles } from './selector';

/** All mentions of the entity at the cursor; the one that introduces it as a place where something is written. */
export function registerHighlights(sessions: Sessions): vscode.Disposable {
  const provider: vscode.DocumentHighlightProvider = {
    provideDocumentHighlights(document, position) {
      const session = sessions.get(document);
      if (!session) return undefined;
      // Where there is no entity nothing is highlighted: the same word elsewhere means nothing in an article.
      const here = session.isCurrent ? entityAt(session, position) : undefined;
      if (!here) return [];
      const introduced = introducingPlace(session.article, here.layer, session.schema, here.entity.id);
      const { Read, Write } = vscode.DocumentHighlightKind;
      return (placesOf(here.layer).get(here.entity.id) ?? []).map(
        (place) => new vscode.DocumentHighlight(session.rangeOf(place), place === introduced ? Write : Read),
      );
    },
  };
  return registerForArticles(sessions, (selector) =>
    vscode.languages.registerDocumentHighlightProvider(selector, provider),
  );
}
