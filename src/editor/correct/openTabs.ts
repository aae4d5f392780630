import * as vscode from 'vscode';

/** The documents that have a tab, in whatever group; a document may be open without anybody having asked to see it. */
export interface OpenTabs {
  has(uri: vscode.Uri): boolean;
  dispose(): void;
}

/** @param changed called after other documents have tabs */
export function createOpenTabs(changed: () => void): OpenTabs {
  let open = read();
  const listening = vscode.window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
    if (opened.length + closed.length === 0) return;
    open = read();
    changed();
  });
  return {
    has: (uri) => open.has(uri.toString()),
    dispose: () => {
      listening.dispose();
    },
  };
}

function read(): ReadonlySet<string> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return new Set(tabs.flatMap(({ input }) => urisOf(input)).map(String));
}

function urisOf(input: unknown): readonly vscode.Uri[] {
  if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) return [input.uri];
  return input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : [];
}
