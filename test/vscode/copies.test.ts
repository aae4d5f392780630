import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { accept, api, takeFirst, text, wordsOf } from './articles';
import { show, stored, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

const sidecarOf = (article: vscode.Uri) => article.with({ path: `${article.path}.ann.jsonl` });

/** An annotated article of a folder of its own, and what somebody makes of it. */
async function annotated(folder: string, content = text): Promise<vscode.Uri> {
  const { document } = await show(await write(`${folder}/first.article`, content));
  await accept(document, 'Anna Berg');
  return document.uri;
}

const decided = (document: vscode.TextDocument) => wordsOf(document, 'person', 'decision');

describe('the annotations of a copy', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('are taken over when asked for, as one step, and written beside it', async () => {
    await annotated('copies-a');
    const { document } = await show(await write('copies-a/second.article', text));
    assert.deepEqual(await decided(document), []);
    await takeFirst('article.takeOverAnnotations');
    assert.deepEqual(await decided(document), ['Anna Berg']);
    await (await api()).saved(document.uri);
    assert.match(await stored(sidecarOf(document.uri)), /"quote":\["Anna Berg"\]/u);
    await run('article.undoDecision');
    assert.deepEqual(await decided(document), []);
  });

  it('are those of a file that was moved by another program too', async () => {
    const first = await annotated('copies-b');
    await run('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(first);
    const { document } = await show(await write('copies-b/moved.article', text));
    await takeFirst('article.takeOverAnnotations');
    assert.deepEqual(await decided(document), ['Anna Berg']);
  });

  it('are none where the text is another', async () => {
    await annotated('copies-c');
    const { document } = await show(await write('copies-c/other.article', `Neues. ${text}`));
    await run('article.takeOverAnnotations');
    assert.deepEqual(await decided(document), []);
  });
});
