import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

const article = 'faehre-kiel-bergen.article';
const sidecar = `${article}.ann.jsonl`;

/** What is one, and what is not, as a person says it. */
describe('merging and splitting entities by hand', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  before(async () => {
    window = await launch({ file: article, width: 1500, height: 900 });
    await waitForMark(window.page, 'Marit Solvang', 'dashed');
  });
  after(() => window?.close());

  /** Waits for a list with such a title. @param {string | RegExp} title */
  const list = (title) => window.page.locator('.quick-input-title', { hasText: title }).waitFor();

  /** The records of the sidecar, once they fit. @param {(records: any[]) => boolean} fits */
  async function stored(fits) {
    for (let left = 200; left > 0; left--) {
      const text = existsSync(join(window.folder, sidecar)) ? window.fileText(sidecar) : '';
      const records = text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
      if (fits(records)) return records;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return assert.fail('it is not in the sidecar');
  }
  const names = (records) => records.filter(({ name }) => name !== undefined).map(({ name }) => name);

  it('makes one of two, under the name that is chosen', async () => {
    await window.clickText('Radio Sundwelle');
    await window.runCommand('Article: Merge Entities…');
    await list('Which Are the Same as Radio Sundwelle?');
    await window.pick('Verband Deutscher Fährbetriebe');
    await window.press('Enter');
    await list('Under Which Name?');
    await window.press('Enter');
    await list('Merge as Radio Sundwelle: 2 of 2');
    await window.press('Enter');
    const [entity] = (await stored((records) => names(records).length === 1)).filter(({ name }) => name !== undefined);
    assert.equal(entity.name, 'Radio Sundwelle');
    assert.ok(entity.aliases.includes('Verband Deutscher Fährbetriebe'));
    assert.match(await window.hover('Radio Sundwelle'), /Also:.*Verband/);
    await window.press('Escape');
  });

  it('takes that back in one step', async () => {
    await window.clickText('Radio Sundwelle');
    await window.press('Control+K');
    await window.press('Control+Z');
    await stored((records) => names(records).length === 0);
  });

  it('gives a mention to somebody else', async () => {
    await window.clickText('Solvang', 1);
    await window.runCommand('Article: Split Entity…');
    await list('Who Else Than Marit Solvang Is Meant?');
    await window.page.keyboard.type('Berta Solvang');
    await window.press('Enter');
    await list(/Split Marit Solvang: Which Are Berta Solvang\?: \d of \d/);
    await window.press('Enter');
    const records = await stored((all) => names(all).includes('Berta Solvang'));
    const { entity } = records.find(({ name }) => name === 'Berta Solvang');
    const given = records.filter((record) => 'annotation' in record);
    assert.ok(given.length > 0 && given.every((record) => record.entity === entity));
  });
});
