import * as vscode from 'vscode';
import type { Layer } from '../../core/annotations/layer';
import { digestOf, type ArticleDigest } from '../../core/report/digest';
import type { ReportSource, ReportSchema } from '../../core/report/report';
import { reportSchema } from '../../core/report/report';
import type { ReportTarget } from '../../core/report/page';
import type { ArticleIndex } from '../document/index/articleIndex';
import type { Sessions } from '../document/session';
import { readSettings } from '../document/settings';
import type { Sight } from '../document/sight';
import { isShown } from '../document/shown';

/** What was read for a report. */
export interface Collected {
  readonly sources: readonly ReportSource[];
  readonly schema: ReportSchema;
  /** What its types are called. */
  readonly labels: ReadonlyMap<string, string>;
  /** How many articles there are, read or not. */
  readonly all: number;
  /** Articles that could not be read. */
  readonly unread: number;
}

/** Reads the articles of a target, those of a folder from the index; what it has read itself it keeps until it is told to forget. */
export interface Collector {
  /** @param progress told how much has been read, 0 to 1 */
  collect(token: vscode.CancellationToken, progress: (part: number) => void): Promise<Collected>;
  forget(): void;
}

interface Digested {
  readonly digest: ArticleDigest;
  readonly types: Sight['schema']['types'];
}

export function createCollector(sessions: Sessions, index: ArticleIndex, target: ReportTarget): Collector {
  const reader = createReader(sessions, index, target);
  return {
    async collect(token, progress) {
      if (target.kind !== 'article') await askIndex(index, token, progress);
      const uris = await articlesOf(sessions, target, token);
      const sources: ReportSource[] = [];
      const types = new Map<string, Sight['schema']['types'][number]>();
      let unread = 0;
      for (const uri of uris) {
        if (token.isCancellationRequested) break;
        try {
          const digested = await reader.read(uri);
          for (const type of digested.types) if (!types.has(type.name)) types.set(type.name, type);
          sources.push({ uri: uri.toString(), name: nameOf(uri), digest: digested.digest });
        } catch {
          // Gone meanwhile, or not to be read: the others still count, and it is said that this one does not.
          unread++;
        }
        progress(sources.length / uris.length);
      }
      const schema = reportSchema({ types: [...types.values()], relations: [] });
      const labels = new Map([...types.values()].map(({ name, label }) => [name, label]));
      return { sources, schema, labels, all: uris.length, unread };
    },
    forget: reader.forget,
  };
}

/** Waits until the index has read what it has not read yet; it shows how far it is. */
async function askIndex(
  index: ArticleIndex,
  token: vscode.CancellationToken,
  progress: (part: number) => void,
): Promise<void> {
  const listening = index.onDidChangeState(() => {
    const { done, total } = index.state;
    if (total > 0) progress(done / total);
  });
  await index.articles(token);
  listening.dispose();
}

interface Reader {
  read: (uri: vscode.Uri) => Promise<Digested>;
  forget: () => void;
}

/** Open articles are read as they are now, the others once. */
function createReader(sessions: Sessions, index: ArticleIndex, { kind }: ReportTarget): Reader {
  const closed = new Map<string, Digested>();
  const open = new WeakMap<Layer, Digested>();
  return {
    async read(uri) {
      const address = uri.toString();
      const isOpen = sessions.all.some(({ document }) => document.uri.toString() === address);
      const kept = isOpen ? undefined : closed.get(address);
      if (kept) return kept;
      const indexed = isOpen || kind === 'article' ? undefined : index.get(address);
      if (indexed) return { digest: indexed.digest, types: index.schemaOf(uri).types };
      const sight = await sessions.everywhere.read(uri);
      const before = open.get(sight.layer);
      if (before) return before;
      const digested = { digest: digest(uri, sight), types: sight.schema.types };
      if (isOpen) open.set(sight.layer, digested);
      else closed.set(address, digested);
      return digested;
    },
    forget: () => {
      closed.clear();
      if (kind !== 'article') void index.again();
    },
  };
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

async function articlesOf(
  sessions: Sessions,
  { kind, uri }: ReportTarget,
  token: vscode.CancellationToken,
): Promise<readonly vscode.Uri[]> {
  if (kind === 'article') return [vscode.Uri.parse(uri)];
  const all = await sessions.everywhere.find(token);
  if (kind === 'workspace') return all;
  const folder = vscode.Uri.parse(uri);
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const isInside = (each: vscode.Uri) =>
    each.scheme === folder.scheme && each.authority === folder.authority && each.path.startsWith(start);
  return all.filter(isInside);
}

/** What the settings hide is not counted either. */
function digest(uri: vscode.Uri, { article, layer, schema }: Sight): ArticleDigest {
  const settings = readSettings(uri);
  const items = layer.items.filter((item) => isShown(item, settings));
  return digestOf(article, { items, entities: layer.entities, unplaced: layer.unplaced }, schema);
}
