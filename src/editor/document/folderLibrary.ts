import * as vscode from 'vscode';
import { createDetector, toSuggestions } from '../../core/annotate';
import { noDecisions } from '../../core/annotations/decisions';
import { defaultSchema } from '../../core/annotations/default-schema';
import type { Layer } from '../../core/annotations/layer';
import { overlay } from '../../core/annotations/overlay';
import { attachSidecar, readSidecar } from '../../core/annotations/sidecar';
import type { Lexicon } from '../../core/mentions/lexicon';
import { knownArticle, type KnownArticle, type Library } from './library';
import { createRanges } from './positions';
import { readSettings } from './settings';
import { sidecarUriOf } from './sidecarFile';
import { isShown } from './shown';

/** Articles of the folder that are read at most. */
const most = 500;
/** Bytes of the longest one that is read. */
const longest = 2_000_000;

interface Read {
  readonly stamp: string;
  readonly article: KnownArticle;
}

/** Reads the folder's articles when somebody asks, one after the other, and keeps what it read until a file changes. */
export function createFolderLibrary(loadLexicon: () => Promise<Lexicon>): Library {
  const known = new Map<string, Read>();
  const read = async (uri: vscode.Uri): Promise<Read | undefined> => {
    const key = uri.toString();
    const stamp = await stampOf(uri);
    if (stamp === undefined) {
      known.delete(key);
      return undefined;
    }
    const before = known.get(key);
    if (before?.stamp === stamp) return before;
    const now = { stamp, article: await readArticle(uri, await loadLexicon()) };
    known.set(key, now);
    return now;
  };
  return {
    async articles(token) {
      const found: KnownArticle[] = [];
      for (const uri of await list(token)) {
        if (token.isCancellationRequested) break;
        try {
          const article = (await read(uri))?.article;
          if (article) found.push(article);
        } catch {
          // A file that cannot be read, or went meanwhile, says nothing; the others still do.
        }
      }
      return found;
    },
    dispose: () => {
      known.clear();
    },
  };
}

async function list(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  try {
    return await vscode.workspace.findFiles('**/*.article', undefined, most, token);
  } catch {
    return [];
  }
}

/** What changes when the article, its decisions or the settings change; undefined for what is not read. */
async function stampOf(uri: vscode.Uri): Promise<string | undefined> {
  const { size, mtime } = await vscode.workspace.fs.stat(uri);
  if (size > longest) return undefined;
  const sidecar = sidecarUriOf(uri);
  const { showSuggestions, threshold, hiddenTypes, language, forms } = readSettings(uri);
  const settings = [showSuggestions, threshold, hiddenTypes.join(','), language, [...forms].join(',')];
  return [size, mtime, sidecar && (await mtimeOf(sidecar)), ...settings].join(' ');
}

async function mtimeOf(uri: vscode.Uri): Promise<number> {
  try {
    return (await vscode.workspace.fs.stat(uri)).mtime;
  } catch {
    return 0;
  }
}

async function readArticle(uri: vscode.Uri, lexicon: Lexicon): Promise<KnownArticle> {
  // The decoder leaves a byte order mark out, as the editor does.
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const settings = readSettings(uri);
  const { language } = settings;
  const detection = createDetector(lexicon).detect(text, language === 'de' || language === 'en' ? { language } : {});
  const { article } = detection;
  const content = readSidecar(await decisionsOf(uri));
  const decisions = 'records' in content ? attachSidecar(content, article) : noDecisions;
  const laid = overlay(toSuggestions(detection, settings.forms), decisions, text);
  const layer: Layer = {
    items: laid.items.filter((item) => isShown(item, settings)),
    entities: laid.entities,
    unplaced: laid.unplaced,
  };
  return knownArticle({ uri, article, layer, schema: defaultSchema, rangeOf: createRanges(text) });
}

async function decisionsOf(uri: vscode.Uri): Promise<string> {
  const sidecar = sidecarUriOf(uri);
  try {
    return sidecar ? new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar)) : '';
  } catch {
    return '';
  }
}
