import * as vscode from 'vscode';
import { idsInFrontMatter, idsInSidecar, type WrittenId } from '../../core/structure/wikidataIds';
import { introducingPlace } from '../../core/structure/introducing';
import { isWikidataItem, pageOfItem } from '../../core/wikidata/item';
import { createRanges } from '../document/positions';
import type { ArticleSession, Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';
import { becomesCurrent } from '../document/current';
import { registerForDecisions } from './selector';

/** Links to Wikidata: where an article introduces a linked entity, and where ids stand in front matter and sidecars. */
export function registerLinks(sessions: Sessions): vscode.Disposable {
  const ofArticles: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document, token) {
      const session = sessions.get(document);
      if (!session || !(await becomesCurrent(session, token))) return [];
      return [...idsInFrontMatter(session.article), ...introductions(session)].map((id) =>
        linkOf(id, session.rangeOf(id)),
      );
    },
  };
  const ofSidecars: vscode.DocumentLinkProvider = {
    provideDocumentLinks(document) {
      const text = document.getText();
      const rangeOf = createRanges(text);
      return idsInSidecar(text).map((id) => linkOf(id, rangeOf(id)));
    },
  };
  return vscode.Disposable.from(
    registerForDecisions(sessions, (selector) => vscode.languages.registerDocumentLinkProvider(selector, ofArticles)),
    vscode.languages.registerDocumentLinkProvider({ pattern: '**/*.ann.jsonl' }, ofSidecars),
  );
}

function introductions(session: ArticleSession): readonly WrittenId[] {
  const layer = shownLayer(session);
  return [...layer.entities.values()].flatMap(({ id: entity, wikidata: id }) => {
    const place = isWikidataItem(id) ? introducingPlace(session.article, layer, session.schema, entity) : undefined;
    return place && isWikidataItem(id) ? [{ id, start: place.start, end: place.end }] : [];
  });
}

function linkOf({ id }: WrittenId, range: vscode.Range): vscode.DocumentLink {
  const link = new vscode.DocumentLink(range, vscode.Uri.parse(pageOfItem(id), true));
  link.tooltip = vscode.l10n.t('{0} in Wikidata', id);
  return link;
}
