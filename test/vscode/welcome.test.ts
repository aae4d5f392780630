import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, until } from './articles';

const run = (command: string, ...rest: readonly unknown[]) => vscode.commands.executeCommand(command, ...rest);
const active = () => vscode.window.activeTextEditor ?? assert.fail('no editor is in front');

describe('the sample article', () => {
  afterEach(() => run('workbench.action.revertAndCloseActiveEditor'));

  it('is a document of its own, read as an article', async () => {
    await run('article.openSample');
    const { document } = active();
    assert.deepEqual([document.isUntitled, document.languageId], [true, 'article']);
    const { items } = await annotationsOf(document.uri);
    assert.ok(items.filter(({ type }) => type === 'quote').length > 10, String(items.length));
  });

  it('is opened once as long as nobody changes it', async () => {
    await run('article.openSample');
    const { document } = active();
    await run('article.openSample');
    assert.equal(active().document, document);
  });

  it('is where the walkthrough tries things', async () => {
    await run('article.tryStep', 'read');
    const editor = active();
    assert.ok(editor.document.isUntitled);
    await until(() =>
      editor.selection.isEmpty && editor.selection.active.isEqual(new vscode.Position(0, 0)) ? undefined : true,
    );
  });

  it('is left alone by a step that there is not', async () => {
    await run('article.openSample');
    const editors = vscode.window.visibleTextEditors.length;
    for (const step of ['toString', '__proto__', 3, undefined]) await run('article.tryStep', step);
    assert.equal(vscode.window.visibleTextEditors.length, editors);
  });
});
