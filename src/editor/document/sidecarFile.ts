import * as vscode from 'vscode';
import type { Host } from '../../platform/host';

/** Where the decisions about one document are kept. */
export interface SidecarFile {
  /** Shown to people when something is wrong with it. */
  readonly uri: vscode.Uri;
  /** False for what VS Code itself keeps for a document without a file. */
  readonly isFile: boolean;
  /** The content; undefined if there is none. Rejects with the file system's error. */
  read(): Promise<string | undefined>;
  write(content: string): Promise<void>;
  /** Somebody, perhaps this program itself, wrote or removed it; or may have, while the person was elsewhere. */
  readonly onDidChange: vscode.Event<void>;
  dispose(): void;
}

/** The sidecar beside a document's file: `foo.txt.ann.jsonl` for `foo.txt`; undefined for a document that is no plain file. */
export function sidecarUriOf(document: vscode.Uri): vscode.Uri | undefined {
  // A query names a version of a file (git:, diff views): what is decided there must not land in a file of today.
  if (document.scheme === 'untitled' || document.query !== '') return undefined;
  if (vscode.workspace.fs.isWritableFileSystem(document.scheme) === undefined) return undefined;
  return document.with({ path: `${document.path}.ann.jsonl`, fragment: '' });
}

/** The content of a sidecar as text; undefined if there is no such file. */
export async function readSidecarText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Is there such a file? False too where nobody may look. */
export async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    // Not there, or its place cannot be looked into: either way there is nothing to show.
    return false;
  }
}

/** A sidecar in a file system, read and written but not watched: atomically on this machine's disk, as the provider does it elsewhere. */
export function plainSidecar(uri: vscode.Uri, host: Host): Pick<SidecarFile, 'uri' | 'read' | 'write'> {
  return {
    uri,
    read: () => readSidecarText(uri),
    async write(content) {
      if (uri.scheme === 'file' && host.writeFileAtomically) await host.writeFileAtomically(uri.fsPath, content);
      else await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
    },
  };
}

/** A sidecar in a file system that tells when somebody else writes it. */
export function openSidecarFile(uri: vscode.Uri, host: Host): SidecarFile {
  const folder = uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) || '/' });
  const pattern = new vscode.RelativePattern(folder, globOf(uri.path.slice(uri.path.lastIndexOf('/') + 1)));
  const watcher = vscode.workspace.createFileSystemWatcher(pattern);
  const changed = new vscode.EventEmitter<void>();
  const fire = () => {
    changed.fire();
  };
  const listening = [watcher.onDidChange(fire), watcher.onDidCreate(fire), watcher.onDidDelete(fire)];
  // Not every disk tells of its changes, such as one of a network.
  const returning = vscode.window.onDidChangeWindowState(({ focused }) => {
    if (focused) fire();
  });
  const parts = [watcher, changed, ...listening, returning];
  return {
    ...plainSidecar(uri, host),
    isFile: true,
    onDidChange: changed.event,
    dispose: () => {
      vscode.Disposable.from(...parts).dispose();
    },
  };
}

/** A file's name as a pattern that matches nothing else. */
export const globOf = (name: string): string => name.replace(/[[\]{}*?]/gu, (mark) => `[${mark}]`);

const keyOf = (document: vscode.Uri): string => `article.unsaved:${document.toString()}`;

/** For a document without a file: the workspace's state, which survives reloading the window as the document itself does. */
export function openUnsavedSidecar(document: vscode.Uri, state: vscode.Memento): SidecarFile {
  const changed = new vscode.EventEmitter<void>();
  return {
    uri: document,
    isFile: false,
    read: () => Promise.resolve(state.get<string>(keyOf(document))),
    write: async (content) => {
      await state.update(keyOf(document), content);
    },
    onDidChange: changed.event,
    dispose: () => {
      changed.dispose();
    },
  };
}

/** Is anything kept for a document without a file? A new one, which is empty, has nothing to do with an old one of its name. */
export async function hasUnsaved(document: vscode.TextDocument, state: vscode.Memento): Promise<boolean> {
  if (state.get(keyOf(document.uri)) === undefined) return false;
  if (!document.isUntitled || document.getText() !== '') return true;
  await forgetUnsaved(document.uri, state);
  return false;
}

/** Forgets what was kept for a document that is gone. */
export async function forgetUnsaved(document: vscode.Uri, state: vscode.Memento): Promise<void> {
  await state.update(keyOf(document), undefined);
}
