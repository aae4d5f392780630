import * as vscode from 'vscode';
import type { Incoming } from '../../../core/formats/incoming';
import { plain } from '../../document/say';
import type { Sessions } from '../../document/session';
import { fileNameOf } from '../fileNames';
import { askArticle, findArticle, newArticle, type Target } from './findArticle';
import { fits, planFor, planNew, type Plan } from './plan';
import type { ImportSource } from './source';

/** Whose word it is which article a file is about. */
export interface Wanted {
  /** The one that a caller or a person named: of a file about one article alone. */
  readonly target: Target | undefined;
  /** The one in front comes first if what the file says fits its text, whatever the file calls it. A person must see it. */
  readonly mayBeFront: boolean;
}

/** What the file says laid on its articles; undefined if the person thinks better of it. */
export async function planAll(
  sessions: Sessions,
  source: ImportSource,
  articles: readonly Incoming[],
  { target, mayBeFront }: Wanted,
): Promise<readonly Plan[] | undefined> {
  const [only, ...more] = articles;
  if (only && more.length === 0) {
    const known = target ? await planOn(sessions, target, only, source) : undefined;
    const front = known ?? (mayBeFront ? await planFront(sessions, only, source) : undefined);
    if (front) return [front];
  }
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plain(vscode.l10n.t('Import from {0}', fileNameOf(source.uri.path))),
    cancellable: true,
  };
  return vscode.window.withProgress(options, async (_, token) => {
    const all = await sessions.everywhere.find(token);
    const plans: Plan[] = [];
    for (const incoming of articles) {
      const found = await targetOf(sessions, incoming, source, { all, isOnly: more.length === 0 });
      if (!found || token.isCancellationRequested) return undefined;
      plans.push(await planOn(sessions, found, incoming, source));
    }
    return plans;
  });
}

/** Asks for another article than the one that a file's only part was laid on; undefined if it stays with that. */
export async function askOther(
  sessions: Sessions,
  { uri: file }: ImportSource,
  [incoming]: readonly Incoming[],
): Promise<Target | undefined> {
  if (!incoming) return undefined;
  const cancelling = new vscode.CancellationTokenSource();
  try {
    return await askArticle(sessions, incoming, file, await sessions.everywhere.find(cancelling.token));
  } finally {
    cancelling.dispose();
  }
}

function planOn(sessions: Sessions, target: Target, incoming: Incoming, { on }: ImportSource): Plan | Promise<Plan> {
  const { uri, isNew } = target;
  return isNew ? planNew(uri, incoming, on) : planFor(sessions, uri, incoming, on);
}

async function planFront(sessions: Sessions, incoming: Incoming, { on }: ImportSource): Promise<Plan | undefined> {
  const uri = sessions.active?.document.uri;
  const plan = uri && (await planFor(sessions, uri, incoming, on));
  return plan && fits(plan, incoming) ? plan : undefined;
}

interface Known {
  readonly all: readonly vscode.Uri[];
  /** The file is about this article alone: a person can be asked. */
  readonly isOnly: boolean;
}

async function targetOf(
  sessions: Sessions,
  incoming: Incoming,
  { uri: file }: ImportSource,
  { all, isOnly }: Known,
): Promise<Target | undefined> {
  const uri = await findArticle(sessions, incoming, file, all);
  if (uri) return { uri, isNew: false };
  if (isOnly) return askArticle(sessions, incoming, file, all);
  const made = newArticle(incoming, file);
  if (made) return { uri: made, isNew: true };
  throw new Error(vscode.l10n.t('there is no article {0} in the workspace', incoming.names[0] ?? ''));
}
