// The report as a person works it: by mouse and by keyboard, from the page into the text.
import { strict as assert } from 'node:assert';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';

/** @typedef {import('../../tools/vscode-host/driver.mjs').Window} Window */

/** The page inside VS Code's frames. @param {Window} window */
const pageOf = (window) => window.page.frameLocator('iframe.webview').frameLocator('iframe');

/** The words that are selected in the editor. @param {Window} window */
async function selected(window) {
  const item = window.page.locator('.statusbar-item', { hasText: /selected|Ln \d+/u }).first();
  await item.waitFor();
  return item.innerText();
}

describe('the report', function () {
  this.timeout(120_000);
  /** @type {Window} */
  let window;

  before(async () => {
    window = await launch({ file: 'harbour-tram.article', theme: 'dark', width: 1500, height: 950 });
    await window.waitForDecoration('said');
    await window.runCommand('Article: Show Report');
    await pageOf(window).getByRole('heading', { name: 'Who Speaks, and How Much' }).waitFor();
  });
  after(() => window.close());

  it('has a table behind each chart, and says so to who cannot see it', async () => {
    const page = pageOf(window);
    const charts = page.getByRole('img');
    assert.match((await charts.first().getAttribute('aria-label')) ?? '', /Who Speaks, and How Much.*table/u);
    assert.ok((await page.getByRole('table').count()) >= (await charts.count()));
    await page.getByRole('table', { name: 'Who Speaks, and How Much' }).waitFor();
  });

  it('leads into the text by keyboard, from place to place', async () => {
    const row = pageOf(window).getByRole('button', { name: 'Go to Helen Achterberg in the text' }).first();
    await row.focus();
    await window.page.keyboard.press('Enter');
    await window.page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
    const first = await selected(window);
    await pageOf(window).getByRole('status').getByText('Place 1 of 3').waitFor({ state: 'attached' });
    await row.focus();
    await window.page.keyboard.press('Enter');
    await pageOf(window).getByRole('status').getByText('Place 2 of 3').waitFor({ state: 'attached' });
    await window.page.waitForFunction(
      (before) =>
        ![...globalThis.document.querySelectorAll('.statusbar-item')].some((each) => each.textContent === before),
      first,
    );
  });

  it('follows when somebody decides', async () => {
    const row = pageOf(window)
      .getByRole('row', { name: /Ruaridh McAllister/u })
      .first();
    const words = (await row.innerText()).split('\t')[1] ?? assert.fail('no number');
    await window.goTo(9, 4);
    await window.runCommand('Article: Reject Suggestion');
    await pageOf(window)
      .getByRole('row', { name: /Ruaridh McAllister/u })
      .filter({ hasNotText: words })
      .first()
      .waitFor();
  });
});
