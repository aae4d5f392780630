import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';

const article = 'faehre-kiel-bergen.article';

/** A sidecar of one annotator. @param {string} by @param {readonly (readonly [string, string, string?])[]} marks */
function sidecarOf(by, marks) {
  const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}';
  const lines = marks.map(([type, quote, status = 'accepted'], index) =>
    JSON.stringify({
      annotation: `${by}${index}`,
      type,
      quote: [quote],
      status,
      by,
      on: '2026-11-24T10:00:00Z',
    }),
  );
  return [header, ...lines, ''].join('\n');
}

/** Two annotators compared by keyboard alone. */
describe('comparing annotators by keyboard', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: article, width: 1500, height: 900 });
    await window.waitForDecoration('sagte');
    const put = (by, marks) => writeFileSync(join(window.folder, `${article}.${by}.ann.jsonl`), sidecarOf(by, marks));
    put('ina', [
      ['person', 'Marit Solvang'],
      ['place', 'Rendsburg'],
      ['other', 'alten Zollhaus'],
    ]);
    put('ole', [
      ['person', 'Marit Solvang'],
      ['organization', 'Rendsburg'],
      ['other', 'alten Zollhaus', 'rejected'],
    ]);
  });
  after(() => window?.close());

  const rows = () =>
    window.page.locator(
      '.pane[aria-label*="Compare Annotators"] .monaco-list-row, .tree-explorer-viewlet-tree-view .monaco-list-row',
    );
  const row = (/** @type {string} */ words) => rows().filter({ hasText: words }).first();

  it('shows agreements, differences and figures in a tree', async () => {
    await window.runCommand('Article: Compare Annotators');
    await row('Place ↔ Organization').waitFor();
    await row('Only ina').waitFor();
    await row('alten Zollhaus').filter({ hasText: 'rejected by ole' }).waitFor();
    await row('Agreement').waitFor();
    await window.screenshot('compare');
  });

  it('is settled by single keys, one place after the other', async () => {
    const { page } = window;
    await row('Place ↔ Organization').click();
    await page.keyboard.press('2');
    await row('taken from ole').waitFor();
    // The next open place is selected by itself.
    await page.keyboard.press('0');
    await row('alten Zollhaus').filter({ hasText: 'neither taken' }).waitFor();
    await window.screenshot('compare-settled');
    await page.keyboard.press('Control+Z');
    await row('neither taken').waitFor({ state: 'detached' });
  });

  it('tells at the end how far they agree', async () => {
    await window.runCommand('Article: End Comparison');
    await window.page.locator('.notification-list-item', { hasText: 'F1' }).first().waitFor();
    assert.equal(await row('Place ↔ Organization').count(), 0);
  });
});
