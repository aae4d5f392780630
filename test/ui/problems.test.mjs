import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

const text = [
  'Der Damm am Fluss bricht',
  '',
  'Der Damm brach am Morgen. „Es war laut und es ging sehr schnell.“ Niemand wurde verletzt.',
  '',
  'Anna Berg kam. „Nie“, sagte sie, „und nimmermehr.“ „Vielleicht“, sagte Ben Tal. „Nein“, sagte Krüger.',
  '',
  '„Wir warten auf den Bericht, sagte Anna Berg.',
  '',
].join('\n');

/** Quotations and their problems as a person meets them, with mouse and keyboard. */
describe('quotations and their problems', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    // Hints that come and go would move the words from under the mouse.
    const settings = { 'article.speakerHints': 'never' };
    window = await launch({ file: 'harbour-tram.article', width: 1500, height: 900, settings });
    writeFileSync(join(window.folder, 'damm.article'), text);
    await window.openFile('damm.article');
    await waitForMark(window.page, 'Krüger', 'dashed');
  });
  after(() => window?.close());

  /** Waits for what the status bar says: a person looks before the next key. @param {string} words */
  const said = (words) => window.page.locator('.statusbar-item', { hasText: words }).first().waitFor();
  const inPanel = (words) => window.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();

  /** Opens the menu with a key until it offers something: VS Code shows what it knows by then. @param {import('playwright-core').Locator} entry @param {string} key */
  const askFor = async (entry, key) => {
    for (let isThere = false; !isThere;) {
      await window.press(key);
      isThere = await entry
        .first()
        .waitFor({ timeout: 3000 })
        .then(
          () => true,
          () => false,
        );
      if (!isThere) await window.press('Escape');
    }
  };

  it('offers its commands in the palette', async () => {
    const titles = ['Go to Speaker', 'Change Kind…', 'Split Quotation', 'Join with Next Quotation', 'Not a Quotation'];
    for (const title of titles) {
      const offered = await window.commands(`Article: ${title}`);
      assert.ok(offered.includes(`Article: ${title}`), `${title} is not among ${offered.join(', ')}`);
    }
  });

  it('goes to the speaker by two keys, and on to the full name', async () => {
    await window.clickText('nimmermehr');
    await window.press('Control+K');
    await window.press('b');
    await said('Ln 5, Col 29 (3 selected)');
    await window.press('Control+K');
    await window.press('b');
    await said('Ln 5, Col 1 (9 selected)');
  });

  it('says the kind in the hover, and goes to the speaker from there', async () => {
    assert.match(await window.hover('Vielleicht'), /Quote\s·\sdirect\s·\sspeech/);
    await window.page.locator('.monaco-hover a .codicon-arrow-right').first().click();
    await said('Ln 5, Col 72 (7 selected)');
    await window.press('Escape');
  });

  it('changes the kind by two keys and a choice', async () => {
    await window.clickText('nimmermehr');
    await window.press('Control+K');
    await window.press('k');
    await window.page.locator('.quick-input-title', { hasText: 'Change Kind: Quote' }).waitFor();
    await window.pick('free indirect');
    await waitForMark(window.page, '„und nimmermehr.“', 'solid');
    await window.press('Control+K');
    await window.press('Control+Z');
    await waitForMark(window.page, '„und nimmermehr.“', 'dashed');
  });

  it('splits, joins, and says that it is none, by two keys each', async () => {
    await window.clickText('nimmermehr');
    await window.press('Control+K');
    await window.press('j');
    await said('Joined:');
    await waitForMark(window.page, '„Vielleicht“', 'solid');
    await window.press('Control+K');
    await window.press('Control+Z');
    await waitForMark(window.page, '„Vielleicht“', 'dashed');
    await window.clickText('Vielleicht');
    await window.press('Control+K');
    await window.press('n');
    await said('Not a quotation:');
    await waitForMark(window.page, '„Vielleicht“', undefined);
    await window.clickText('ging sehr');
    await window.press('Control+K');
    await window.press('h');
    await said('Split:');
  });

  it('lists problems, and mends one by the keyboard', async () => {
    await window.press('Control+Shift+M');
    await inPanel('The quotation mark „ is never closed').waitFor();
    await inPanel('is never called by a full name').waitFor();
    await window.clickText('„Wir');
    const fix = window.page.locator('.action-widget .monaco-list-row', {
      hasText: 'Insert “ before the words of saying',
    });
    await askFor(fix, 'Control+.');
    await window.press('Enter');
    await window.waitForText('„Wir warten auf den Bericht“, sagte Anna Berg.');
    await inPanel('The quotation mark').waitFor({ state: 'detached' });
  });
});
