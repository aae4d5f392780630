import * as vscode from 'vscode';
import { introducingPlace } from '../../core/structure/introducing';
import { placesOf } from '../../core/structure/places';
import type { DigestEntity } from '../../core/report/digest';
import type { Library } from '../document/library';
import type { Sessions } from '../document/session';
import { entityAt } from './definition';
import { registerForArticles } from './selector';

/** *Go to References*: everywhere that an article speaks of the entity, then the other articles that name it. */
export function registerReferences(sessions: Sessions, library: Library): vscode.Disposable {
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const session = sessions.get(document);
      const here = session && entityAt(session, position);
      if (!here) return [];
      const { layer, entity } = here;
      const introduced = introducingPlace(session.article, layer, session.schema, entity.id);
      const own = (placesOf(layer).get(entity.id) ?? [])
        .filter((place) => includeDeclaration || place !== introduced)
        .map((place) => new vscode.Location(document.uri, session.rangeOf(place)));
      const present = document.uri.toString();
      const others = (await library.articles(token)).filter(({ uri }) => uri.toString() !== present);
      return [
        ...own,
        ...others.flatMap(({ uri, digest, rangeOf }) =>
          digest.entities
            .filter((other) => isSame(entity, other))
            .flatMap(({ places }) => places.map((place) => new vscode.Location(uri, rangeOf(place)))),
        ),
      ];
    },
  };
  return registerForArticles(sessions, (selector) => vscode.languages.registerReferenceProvider(selector, provider));
}

type Named = Pick<DigestEntity, 'type' | 'name' | 'aliases' | 'wikidata'>;

/**
 * In two articles the same item of Wikidata is one entity; without links one type and one name of several words, or a name that
 * both are called by. *Müller* here need not be *Müller* there: a name of one word must be the whole name of both.
 */
function isSame(a: Named, b: Named): boolean {
  if (a.wikidata !== undefined && b.wikidata !== undefined) return a.wikidata === b.wikidata;
  if (a.type !== b.type) return false;
  if (a.name === b.name) return true;
  const isTelling = (name: string) => /\S\s+\S/u.test(name);
  return (isTelling(a.name) && b.aliases.includes(a.name)) || (isTelling(b.name) && a.aliases.includes(b.name));
}
