import * as vscode from 'vscode';
import { sidecarEnding } from '../../../core/annotations/ownFile';
import { articleGlobs } from '../articleFiles';

/** What happens to the files of the workspace. */
export interface FileEars {
  /** An article came, changed or went, or what is decided about it. */
  readonly touched: (article: vscode.Uri) => void;
  /** The same, if this is an article. */
  readonly perhaps: (article: vscode.Uri) => void;
  /** A folder came, went or was renamed: VS Code does not tell of the files in it, so everything is to be looked at. */
  readonly upheaval: () => void;
  /** Whether articles are known under a path that is gone. */
  readonly hasUnder: (folder: vscode.Uri) => boolean;
}

/** Watches articles and their sidecars. A change of many files tells of each. */
export function watchFiles(ears: FileEars): vscode.Disposable {
  const { touched, perhaps, upheaval } = ears;
  const { globs, sidecars } = articleGlobs();
  const articles = globs.map((glob) => watch(glob, touched));
  const decisions = watch(sidecars, (sidecar) => {
    const whole = sidecar.path.slice(0, -sidecarEnding.length);
    touched(sidecar.with({ path: whole }));
    // `a.article.anna.ann.jsonl` may be the file of all for `a.article.anna`, or Anna's for `a.article`.
    const own = whole.slice(0, Math.max(0, whole.lastIndexOf('.')));
    if (own.length > whole.lastIndexOf('/') + 1) perhaps(sidecar.with({ path: own }));
  });
  return vscode.Disposable.from(
    ...articles,
    decisions,
    watchFolders(ears),
    vscode.workspace.onDidChangeWorkspaceFolders(upheaval),
  );
}

function watchFolders({ upheaval, hasUnder }: FileEars): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(async (uri) => {
      if (await isFolder(uri)) upheaval();
    }),
    watcher.onDidDelete((uri) => {
      if (hasUnder(uri)) upheaval();
    }),
  );
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // Gone again.
    return false;
  }
}

function watch(glob: string, changed: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(glob);
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}
