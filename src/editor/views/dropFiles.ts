import * as vscode from 'vscode';

/** What VS Code calls files that are dragged: out of the Explorer, out of an editor's tab, or from outside. */
export const fileMime = 'text/uri-list';

/** For a view that takes nothing but files: what other programs say about articles is imported, one file after the other. */
export const dropFiles: vscode.TreeDragAndDropController<never> = {
  dragMimeTypes: [],
  dropMimeTypes: [fileMime],
  handleDrop: async (_, data, token) => importDropped(data, token),
};

/** Imports the files among what was dropped, each with its own preview; nothing if there is none. */
export async function importDropped(data: vscode.DataTransfer, token: vscode.CancellationToken): Promise<void> {
  for (const uri of addressesIn((await data.get(fileMime)?.asString()) ?? '')) {
    if (token.isCancellationRequested) return;
    await vscode.commands.executeCommand('article.import', { uri });
  }
}

/** A list of addresses has one a line, and lines of remarks (RFC 2483, section 5). */
function addressesIn(list: string): readonly string[] {
  return list.split(/\r?\n/u).filter((line) => line.trim() !== '' && !line.startsWith('#'));
}
