import * as vscode from 'vscode';

/** Files in memory under a scheme of their own, as a virtual workspace has them; nothing can be written where `isReadonly`. */
export function openMemoryFiles(scheme: string, isReadonly: boolean, files: Readonly<Record<string, string>>) {
  const contents = new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const find = (uri: vscode.Uri): Uint8Array<ArrayBuffer> => {
    const found = contents.get(uri.path);
    if (!found) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  };
  const refuse = (uri: vscode.Uri): never => {
    throw vscode.FileSystemError.NoPermissions(uri);
  };
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: find(uri).length }),
    readDirectory: () => [...contents.keys()].map((path) => [path.slice(1), vscode.FileType.File]),
    readFile: find,
    writeFile(uri, content) {
      if (isReadonly) refuse(uri);
      contents.set(uri.path, new Uint8Array(content));
    },
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  const registration = vscode.workspace.registerFileSystemProvider(scheme, provider, { isCaseSensitive: true });
  return {
    uri: (path: string) => vscode.Uri.from({ scheme, path }),
    /** The text of a file; undefined if there is none. */
    text: (path: string) => {
      const content = contents.get(path);
      return content && new TextDecoder().decode(content);
    },
    dispose: () => {
      registration.dispose();
      changed.dispose();
    },
  };
}
