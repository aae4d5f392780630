import * as vscode from 'vscode';
import { contradictions, hasConflicts, joinSidecars, settleSidecar } from '../../core/annotations/conflicts';
import { sidecarEnding } from '../../core/annotations/ownFile';
import { attachSidecar, readSidecar } from '../../core/annotations/sidecar';
import { parseArticle } from '../../core/article/parse';
import type { Span } from '../../core/text/span';
import type { Host } from '../../platform/host';
import { markMerged, unmergedSides } from '../document/gitText';
import type { Sessions } from '../document/session';
import { isFile, plainSidecar } from '../document/sidecarFile';

/** What became of a sidecar that was to be merged. */
export type Merged =
  /** Git had no trouble with it. */
  | { readonly code: 'nothing' }
  /** It is edited by hand and not saved. */
  | { readonly code: 'unsaved' }
  /** One of its sides was written by a newer version. */
  | { readonly code: 'newer' }
  /** Somebody wrote it meanwhile. */
  | { readonly code: 'changed' }
  | { readonly code: 'merged'; readonly annotations: number; readonly contradictions: readonly Contradiction[] };

/** Words of which the two sides say otherwise. */
export interface Contradiction {
  readonly article: vscode.Uri;
  /** UTF-16 offsets. */
  readonly span: Span;
}

/**
 * Makes one file of both sides of a conflict: everything that either decided, of what both decided the later. Rejects with
 * the file system's error.
 */
export async function mergeSidecar(sessions: Sessions, host: Host, sidecar: vscode.Uri): Promise<Merged> {
  const isOpen = ({ uri, isDirty }: vscode.TextDocument) => isDirty && uri.toString() === sidecar.toString();
  if (vscode.workspace.textDocuments.some(isOpen)) return { code: 'unsaved' };
  const article = await articleOf(sidecar);
  await sessions.all.find(({ document }) => document.uri.toString() === article?.toString())?.flush();
  const file = plainSidecar(sidecar, host);
  const present = await file.read();
  const isMarked = hasConflicts(present ?? '');
  const sides = await unmergedSides(sidecar);
  if (!isMarked && sides.length === 0) return { code: 'nothing' };
  // The marks have both sides between them, with what was decided since.
  const joined = joinSidecars([present ?? '', ...(isMarked ? [] : sides)]);
  const text = article && (await textOf(sessions, article));
  const parsed = text === undefined ? undefined : parseArticle(text);
  const content = parsed ? settleSidecar(joined, parsed) : joined;
  const read = readSidecar(content ?? joined);
  if (content === undefined || !('records' in read)) return { code: 'newer' };
  if ((await file.read()) !== present) return { code: 'changed' };
  await file.write(content);
  if (sides.length > 0) await markMerged(sidecar);
  return {
    code: 'merged',
    annotations: read.records.filter(({ kind }) => kind === 'annotation').length,
    contradictions:
      article && parsed ? contradictions(attachSidecar(read, parsed)).map((span) => ({ article, span })) : [],
  };
}

/** The article that a sidecar is beside, also an annotator's own; undefined if it has gone. */
async function articleOf(sidecar: vscode.Uri): Promise<vscode.Uri | undefined> {
  const path = sidecar.path.slice(0, -sidecarEnding.length);
  for (const each of [path, path.slice(0, path.lastIndexOf('.'))]) {
    const uri = sidecar.with({ path: each });
    if (each !== '' && (await isFile(uri))) return uri;
  }
  return undefined;
}

async function textOf({ everywhere }: Sessions, article: vscode.Uri): Promise<string | undefined> {
  try {
    return await everywhere.text(article);
  } catch {
    // Without its text the lines stay in the order in which they came.
    return undefined;
  }
}
