import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';

/** A text that was never saved, as a person makes one. */
describe('what is decided about an unsaved text', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: 'faehre-kiel-bergen.article' });
    await window.waitFor('.view-overlays [class*="ced-"]');
  });
  after(() => window?.close());

  /** Runs the command of exactly this title; the palette's first answer may be a longer one. @param {string} title */
  const run = async (title) => {
    const { page } = window;
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input.input').first().fill(`>${title}`);
    const rows = page.locator('.quick-input-widget .monaco-list-row');
    await rows
      .filter({ has: page.getByText(title, { exact: true }) })
      .first()
      .click();
  };
  /** A line of a decision is solid. Written as text, since it is the page that runs it. */
  const solid = () =>
    window.page.waitForFunction(
      `[...document.querySelectorAll('.view-overlays [class*="ced-"]')]
        .some((node) => getComputedStyle(node).borderBottomStyle === 'solid')`,
    );

  /** VS Code keeps the text of an unsaved document a second after the last key; before that a reload loses it. */
  const keptByVsCode = async () => {
    const folder = join(window.folder, '..', 'user-data', 'User', 'Backups');
    const isKept = () =>
      existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /untitled./.test(name));
    // Asking the page something in between gives VS Code time; the test's own time-out ends the waiting.
    while (!isKept()) await window.page.title();
  };

  it('is shown', async () => {
    await run('File: New Untitled Text File');
    await window.waitForEditor('Untitled');
    await window.focus();
    await window.type('Anna Berg sagte am Montag in Hamburg: „Wir gehen.“');
    await run('Article: Annotate This File');
    await window.waitForDecoration('sagte');
    await window.goTo(1, 3);
    await run('Article: Accept Suggestion');
    await solid();
  });

  it('survives reloading the window', async () => {
    await keptByVsCode();
    await Promise.all([window.page.waitForEvent('load'), run('Developer: Reload Window')]);
    await window.page.locator('.tab', { hasText: 'Anna Berg' }).click();
    await solid();
  });

  it('goes to the sidecar of the file that it is saved as', async () => {
    await run('File: Save As...');
    // The dialog writes its own proposal first, a moment after it opened.
    await window.page.waitForFunction(
      `/Anna|Untitled/.test(document.querySelector('.quick-input-widget input.input')?.value ?? '')`,
    );
    await window.answer(join(window.folder, 'neu.txt'));
    await window.waitForEditor('neu.txt');
    await solid();
    while (!existsSync(join(window.folder, 'neu.txt.ann.jsonl'))) await window.page.title();
    assert.match(window.fileText('neu.txt.ann.jsonl'), /"quote":\["Anna Berg"\]/);
  });
});
