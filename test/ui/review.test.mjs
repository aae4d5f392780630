import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

const article = 'council.article';
const sidecar = `${article}.ann.jsonl`;

const people = ['Anna Berg', 'Ben Talheim', 'Clara Voss', 'Dirk Lorenz', 'Eva Brandt', 'Frank Möller', 'Greta Kühn'];
const places = ['Hamburg', 'Bremen', 'Kiel', 'Rostock', 'Leipzig', 'Dresden'];
/** @param {number} i */
const paragraph = (i) =>
  `„Wir warten seit ${i + 2} Wochen auf den Bescheid“, sagte ${people[i % 7]} in ${places[i % 6]}. ` +
  `Aus ${places[(i + 1) % 6]} kam ${people[(i + 3) % 7]} dazu.`;
const text = `Der Rat tagt lange\n\n${Array.from({ length: 50 }, (_, i) => paragraph(i)).join('\n\n')}\n`;

/** Worked as a person does who has no mouse, by the keys that the text itself shows. */
describe('reviewing 200 suggestions by keys alone', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  let folder = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'article-review-'));
    writeFileSync(join(folder, article), text);
    window = await launch({ folder, file: article, width: 1400, height: 800 });
    await waitForMark(window.page, 'Anna Berg', 'dashed');
    await window.focus();
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Waits for the numbers in the status bar: a person looks before the next key. @param {RegExp} numbers */
  const progress = async (numbers) => {
    const item = window.page.locator('.statusbar-item', { hasText: numbers }).first();
    await item.waitFor();
    return item.innerText();
  };

  /** What is written beside the text by decorations: the card and the keys. */
  const written = () =>
    window.page
      .locator('.view-line span[class*="ced-"]')
      .evaluateAll((nodes) =>
        nodes
          .map((node) => globalThis.getComputedStyle(node, '::after').content)
          .filter((content) => content !== 'none'),
      );

  /** The decisions in the sidecar, once there are so many. @param {number} count */
  async function decided(count) {
    let seen = 0;
    for (let left = 400; left > 0; left--) {
      const lines = existsSync(join(folder, sidecar)) ? window.fileText(sidecar).trim().split('\n') : [];
      const records = lines.map((line) => JSON.parse(line)).filter((record) => 'annotation' in record);
      if (records.length === count) return records;
      seen = records.length;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return assert.fail(`there are ${seen} decisions in the sidecar, not ${count}`);
  }

  it('begins with a key, and shows what it is, why, and what can be done', async () => {
    await window.press('Control+K');
    await window.press('l');
    const bar = await progress(/Review 1\/2\d\d/);
    assert.match(bar, /Enter accept · R reject · Space skip · \? more · Esc end/);
    const [card = '', keys = ''] = await written();
    assert.match(card, /Quote direct speech · \d\d % · .*Speaker: Anna Berg.* · quotation marks/);
    assert.match(keys, /Enter accept · R reject · 1 Person +2 Place +3 Organization +4 Other +5 Date +6 Quote/);
  });

  it('takes its keys, and no letter reaches the text', async () => {
    await window.press('Enter');
    await progress(/Review 2\//);
    for (const key of ['x', 'z', 'ö', 'q']) await window.page.keyboard.type(key);
    await window.press('r');
    await progress(/Review 3\//);
    await window.press('Space');
    await progress(/Review 4\//);
    await window.press('3');
    await progress(/Review 5\//);
    assert.deepEqual(
      (await decided(3)).map(({ type, status }) => `${type} ${status}`),
      ['quote accepted', 'person rejected', 'organization accepted'],
    );
    assert.equal(window.fileText(article), text);
    assert.equal(await window.page.locator('.tab.active.dirty').count(), 0);
  });

  it('goes back, undoes, and asks who speaks', async () => {
    await window.press('u');
    await progress(/Review 4\//);
    await decided(2);
    await window.press('b');
    await window.press('b');
    await window.press('b');
    await progress(/Review 3\//);
    await window.press('s');
    const list = window.page.locator('.quick-input-title', { hasText: 'Who Says This?' });
    await list.waitFor();
    await window.page.keyboard.type('Ben Talheim');
    await window.press('Enter');
    await list.waitFor({ state: 'hidden' });
    const [quote] = (await decided(2)).filter(({ type }) => type === 'quote');
    assert.equal(quote.speaker.length, 1);
    await progress(/Review 4\//);
  });

  it('accepts all like one, from a list to tick', async () => {
    await window.press('Shift+A');
    await window.page.locator('.quick-input-title', { hasText: /Accept All Like “.*”: \d+ of \d+/ }).waitFor();
    const rows = await window.page.locator('.quick-input-title').innerText();
    const count = Number(/: (\d+) of/.exec(rows)?.[1]);
    assert.ok(count > 5, rows);
    await window.press('Enter');
    await decided(2 + count);
  });

  it('lists its keys', async () => {
    await window.page.keyboard.type('?');
    await window.page.locator('.quick-input-title', { hasText: 'Keys of the Review' }).waitFor();
    await window.press('Escape');
    await window.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await progress(/Review \d/);
  });

  it('is through with all of them, and sums up', async function () {
    this.timeout(240_000);
    const summary = window.page.locator('.quick-input-title', { hasText: 'Review Finished' });
    const start = Date.now();
    let pressed = 0;
    // Each key after the screen has answered the one before, as a quick person does.
    for (let last = ''; pressed < 300 && !(await summary.isVisible()); pressed++) {
      await window.press(pressed % 10 === 9 ? 'r' : 'Enter');
      const changed = window.page
        .locator('.statusbar-item', { hasText: /Review \d+\// })
        .filter({ hasNotText: last === '' ? '\u0000' : `Review ${last}/` });
      await changed.first().or(summary).first().waitFor();
      last =
        /Review (\d+)\//.exec(
          (await changed
            .first()
            .innerText({ timeout: 1000 })
            .catch(() => '')) ?? '',
        )?.[1] ?? '';
    }
    await summary.waitFor();
    console.log(`      ${pressed} suggestions in ${((Date.now() - start) / 1000).toFixed(1)} s`);
    assert.match(await summary.innerText(), /accepted: \d+ · corrected: 1 · rejected: \d+ · skipped: 1/);
    assert.equal(window.fileText(article), text);
  });

  it('takes all of it back', async () => {
    await window.page.keyboard.type('Undo All');
    await window.press('Enter');
    await decided(0);
    await waitForMark(window.page, 'Greta Kühn', 'dashed');
    assert.equal(window.fileText(article), text);
  });

  it('leaves the keyboard to the text when it is over', async () => {
    await window.focus();
    await window.page.keyboard.type('zzz');
    await window.waitForText('zzz');
    await window.undo();
    await window.waitForNoText('zzz');
  });
});
