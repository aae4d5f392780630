import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

const article = 'faehre-kiel-bergen.article';
const sidecar = `${article}.ann.jsonl`;

/** Corrections as a person makes them, with mouse and keyboard. */
describe('correcting an article by hand', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: article, width: 1500, height: 900 });
    await waitForMark(window.page, 'Marit Solvang', 'dashed');
  });
  after(() => window?.close());

  /** The records of the sidecar that hold annotations, once one of them fits. @param {(record: any) => boolean} fits */
  async function storedWith(fits) {
    for (let left = 200; left > 0; left--) {
      const records = existsSync(join(window.folder, sidecar))
        ? window
            .fileText(sidecar)
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [];
      const found = records.find((record) => 'annotation' in record && fits(record));
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return assert.fail('it is not in the sidecar');
  }

  /** Waits for what the status bar says: a person looks before the next key. @param {string} words */
  const said = (words) => window.page.locator('.statusbar-item', { hasText: words }).first().waitFor();

  it('offers its commands in the palette', async () => {
    const offered = [...(await window.commands('Article: Tag')), ...(await window.commands('Article: Set'))];
    const wanted = ['Person', 'Place', 'Organization', 'Other Name', 'Date', 'Quote'].map((type) => `Tag as ${type}`);
    for (const title of [...wanted, 'Tag Selection…', 'Tag All Occurrences…', 'Set Speaker…'])
      assert.ok(offered.includes(`Article: ${title}`), `${title} is not among ${offered.join(', ')}`);
  });

  it('says in a hover what a name is, and accepts it there', async () => {
    const hover = await window.hover('Marit Solvang');
    assert.match(hover, /Marit\sSolvang/);
    assert.match(hover, /Person/);
    assert.match(hover, /Suggestion/);
    await window.page.locator('.monaco-hover a', { hasText: 'Accept' }).first().click();
    const { type, status } = await storedWith(({ quote }) => quote[0] === 'Marit Solvang');
    assert.deepEqual([type, status], ['person', 'accepted']);
    await waitForMark(window.page, 'Marit Solvang', 'solid');
    await window.press('Escape');
  });

  it('keeps the decorations on their words while quotation marks are typed before them, and after undo', async () => {
    const names = ['Jonte Harmsen', 'Donnerstag', 'KPD'];
    await window.goTo(5);
    await window.type('„“ ');
    await window.waitForText('„“ Die norwegische');
    for (const name of names) await waitForMark(window.page, name, 'dashed');
    await waitForMark(window.page, 'Marit Solvang', 'solid');
    await window.undo();
    await window.waitForNoText('„“ Die norwegische');
    for (const name of names) await waitForMark(window.page, name, 'dashed');
    await waitForMark(window.page, 'Marit Solvang', 'solid');
  });

  it('tags what is selected by two keys', async () => {
    await window.select('alten Zollhaus');
    await window.press('Control+K');
    await window.press('2');
    const { type } = await storedWith(({ quote }) => quote[0] === 'alten Zollhaus');
    assert.equal(type, 'place');
    await waitForMark(window.page, 'alten Zollhaus', 'solid');
  });

  it('goes to the next suggestion and accepts it, by keys alone', async () => {
    await window.goTo(16);
    await window.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await window.press('Control+F8');
    await said('Quote · Suggestion');
    await window.press('Control+F9');
    await said('Accepted: Quote');
    const { type } = await storedWith(({ quote }) => quote[0]?.startsWith('„Die Geschichte zeigt'));
    assert.equal(type, 'quote');
    await window.press('Control+F8');
    await said('Place · Norwegen · Suggestion');
    await window.press('Control+Shift+F9');
    await said('Rejected: Place');
    await storedWith(({ quote, status }) => quote[0] === 'Norwegen' && status === 'rejected');
    await waitForMark(window.page, 'Norwegen', undefined);
    await window.press('Control+K');
    await window.press('Control+Z');
    await waitForMark(window.page, 'Norwegen', 'dashed');
  });

  it('takes a decision back by keys, and not the text', async () => {
    await window.clickText('Rendsburg');
    await window.press('Control+K');
    await window.press('3');
    await waitForMark(window.page, 'Rendsburg', 'solid');
    const text = await window.visibleText();
    await window.press('Control+K');
    await window.press('Control+Z');
    await said('taken back');
    await waitForMark(window.page, 'Rendsburg', 'dashed');
    assert.deepEqual(await window.visibleText(), text);
  });

  it('asks who speaks, the likeliest first, and takes a name that is typed', async () => {
    await window.clickText('Am Ende des Rundgangs');
    await window.press('Control+K');
    await window.press('q');
    const list = window.page.locator('.quick-input-widget .monaco-list-row');
    await list.first().waitFor();
    assert.match(await list.first().innerText(), /KPD|Küstenpressedienst/);
    await window.page.keyboard.type('Wilma Neuland');
    await window.pick('new: Person');
    const record = await storedWith(({ quote, speaker }) => quote[0]?.startsWith('„Am Ende') && speaker?.length === 1);
    assert.equal(record.speaker[0].quote, 'Wilma Neuland');
    assert.match(window.fileText(sidecar), /"entity":"\w+","type":"person","name":"Wilma Neuland"/);
  });

  it('has its own entry in the context menu', async () => {
    const menu = window.page.locator('.monaco-menu .action-label');
    const entry = menu.filter({ hasText: /^Article$/ }).first();
    // The list of before may still be closing, and take the click.
    for (let isThere = false; !isThere;) {
      await window.clickText('Jonte Harmsen');
      await window.press('Shift+F10');
      isThere = await entry.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!isThere) await window.press('Escape');
    }
    await entry.hover();
    await menu.filter({ hasText: 'Accept Suggestion' }).first().waitFor();
    // A menu that has just opened takes no click for a moment, but keys at once.
    await menu.filter({ hasText: 'Change Type…' }).first().hover();
    await window.press('Enter');
    await window.page.locator('.quick-input-title', { hasText: 'Change Type: Person · Jonte Harmsen' }).waitFor();
    await window.pick('Organization');
    const { type } = await storedWith(({ quote }) => quote[0] === 'Jonte Harmsen');
    assert.equal(type, 'organization');
  });
});
