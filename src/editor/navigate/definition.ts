import * as vscode from 'vscode';
import { introducingPlace } from '../../core/structure/introducing';
import { placeAt, type EntityPlace } from '../../core/structure/places';
import type { Layer, LayerEntity } from '../../core/annotations/layer';
import type { ArticleSession, Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { registerForArticles } from './selector';

/** An entity that the article speaks of at the cursor, and where. */
export interface EntityHere {
  readonly layer: Layer;
  readonly entity: LayerEntity;
  readonly place: EntityPlace;
}

/** The entity at a position: of a name, or of the words that say who speaks; undefined if there is none. */
export function entityAt(session: ArticleSession, position: vscode.Position): EntityHere | undefined {
  const layer = shownLayer(session);
  const place = placeAt(layer, session.offsetOf(position));
  const entity = place && layer.entities.get(place.entity);
  return entity && { layer, entity, place };
}

/** *Go to Definition*: from a name, or a speaker's *sie*, to the mention by which the article introduces whom it means. */
export function registerDefinition(sessions: Sessions): vscode.Disposable {
  const provider: vscode.DefinitionProvider = {
    provideDefinition(document, position) {
      const session = sessions.get(document);
      const here = session && entityAt(session, position);
      if (!here) return undefined;
      const introduced = introducingPlace(session.article, here.layer, session.schema, here.entity.id) ?? here.place;
      const range = session.rangeOf(introduced);
      const link: vscode.DefinitionLink = {
        originSelectionRange: session.rangeOf(here.place),
        targetUri: document.uri,
        targetRange: range,
        targetSelectionRange: range,
      };
      return [link];
    },
  };
  return registerForArticles(sessions, (selector) => vscode.languages.registerDefinitionProvider(selector, provider));
}
