import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

/** An export as a person makes it: what is asked, and where it leads. */
describe('exporting an article by hand', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: 'faehre-kiel-bergen.article', width: 1500, height: 900 });
    await waitForMark(window.page, 'Marit Solvang', 'dashed');
  });
  after(() => window?.close());

  const title = (words) => window.page.locator('.quick-input-title', { hasText: words }).waitFor();

  it('asks for the format, what goes along and where to, and opens the file', async () => {
    await window.runCommand('Article: Export Annotations…');
    await title('Export Annotations');
    // The list is longer than the window shows.
    await window.page.keyboard.type('HTML');
    await window.pick('HTML');
    await window.pick('With suggestions');
    const box = window.page.locator('.quick-input-widget input.input').first();
    await window.page.waitForFunction(() =>
      globalThis.document.querySelector('.quick-input-widget input.input')?.value.endsWith('.html'),
    );
    assert.match(await box.inputValue(), /faehre-kiel-bergen\.html$/);
    await window.press('Enter');
    const toast = window.page
      .locator('.notification-list-item', { hasText: 'Exported: faehre-kiel-bergen.html' })
      .first();
    await toast.waitFor();
    assert.match(window.fileText('faehre-kiel-bergen.html'), /Marit Solvang/);
    await toast.locator('.monaco-button', { hasText: 'Open File' }).click();
    await window.waitForEditor('faehre-kiel-bergen.html');
  });
});
