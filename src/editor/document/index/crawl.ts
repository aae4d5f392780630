import type * as vscode from 'vscode';
import type { Logger } from '../../../core/ports';
import type { DigestResult } from '../../../core/report/task';
import type { Recovery } from '../recovery';
import type { Kept } from './cache';
import type { Digester } from './digesters';
import { stampOf, taskOf } from './files';
import type { FolderContext } from './folderContext';

/** What reading closed articles needs. */
export interface CrawlWiring {
  readonly digester: Digester;
  readonly contextOf: (uri: vscode.Uri) => Promise<FolderContext>;
  readonly recovery: Recovery;
  readonly logger: Logger;
}

/** What becomes known on the way. */
export interface CrawlEars {
  /** What is known of an article already; undefined if nothing is. */
  readonly known: (address: string) => Kept | undefined;
  /** It was read; undefined: there is nothing to be read there, or it could not be. */
  readonly found: (address: string, kept: Kept | undefined) => void;
  /** So many more articles are done. */
  readonly done: (count: number) => void;
  readonly isOver: () => boolean;
}

/** Articles that are handed to a worker at once: first results come soon, and asking costs little. */
const batch = 12;
/** Batches under way: while one is read from the disk another is digested. */
const lanes = 8;

/** Reads those of the articles whose files have changed since they were read. Never rejects. */
export async function crawl(wiring: CrawlWiring, uris: readonly vscode.Uri[], ears: CrawlEars): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < uris.length && !ears.isOver()) {
      const some = uris.slice(next, (next += batch));
      try {
        await readSome(wiring, some, ears);
      } catch (error) {
        if (!ears.isOver()) wiring.logger.error('Articles could not be read', error);
      }
      ears.done(some.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(lanes, Math.ceil(uris.length / batch)) }, lane));
}

interface Stale {
  readonly uri: vscode.Uri;
  readonly address: string;
  readonly stamp: string;
  readonly folder: FolderContext;
}

async function readSome(wiring: CrawlWiring, uris: readonly vscode.Uri[], ears: CrawlEars): Promise<void> {
  const looked = await Promise.all(uris.map((uri) => lookAt(wiring, uri, ears)));
  const stale = looked.filter((each) => each !== undefined);
  const groups = new Map<FolderContext, Stale[]>();
  for (const each of stale) {
    const group = groups.get(each.folder);
    if (group) group.push(each);
    else groups.set(each.folder, [each]);
  }
  for (const [folder, articles] of groups) await digestGroup(wiring, folder, articles, ears);
}

/** Undefined for what is known as it is, or is no article. */
async function lookAt(wiring: CrawlWiring, uri: vscode.Uri, ears: CrawlEars): Promise<Stale | undefined> {
  const address = uri.toString();
  const folder = await wiring.contextOf(uri);
  const stamp = await stampOf(uri, folder, wiring.recovery);
  if (stamp === undefined) ears.found(address, undefined);
  return stamp === undefined || ears.known(address)?.stamp === stamp ? undefined : { uri, address, stamp, folder };
}

async function digestGroup(
  { digester, recovery, logger }: CrawlWiring,
  folder: FolderContext,
  articles: readonly Stale[],
  ears: CrawlEars,
): Promise<void> {
  const read = await Promise.allSettled(articles.map(({ uri }) => taskOf(uri, folder, recovery)));
  const readable = articles.flatMap((article, index) => {
    const task = read[index];
    if (task?.status === 'fulfilled') return [{ ...article, task: task.value }];
    logger.warn(`${article.address} could not be read: ${String(task?.reason)}`);
    ears.found(article.address, undefined);
    return [];
  });
  if (readable.length === 0 || ears.isOver()) return;
  const results = await digester.digest(
    folder.context,
    readable.map(({ task }) => task),
  );
  if (ears.isOver()) return;
  readable.forEach(({ address, stamp }, index) => {
    const result = results[index];
    if (result && 'digest' in result) ears.found(address, { address, stamp, ...result });
    else {
      logger.warn(`${address} is left out of the index: ${reasonOf(result)}`);
      ears.found(address, undefined);
    }
  });
}

function reasonOf(result: DigestResult | undefined): string {
  if (!result || !('code' in result)) return 'no answer';
  return result.code === 'newerVersion'
    ? `a newer version (${String(result.version)}) wrote its annotations`
    : result.message;
}
