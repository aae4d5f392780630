import * as vscode from 'vscode';
import { readSidecarText, type SidecarFile } from './sidecarFile';

/** A version of a file as VS Code's git shows it in diff views and timelines (`toGitUri` in extensions/git/src/uri.ts). */
interface Version {
  readonly path: string;
  readonly ref: string;
}

/** The version that a document is; undefined for one that is none. */
function versionOf({ scheme, query }: vscode.Uri): Version | undefined {
  if (scheme !== 'git') return undefined;
  try {
    const { path, ref } = JSON.parse(query) as Partial<Record<keyof Version, unknown>>;
    return typeof path === 'string' && typeof ref === 'string' ? { path, ref } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is decided about an older version of an article: what was committed with it, else what is decided today, laid on its
 * text. What somebody decides there goes into no file and is forgotten with the document.
 * @param sidecarOf the sidecar of a file as it is today
 */
export function withVersion(
  document: vscode.Uri,
  own: SidecarFile,
  sidecarOf: (file: vscode.Uri) => Promise<vscode.Uri | undefined>,
): SidecarFile {
  const version = versionOf(document);
  if (!version) return own;
  const read = async () => {
    const today = await sidecarOf(vscode.Uri.file(version.path));
    if (!today) return undefined;
    const then = document.with({ path: today.path, query: JSON.stringify({ ...version, path: today.fsPath }) });
    // Git's files are empty where the version has none.
    const committed = await readSidecarText(then).catch(() => undefined);
    return committed === undefined || committed === '' ? readSidecarText(today) : committed;
  };
  let decided: string | undefined;
  return {
    ...own,
    read: async () => decided ?? (await read()),
    write: (content) => {
      decided = content;
      return Promise.resolve();
    },
  };
}
