import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, edit, text, until, wordsOf } from './articles';
import { openMemoryFiles } from './memoryFiles';
import { show, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);
const keys = async (...commands: readonly string[]) => {
  for (const command of commands) await run(`article.review${command}`);
};

async function open(name: string, content = text): Promise<vscode.TextEditor> {
  const editor = await show(await write(name, content));
  await annotationsOf(editor.document.uri);
  await run('article.startReview');
  return editor;
}

const statesOf = async ({ document }: vscode.TextEditor) => {
  const { items } = await annotationsOf(document.uri);
  return items.map(({ type, origin }) => `${origin} ${type}`);
};

/** Types a letter as the keyboard does. */
const type = (letter: string) => run('type', { text: letter });

describe('reviewing an article', () => {
  afterEach(async () => {
    await run('article.endReview');
    await run('notifications.clearAll');
    await run('workbench.action.closeAllEditors');
  });

  it('goes from suggestion to suggestion, accepting, rejecting, skipping', async () => {
    const editor = await open('review-a.article');
    const before = await statesOf(editor);
    await keys('Accept', 'Reject', 'Skip', 'Accept');
    const after = await statesOf(editor);
    assert.equal(after.length, before.length - 1);
    assert.equal(after.filter((state) => state.startsWith('decision')).length, 2);
    assert.ok(after[1]?.startsWith('suggestion'), 'what was skipped is still one');
  });

  it('takes keys that come faster than decisions are made', async () => {
    const editor = await open('review-b.article');
    await Promise.all(['Accept', 'Accept', 'Accept'].map((each) => run(`article.review${each}`)));
    const decided = (await statesOf(editor)).filter((state) => state.startsWith('decision'));
    assert.equal(decided.length, 3);
  });

  it('keeps letters out of the text, and gives a type by its key', async () => {
    const editor = await open('review-c.article');
    await type('z');
    await type('ä');
    assert.equal(editor.document.getText(), text);
    const [first] = (await annotationsOf(editor.document.uri)).items;
    await type('4');
    const changed = await until(async () => {
      const { items } = await annotationsOf(editor.document.uri);
      return items.find(({ type: name, origin }) => name === 'other' && origin === 'decision');
    });
    assert.deepEqual(changed.spans, first?.spans);
    await run('article.endReview');
    await type('z');
    assert.notEqual(editor.document.getText(), text);
    await run('workbench.action.files.revert');
  });

  it('goes back to what was decided, and decides it otherwise', async () => {
    const editor = await open('review-d.article');
    await keys('Reject', 'Accept', 'Back', 'Back', 'Accept');
    const decided = (await statesOf(editor)).filter((state) => state.startsWith('decision'));
    assert.equal(decided.length, 2, 'the rejection was taken back');
  });

  it('takes back the last decision, and is there again', async () => {
    const editor = await open('review-e.article');
    const before = await statesOf(editor);
    await keys('Accept', 'Skip', 'Undo');
    assert.deepEqual(await statesOf(editor), before);
    await keys('Reject');
    assert.equal((await statesOf(editor)).length, before.length - 1);
  });

  it('follows the text when something else edits it', async () => {
    const editor = await open('review-f.article');
    await keys('Accept');
    await edit(editor.document, 0, 0, 'Eilmeldung!\n\n');
    await keys('Accept');
    const decided = (await statesOf(editor)).filter((state) => state.startsWith('decision'));
    assert.equal(decided.length, 2);
    await run('workbench.action.files.revert');
  });

  it('passes over what is deleted while it is looked at', async () => {
    const editor = await open('review-g.article', 'Anna Berg kam.\n\nBen Tal ging nach Hamburg.\n');
    await edit(editor.document, 0, 'Anna Berg kam.'.length, '');
    await until(() => (editor.selection.active.line === 2 ? true : undefined));
    await keys('Accept');
    assert.deepEqual(await wordsOf(editor.document, 'person', 'decision'), ['Ben Tal']);
    await run('workbench.action.files.revert');
  });

  it('waits while another editor is in front, and ends with its own', async () => {
    const editor = await open('review-h.article');
    const other = await vscode.workspace.openTextDocument({ content: '' });
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Beside });
    await type('z');
    assert.equal(other.getText(), 'z', 'in another editor letters are letters');
    await run('workbench.action.revertAndCloseActiveEditor');
    await vscode.window.showTextDocument(editor.document);
    await keys('Accept');
    assert.equal((await statesOf(editor)).filter((state) => state.startsWith('decision')).length, 1);
    await run('workbench.action.closeAllEditors');
    const next = await show(await write('review-i.article', 'Kein Name.\n'));
    await type('z');
    assert.equal(next.document.getText(), 'zKein Name.\n');
    await run('workbench.action.files.revert');
  });

  it('works where nothing can be written', async () => {
    const files = openMemoryFiles('article-still', true, { '/a.article': text });
    try {
      const editor = await show(files.uri('/a.article'));
      await annotationsOf(editor.document.uri);
      await run('article.startReview');
      await keys('Accept', 'Accept');
      assert.equal((await statesOf(editor)).filter((state) => state.startsWith('decision')).length, 2);
      await run('article.endReview');
    } finally {
      await run('workbench.action.closeAllEditors');
      files.dispose();
    }
  });

  it('says so where there is nothing to review', async () => {
    const editor = await open('review-j.article', 'kein name, kein zitat\n');
    await type('z');
    assert.equal(editor.document.getText(), 'zkein name, kein zitat\n');
    await run('workbench.action.files.revert');
  });
});
