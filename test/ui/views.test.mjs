import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';

const article = 'faehre-kiel-bergen.article';
const sidecar = `${article}.ann.jsonl`;

describe('the views of entities, quotes and what is to be reviewed', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: article, width: 1400, height: 1000 });
    await window.waitForDecoration('sagte');
    await window.runCommand('Articles: Focus on Entities View');
    await row('entities', 'Marit Solvang').waitFor();
  });
  after(() => window?.close());

  /** @param {string} view */
  const pane = (view) => {
    const titles = { entities: 'Entities', quotes: 'Quotes', review: 'To Review' };
    return window.page
      .locator('.pane')
      .filter({ has: window.page.locator(`.pane-header[aria-label^="${titles[view]}"]`) });
  };
  /** @param {string} view @param {string | RegExp} words */
  const row = (view, words) => pane(view).locator('.monaco-list-row', { hasText: words }).first();

  it('show the entities, who is quoted, and what nobody has decided', async () => {
    await row('quotes', 'Olaf Brodersen').waitFor();
    await row('review', 'Jonte Harmsen').waitFor();
    await window.page.locator('.activitybar .badge-content').filter({ hasText: /^\d+$/u }).waitFor();
    await window.screenshot('views');
  });

  it('lead to the text, and follow the cursor in it', async () => {
    await row('entities', 'Ingeborg Thomsen').click();
    const mention = row('entities', /sagte Ingeborg Thomsen/u);
    await mention.click();
    await window.page.locator('.statusbar-item', { hasText: /Ln 17/u }).first().waitFor();
    await window.clickText('Olaf Brodersen');
    await pane('entities').locator('.monaco-list-row.selected', { hasText: 'Brodersen' }).waitFor();
  });

  it('accept what an entity is called, as one step that is taken back', async () => {
    await row('entities', 'Ingeborg Thomsen').click();
    await window.press('Control+F9');
    await window.waitFor('.statusbar-item:has-text("Accepted")');
    assert.match(window.fileText(sidecar), /Ingeborg Thomsen/u);
    await row('entities', 'Ingeborg Thomsen').click();
    await window.press('Control+Z');
    await row('review', 'Ingeborg Thomsen').waitFor();
  });

  it('rename an entity by F2', async () => {
    await row('entities', 'Olaf Brodersen').click();
    await window.press('F2');
    await window.answer('Olaf P. Brodersen');
    await row('entities', 'Olaf P. Brodersen').waitFor();
    await row('quotes', 'Olaf P. Brodersen').waitFor();
  });

  it('make one of two entities when one is dropped on the other', async () => {
    await row('entities', 'Birte Harmsen').dragTo(row('entities', 'Jonte Harmsen'), { force: true });
    await row('entities', 'Birte Harmsen').waitFor({ state: 'detached' });
    await window.runCommand('Article: Undo Last Decision');
    await row('entities', 'Birte Harmsen').waitFor();
  });

  it('find what is searched for, and say so where there is nothing', async () => {
    await window.runCommand('Article: Search the Views');
    await window.answer('Thomsen');
    await row('entities', 'Jonte Harmsen').waitFor({ state: 'detached' });
    await row('quotes', 'Ingeborg Thomsen').waitFor();
    await window.runCommand('Article: Search the Views');
    await window.answer('xyzzy');
    await pane('entities').getByText('Nothing here fits the search').waitFor();
    await window.screenshot('views-nothing');
    await window.runCommand('Article: Clear the Search of the Views');
    await row('entities', 'Jonte Harmsen').waitFor();
  });

  it('show the whole workspace', async () => {
    await window.runCommand('Article: Show the Whole Workspace in the Views');
    await row('entities', 'Lena Okoro').waitFor();
    await row('review', 'gletscher-oberland.article').waitFor();
    await window.screenshot('views-workspace');
    await row('quotes', 'Lena Okoro').click();
    await row('quotes', 'harbour-tram.article').click();
    await window.runCommand('Article: Show the Active Article in the Views');
    await row('entities', 'Lena Okoro').waitFor({ state: 'detached' });
  });

  it('say what to do where no article is open', async () => {
    await window.runCommand('View: Close All Editors');
    await window.page.locator('.tab').first().waitFor({ state: 'detached' });
    await window.openFile('README.md');
    await window.screenshot('views-other');
  });
});
