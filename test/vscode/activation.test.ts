import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

const id = 'article-annotator.article-annotator';

function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension(id);
  assert.ok(found, `${id} is installed`);
  return found;
}

function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.ok(first, 'a folder is open');
  return first.uri;
}

async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Resolves when the extension has become active; a test that it never does ends at mocha's time limit. */
async function activated(): Promise<void> {
  while (!extension().isActive) await new Promise((resolve) => setTimeout(resolve, 10));
}

// The order matters: an extension that has become active stays so.
describe('activation', () => {
  it('does not happen for a file that is no article', async () => {
    for (const [name, text] of [
      ['module.ts', 'export const word = "„Wort“";'],
      ['data.json', '{}'],
      ['notes.txt', 'Keine Nachricht.'],
    ] as const)
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await write(name, text)));
    // Extensions are woken in the order of the files: once the last has answered, the others have woken whom they wake.
    const { document } = vscode.window.activeTextEditor ?? assert.fail('no editor');
    await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, new vscode.Position(0, 0));
    assert.equal(extension().isActive, false);
  });

  it('happens when an article is opened, which has the language article', async () => {
    const text = '„Wir fangen heute an“, sagte Anna Berg.\n';
    const document = await vscode.workspace.openTextDocument(await write('anfang.article', text));
    assert.equal(document.languageId, 'article');
    assert.equal(document.getText(), text);
    await activated();
  });

  it('keeps an article as it is', async () => {
    const text = 'Zeile eins\r\n„Ünïcode“ 😀 ist da.\r\n';
    const uri = await write('bleibt.article', text);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await activated();
    assert.equal(document.isDirty, false);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), text);
  });
});
