import * as vscode from 'vscode';
import { annotatorIn, fileNameOf, sidecarEnding } from '../../core/annotations/ownFile';
import { readSettings } from './settings';
import { sidecarUriOf } from './sidecarFile';

/** The sidecar of one annotator of an article. */
export interface AnnotatorSidecar {
  /** As its file's name says; empty for the file that all share. */
  readonly annotator: string;
  readonly uri: vscode.Uri;
}

/** The sidecar that is an annotator's alone, `NAME.article.<annotator>.ann.jsonl`; undefined where there is none, as with documents that are no plain files. */
export function ownSidecarOf(document: vscode.Uri, annotator: string): vscode.Uri | undefined {
  return sidecarUriOf(document)?.with({
    path: `${document.path}.${fileNameOf(annotator) ?? 'annotator'}${sidecarEnding}`,
  });
}

/** The file in which the decisions about a document are: an annotator's own, else that of all; undefined where there can be none. */
export function decisionsFileOf(document: vscode.Uri, annotator: string | undefined): vscode.Uri | undefined {
  const own = annotator === undefined ? undefined : ownSidecarOf(document, annotator);
  return own ?? sidecarUriOf(document);
}

/** The same as the settings say. */
export async function sidecarInUse(
  document: vscode.Uri,
  annotatorOf: (uri: vscode.Uri) => Promise<string>,
): Promise<vscode.Uri | undefined> {
  const isOwn = readSettings(document).annotatorFile === 'own';
  return decisionsFileOf(document, isOwn ? await annotatorOf(document) : undefined);
}

const nameOf = ({ path }: vscode.Uri): string => path.slice(path.lastIndexOf('/') + 1);

/** True if a file is by its name, and place, some annotator's sidecar of the document. */
export function isSidecarOf(sidecar: vscode.Uri, document: vscode.Uri): boolean {
  if (annotatorIn(nameOf(sidecar), nameOf(document)) === undefined) return false;
  return sidecarUriOf(document)?.with({ path: sidecar.path }).toString() === sidecar.toString();
}

/**
 * All sidecars of a document that there are, that of all first, the others by name. One that is the shared sidecar of another
 * file in the folder is that one's. Empty where the folder cannot be read.
 */
export async function sidecarsBeside(document: vscode.Uri): Promise<readonly AnnotatorSidecar[]> {
  const shared = sidecarUriOf(document);
  if (!shared) return [];
  const folder = document.path.slice(0, document.path.lastIndexOf('/')) || '/';
  const names = await filesIn(shared.with({ path: folder }));
  return [...names]
    .flatMap((name): AnnotatorSidecar[] => {
      const annotator = annotatorIn(name, nameOf(document));
      if (annotator === undefined) return [];
      const isOthers = annotator !== '' && names.has(name.slice(0, -sidecarEnding.length));
      return isOthers ? [] : [{ annotator, uri: shared.with({ path: `${folder === '/' ? '' : folder}/${name}` }) }];
    })
    .sort((a, b) => (a.annotator < b.annotator ? -1 : 1));
}

async function filesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return new Set(entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name));
  } catch {
    // Not there, or its place cannot be looked into: either way nothing is beside the document.
    return new Set();
  }
}
