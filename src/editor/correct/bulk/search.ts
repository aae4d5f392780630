import * as vscode from 'vscode';
import { inLanes } from '../../document/lanes';
import type { Sessions } from '../../document/session';
import { failureOf } from '../../document/failed';
import type { Found, Operation } from './operation';

/** What looking through the workspace came to. */
export interface Searched {
  readonly found: readonly Found[];
  /** Articles that could not be read, with the reason. */
  readonly failed: readonly string[];
}

/** Looks through all articles and the one where it starts, with progress; undefined if the person has enough of it. */
export function searchWorkspace(
  sessions: Sessions,
  operation: Operation,
  start: vscode.Uri,
): Promise<Searched | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: operation.title, cancellable: true };
  return Promise.resolve(
    vscode.window.withProgress(options, async (progress, token) => {
      const others = (await sessions.everywhere.find(token)).filter((uri) => uri.toString() !== start.toString());
      // What was never saved is not of the workspace, but it is what the person looks at.
      const uris = [start, ...others];
      const [found, failed]: [Found[], string[]] = [[], []];
      let done = 0;
      const work = async (uri: vscode.Uri) => {
        try {
          const there = await searchArticle(sessions, operation, uri, uri.toString() === start.toString());
          if (there) found.push(there);
        } catch (error) {
          failed.push(failureOf(uri, error));
        }
        // Of many, not each is worth a message to the window.
        if (++done % Math.ceil(uris.length / 100) !== 0) return;
        progress.report({ increment: 1, message: vscode.l10n.t('{0} of {1} articles', done, uris.length) });
      };
      await inLanes(uris, work, () => token.isCancellationRequested);
      if (token.isCancellationRequested) return undefined;
      return { found: inOrder(found, start), failed };
    }),
  );
}

/** What one article holds; undefined if nothing. */
export async function searchArticle(
  { everywhere }: Sessions,
  { mayConcern, plan }: Operation,
  uri: vscode.Uri,
  isHere: boolean,
): Promise<Found | undefined> {
  const text = await everywhere.text(uri);
  if (mayConcern?.(text) === false) return undefined;
  const sight = await everywhere.read(uri);
  const candidates = plan(sight, isHere, uri);
  return candidates.length > 0 ? { uri, text: sight.article.text, candidates } : undefined;
}

/** The name of a file, for people. */
export const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** The article where it started first, the others by their names. */
function inOrder(found: readonly Found[], start: vscode.Uri): readonly Found[] {
  const isStart = ({ uri }: Found) => uri.toString() === start.toString();
  return found.toSorted((a, b) => Number(isStart(b)) - Number(isStart(a)) || (a.uri.path < b.uri.path ? -1 : 1));
}
