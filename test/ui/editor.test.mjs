import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';

/** The user interface as a person meets it. */
describe('an article in the editor', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: 'faehre-kiel-bergen.article' });
  });
  after(() => window?.close());

  it('has the language Article', async () => {
    const items = await window.statusBar();
    assert.ok(items.includes('Article'), items.join(' | '));
  });

  it('takes German text as it is typed, and gives it up again', async () => {
    await window.goTo(1);
    await window.type('„Grüße“');
    await window.waitForText('„Grüße“Reederei');
    await window.undo();
    await window.waitForNoText('Grüße');
    assert.match((await window.visibleText())[0] ?? '', /^Reederei Nordlicht-Linien sagt/);
  });

  it('shows no yellow boxes around German letters and marks', async () => {
    assert.equal(await window.page.locator('.unicode-highlight').count(), 0);
  });

  it('begins no line with a closing mark, however wide the window is', async () => {
    const { page } = window;
    const { width, height } = page.viewportSize();
    let closing = 0;
    for (let narrower = 0; narrower <= 160; narrower += 16) {
      await page.setViewportSize({ width: width - narrower, height });
      await page.locator('.view-line').first().waitFor();
      const lines = await window.visibleText();
      closing += lines.filter((line) => line.includes('“')).length;
      assert.deepEqual(
        lines.filter((line) => /^\s*[“‘]/u.test(line)),
        [],
      );
    }
    assert.ok(closing > 0);
    await page.setViewportSize({ width, height });
  });
});
