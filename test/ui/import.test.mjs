import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

const text = 'Anna Berg traf Ben Tal in Hamburg.\n';
const rows = 'Anna\tB-PER\nBerg\tI-PER\ntraf\tO\nBen\tB-PER\nTal\tI-PER\nin\tO\nHamburg\tB-LOC\n.\tO\n';

/** An import as a person makes it: which article it goes to is said and can be changed. */
describe('importing by hand', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: 'faehre-kiel-bergen.article', width: 1500, height: 900 });
    const put = (name, content) => writeFileSync(join(window.folder, name), content);
    put('vorn.article', text);
    put('treffen.article', text);
    put('treffen.conll', rows);
    await window.openFile('vorn.article');
    await waitForMark(window.page, 'Anna Berg', 'dashed');
  });
  after(() => window?.close());

  const title = (words) => window.page.locator('.quick-input-title', { hasText: words }).waitFor();

  it('names the article in front where the text fits, and lets one choose another', async () => {
    const { page } = window;
    await window.runCommand('Article: Import Annotations…');
    await window.pick('treffen.conll');
    await title('Import from treffen.conll into vorn.article: 3 of 3');
    await window.screenshot('import-list');
    await page.locator('.quick-input-titlebar [aria-label="Choose Another Article"]').click();
    await window.pick('treffen.article');
    await title('Import from treffen.conll into treffen.article: 3 of 3');
    await window.press('Enter');
    await page.locator('.notification-list-item', { hasText: 'Annotations imported: 3' }).first().waitFor();
    assert.match(window.fileText('treffen.article.ann.jsonl'), /Anna Berg/);
    assert.throws(() => window.fileText('vorn.article.ann.jsonl'));
  });
});
