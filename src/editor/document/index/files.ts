import * as vscode from 'vscode';
import type { DigestTask } from '../../../core/report/task';
import { decisionsFileOf } from '../annotatorFiles';
import { readArticleText } from '../closedArticles';
import type { Recovery } from '../recovery';
import { readSidecarText } from '../sidecarFile';
import type { FolderContext } from './folderContext';

/** Bytes of the longest article that is read: a longer one is no article, and would fill the memory. */
const longest = 20_000_000;

/**
 * What changes when an article, its decisions or the way of reading it change; undefined for what is no file, or is too long.
 * Never rejects.
 */
export async function stampOf(uri: vscode.Uri, folder: FolderContext, recovery: Recovery): Promise<string | undefined> {
  const sidecar = decisionsFileOf(uri, folder.annotator);
  const [article, decisions] = await Promise.all([statOf(uri), sidecar && statOf(sidecar)]);
  if (!article || article.size > longest) return undefined;
  const aside = sidecar ? recovery.get(sidecar)?.length : undefined;
  const files = [article, decisions].map((stat) => (stat ? `${stat.mtime}-${stat.size}` : '0'));
  return [...files, aside ?? 0, folder.key].join(' ');
}

async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    const stat = await vscode.workspace.fs.stat(uri);
    return (stat.type & vscode.FileType.File) === 0 ? undefined : stat;
  } catch {
    // Not there, or nobody may look: either way there is nothing to read.
    return undefined;
  }
}

/** The contents of an article's files. Rejects with the file system's error. */
export async function taskOf(uri: vscode.Uri, folder: FolderContext, recovery: Recovery): Promise<DigestTask> {
  const file = decisionsFileOf(uri, folder.annotator);
  const [text, sidecar] = await Promise.all([readArticleText(uri), file && readSidecarText(file)]);
  const recovered = file && recovery.get(file);
  return { text, ...(sidecar !== undefined && { sidecar }), ...(recovered !== undefined && { recovered }) };
}
