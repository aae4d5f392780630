import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';

/** The interface as VS Code loads it for who reads German. */
describe('the interface in German', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: 'faehre-kiel-bergen.article', language: 'de' });
    await window.waitForDecoration('sagte');
  });
  after(() => window?.close());

  it('has its commands under their German titles', async () => {
    const [first] = await window.commands('Artikel: Durchsicht beginnen');
    assert.equal(first, 'Artikel: Durchsicht beginnen');
    await window.press('Escape');
  });

  it('speaks German in a hover', async () => {
    const words = await window.hover('Solvang');
    for (const word of ['Vorschlag', 'Annehmen', 'Ablehnen']) assert.ok(words.includes(word), words);
  });
});
