import type * as vscode from 'vscode';
import type { Layer } from '../../core/annotations/layer';
import type { Span } from '../../core/text/span';
import { knownArticle, type KnownArticle, type Library } from '../document/library';
import type { Sessions } from '../document/session';
import { shownLayer } from '../document/shownLayer';

const known = new WeakMap<Layer, KnownArticle>();

/** What the open articles say, as they are now. */
export function openArticles(sessions: Sessions): readonly KnownArticle[] {
  return sessions.all.map((session) => {
    const layer = shownLayer(session);
    const before = known.get(layer);
    if (before) return before;
    const { article, schema, document } = session;
    const rangeOf = (span: Span) => session.rangeOf(span);
    const read = knownArticle({ uri: document.uri, article, layer, schema, rangeOf });
    known.set(layer, read);
    return read;
  });
}

/** The open articles and those of the folder; what is open is as it is in the editor, not as it is on disk. */
export async function allKnown(
  open: readonly KnownArticle[],
  library: Library,
  token: vscode.CancellationToken,
): Promise<readonly KnownArticle[]> {
  const seen = new Set(open.map(({ uri }) => uri.toString()));
  const others = await library.articles(token);
  return [...open, ...others.filter(({ uri }) => !seen.has(uri.toString()))];
}
