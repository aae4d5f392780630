import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';

const article = 'faehre-kiel-bergen.article';

/** Notes as a person sees them in the margin. */
describe('notes in the margin', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: article, width: 1300, height: 800 });
    await window.waitForDecoration('sagte');
  });
  after(() => window?.close());

  const thread = () => window.page.locator('.review-widget').first();

  it('are written by keyboard, and shown as a thread', async () => {
    await window.goTo(5, 40);
    await window.runCommand('Article: Add Note…');
    await window.answer('**bold** [link](command:workbench.action.quit) <b>x</b>');
    await window.page.locator('.comments-panel .monaco-list-row', { hasText: 'bold' }).click();
    await thread().waitFor();
    // A note is a text, whatever it looks like.
    await thread().getByText('**bold** [link](command:workbench.action.quit) <b>x</b>').waitFor();
    assert.equal(await thread().locator('.comment-body a').count(), 0);
    await window.screenshot('note');
  });

  it('are answered in the thread', async () => {
    const { page } = window;
    await thread().locator('.monaco-editor, .review-thread-reply-button').last().click();
    await page.keyboard.type('Sure.');
    await thread().getByRole('button', { name: 'Write Note' }).click();
    await thread().locator('.comment-body', { hasText: 'Sure.' }).waitFor();
    await window.screenshot('note-answered');
    assert.match(readFileSync(join(window.folder, `${article}.ann.jsonl`), 'utf8'), /"text":"Sure\."/);
  });
});
