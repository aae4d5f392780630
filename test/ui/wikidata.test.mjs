import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { startWikibase } from '../../tools/vscode-host/lib/wikibase.mjs';
import { waitForMark } from './marked.mjs';

/** A link as a person makes it: what is asked, and how the candidates look. */
describe('linking a name to Wikidata by hand', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  /** @type {Awaited<ReturnType<typeof startWikibase>>} */
  let wikibase;
  before(async () => {
    wikibase = await startWikibase();
    const settings = { 'article.wikidata.endpoint': wikibase.endpoint };
    window = await launch({ file: 'faehre-kiel-bergen.article', width: 1500, height: 900, settings });
    await waitForMark(window.page, 'Marit Solvang', 'dashed');
  });
  after(async () => {
    await window?.close();
    wikibase?.close();
  });

  const row = (words) => window.page.locator('.quick-input-list .monaco-list-row', { hasText: words });

  it('shows candidates with what they are, as plain words, and links the one that is chosen', async () => {
    await window.hover('Marit Solvang');
    assert.deepEqual(wikibase.asked, []);
    await window.page.locator('.monaco-hover a', { hasText: 'Wikidata…' }).first().click();
    await row('Search for other words…').waitFor();
    await window.pick('Search for other words…');
    const box = window.page.locator('.quick-input-widget input.input').first();
    await window.page.locator('.quick-input-title', { hasText: 'Search Wikidata' }).waitFor();
    assert.equal(await box.inputValue(), 'Marit Solvang');
    await box.fill('Anna');
    await window.press('Enter');
    await row('deutsche Politikerin').waitFor();
    assert.match((await row('deutsche Politikerin').textContent()) ?? '', /Anna Berg.*Mensch.*Q101/u);
    assert.match((await row('Malerin').textContent()) ?? '', /<b>Malerin<\/b> \$ \(trash\)/u);
    await window.press('ArrowDown');
    await window.press('Enter');
    await window.page.locator('.statusbar-item', { hasText: 'Anna Berg (Q102)' }).first().waitFor();
    const hover = await window.hover('Marit Solvang');
    assert.match(hover, /Wikidata\sQ102/u);
    const link = window.page.locator('.monaco-hover a', { hasText: 'Wikidata Q102' }).first();
    assert.equal(await link.getAttribute('data-href'), 'https://www.wikidata.org/wiki/Q102');
  });
});
