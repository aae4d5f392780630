import * as vscode from 'vscode';
import type { Decisions } from '../../core/annotations/annotation';
import type { DecisionStamp } from '../../core/annotations/draft';
import { articleGlobs } from './articleFiles';
import type { ClosedArticles } from './closedArticles';
import type { Sight } from './sight';

/** The articles of the workspace: those that are open by their session, the others by their files. */
export interface Everywhere {
  /** All there are, sorted; what is open beside the workspace too, but nothing that was never saved. */
  find(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]>;
  /** The text as it stands now; cheap, nothing is detected. Rejects with the file system's error. */
  text(uri: vscode.Uri): Promise<string>;
  /** Reads an article with what is decided in it. Rejects if it cannot be, with a message for people. */
  read(uri: vscode.Uri): Promise<Sight>;
  /** Author, time and ids for a change in an article. */
  stamp(uri: vscode.Uri): Promise<DecisionStamp>;
  /**
   * Gives an article other decisions and writes them; what another program decided meanwhile is merged. No step of the
   * history. Rejects if it cannot be read or written, and then nothing is changed.
   */
  alter(uri: vscode.Uri, change: (sight: Sight) => Decisions): Promise<void>;
}

/** What this needs to know of an article that is open. */
interface OpenSight extends Sight {
  readonly address: string;
  readonly document: vscode.TextDocument;
  readonly ready: Promise<void>;
  stamp(): Promise<DecisionStamp>;
  adopt(decisions: Decisions): void;
}

interface Open {
  readonly all: readonly OpenSight[];
}

export function createEverywhere(open: Open, closed: ClosedArticles): Everywhere {
  const sessionOf = async (uri: vscode.Uri): Promise<OpenSight | undefined> => {
    const session = open.all.find(({ address }) => address === uri.toString());
    await session?.ready;
    return session;
  };
  return {
    async find(token) {
      const saved = open.all.filter(({ document }) => !document.isUntitled);
      const uris = new Map(saved.map(({ address, document }) => [address, document.uri]));
      for (const uri of await findFiles(token)) uris.set(uri.toString(), uri);
      return [...uris].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
    },
    text: async (uri) => (await sessionOf(uri))?.document.getText() ?? closed.text(uri),
    read: async (uri) => (await sessionOf(uri)) ?? closed.read(uri),
    stamp: async (uri) => (await sessionOf(uri))?.stamp() ?? closed.stamp(uri),
    async alter(uri, change) {
      const session = await sessionOf(uri);
      if (!session) await closed.alter(uri, change);
      else {
        const decisions = change(session);
        if (decisions !== session.decisions) session.adopt(decisions);
      }
    },
  };
}

/** Articles by their names, and texts that somebody has decided about. */
async function findFiles(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const { globs, sidecars } = articleGlobs();
  const search = (glob: string) => vscode.workspace.findFiles(glob, undefined, undefined, token);
  const found = await Promise.all(globs.map(search));
  const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  for (const sidecar of await search(sidecars)) {
    const uri = sidecar.with({ path: sidecar.path.slice(0, -sidecarEnding.length) });
    if (!files.has(uri.toString()) && (await isThere(uri))) files.set(uri.toString(), uri);
  }
  return [...files.values()];
}

const sidecarEnding = '.ann.jsonl';

async function isThere(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    // A sidecar whose text has gone.
    return false;
  }
}
