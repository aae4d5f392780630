import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

const article = 'bridge.article';
const sidecar = `${article}.ann.jsonl`;

/** As it is after somebody changed it in another program. */
const text = [
  'Brücke bleibt gesperrt',
  '',
  'Die Brücke bleibt bis Montag gesperrt, sagte Anne Berg am Freitag in Hamburg.',
  '',
  'Eva Sand kam nach Kiel. Der Zug fuhr von Kiel nach Bremen.',
  '',
].join('\n');

const annotation = (id, type, quote, prefix, suffix) => ({
  ...{
    annotation: id,
    type,
    quote: [quote],
    prefix,
    suffix,
    status: 'accepted',
    by: 'ina',
    on: '2026-11-24T10:00:00Z',
  },
});

const stored = [
  { format: 'article-annotations', version: 1, unit: 'codepoint' },
  annotation('aaaaaaaa', 'person', 'Anna Berg', 'bis Montag gesperrt, sagte ', ' am Freitag in Hamburg.'),
  annotation('bbbbbbbb', 'place', 'Kiel', '', ''),
  annotation('cccccccc', 'person', 'Carl Tann', 'Gestern traf ', ' den Rat der Stadt.'),
]
  .map((record) => `${JSON.stringify(record)}\n`)
  .join('');

/** Runs in the page: the boxes behind the text in the colour of what Find has found. */
function countMarked() {
  const { document } = globalThis;
  const probe = document.querySelector('.monaco-workbench').appendChild(document.createElement('div'));
  probe.style.backgroundColor = 'var(--vscode-editor-findMatchBackground)';
  const colour = globalThis.getComputedStyle(probe).backgroundColor;
  probe.remove();
  const boxes = [...document.querySelectorAll('.editor-instance .view-overlays .cdr[class*="ced-"]')];
  return boxes.filter((box) => globalThis.getComputedStyle(box).backgroundColor === colour).length;
}

/** Annotations without a sure place, worked by keys from the list of problems. */
describe('annotations that lost their place, by keyboard', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  let folder = '';
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'article-lost-'));
    writeFileSync(join(folder, article), text);
    writeFileSync(join(folder, sidecar), stored);
    window = await launch({ folder, file: article, width: 1400, height: 900 });
    window.page.setDefaultTimeout(10_000);
    await waitForMark(window.page, 'Eva Sand', 'dashed');
  });
  after(async () => {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const said = (words) => window.page.locator('.statusbar-item', { hasText: words }).first().waitFor();
  const problem = (words) => window.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();
  const widget = () => window.page.locator('.quick-input-widget');

  /** The record of an annotation, once it fits. @param {string} id @param {(record: any) => boolean} fits */
  async function recordOf(id, fits) {
    for (let left = 200; left > 0; left--) {
      const records = window.fileText(sidecar).trim().split('\n');
      const found = records.map((line) => JSON.parse(line)).find((record) => record.annotation === id);
      if (fits(found)) return found;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return assert.fail(`${id} is not so in the sidecar`);
  }

  /** Goes to a problem as a person does who has no mouse: down the list, Enter, and the cursor is in the text. */
  async function goToProblem(words) {
    await window.press('Control+Shift+M');
    await problem(words).waitFor();
    const focused = window.page.locator('.markers-panel .monaco-list-row.focused', { hasText: words });
    await window.press('Home');
    for (let left = 10; left > 0 && (await focused.count()) === 0; left--) await window.press('ArrowDown');
    await focused.waitFor();
    await window.press('Enter');
    await window.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  }

  /** Takes a quick fix from the menu of the cursor, by the arrow keys. @param {string} title */
  async function fix(title) {
    const row = window.page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
    for (let isThere = false; !isThere;) {
      await window.press('Control+.');
      isThere = await row.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!isThere) await window.press('Escape');
    }
    const focused = window.page.locator('.action-widget .monaco-list-row.focused', { hasText: title });
    for (let left = 20; left > 0 && (await focused.count()) === 0; left--) await window.press('ArrowDown');
    await focused.waitFor();
    await window.press('Enter');
    await row.waitFor({ state: 'hidden' });
  }

  /** Waits until so many places are marked as Find marks them. @param {number} count */
  const markedPlaces = (count) => window.page.waitForFunction(`(${String(countMarked)})() === ${count}`);

  it('are in the list of problems, each in a sentence', async () => {
    await window.press('Control+Shift+M');
    await problem('Person: the words here were changed since “Anna Berg” was annotated').waitFor();
    await problem('Place: “Kiel” was annotated, and may be in several places now').waitFor();
    await problem('Person: “Carl Tann” was annotated, and has no place in the text now').waitFor();
    await window.screenshot('lost-problems');
  });

  it('are confirmed on changed words', async () => {
    await goToProblem('“Anna Berg”');
    await fix('Confirm the Place of “Anna Berg”');
    await recordOf('aaaaaaaa', ({ quote }) => quote[0] === 'Anne Berg');
    await problem('“Anna Berg”').waitFor({ state: 'detached' });
    await waitForMark(window.page, 'Anne Berg', 'solid');
  });

  it('are put where a person chooses, who sees each place before', async () => {
    await goToProblem('“Kiel”');
    await fix('Choose Place of “Kiel”…');
    await widget().getByText('Where Does “Kiel” Belong?').waitFor();
    // The place that is marked in the list is marked in the text.
    await markedPlaces(1);
    await window.press('ArrowDown');
    await widget().locator('.monaco-list-row.focused', { hasText: 'von Kiel' }).waitFor();
    await window.screenshot('lost-choose');
    await window.press('Escape');
    await widget().waitFor({ state: 'hidden' });
    await markedPlaces(0);
    await problem('“Kiel”').waitFor();
    await goToProblem('“Kiel”');
    await fix('Choose Place of “Kiel”…');
    await widget().locator('.monaco-list-row').first().waitFor();
    await window.press('ArrowDown');
    await window.press('Enter');
    await said('Attached to “Kiel”');
    await recordOf('bbbbbbbb', ({ prefix }) => prefix.endsWith('von '));
    await problem('“Kiel”').waitFor({ state: 'detached' });
  });

  it('are attached to the name at the cursor', async () => {
    await window.goTo(5, 3);
    await fix('Attach “Carl Tann” to “Eva Sand”');
    await said('Attached to “Eva Sand”');
    await recordOf('cccccccc', ({ quote }) => quote[0] === 'Eva Sand');
    await problem('“Carl Tann”').waitFor({ state: 'detached' });
  });

  it('come back with the decision taken back, and are discarded', async () => {
    await window.press('Control+K');
    await window.press('Control+Z');
    await goToProblem('“Carl Tann”');
    await fix('Discard “Carl Tann”');
    await said('Discarded: Carl Tann');
    await recordOf('cccccccc', (record) => record === undefined);
    await problem('“Carl Tann”').waitFor({ state: 'detached' });
  });

  it('are attached to selected words, and the person told where there are none', async () => {
    await window.press('Control+K');
    await window.press('Control+Z');
    await problem('“Carl Tann”').waitFor();
    await window.goTo(4);
    await window.runCommand('Article: Attach Annotation Here');
    await said('Select the words to which the annotation belongs, or put the cursor on them');
    await window.select('Der Zug');
    await window.runCommand('Article: Attach Annotation Here');
    await said('Attached to “Der Zug”');
    await recordOf('cccccccc', ({ quote }) => quote[0] === 'Der Zug');
  });
});
