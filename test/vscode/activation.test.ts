import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { activated, extension, show, stored, write } from './world';

// The order matters: an extension that has become active stays so. The files of the suites run in the order of their names.
describe('activation', () => {
  it('does not happen for files that are no articles', async () => {
    await show(await write('module.ts', 'export const word = "„Wort“";'));
    await show(await write('data.json', '{}'));
    const { document } = await show(await write('notes.txt', 'Keine Nachricht.'));
    // Extensions are woken in the order of the files: once the last has answered, the others have woken whom they wake.
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

  it('leaves an article as it is', async () => {
    const text = 'Zeile eins\r\n„Ünïcode“ 😀 ist da.\r\n';
    const uri = await write('bleibt.article', text);
    const { document } = await show(uri);
    await activated();
    assert.equal(document.isDirty, false);
    assert.equal(await stored(uri), text);
  });
});
