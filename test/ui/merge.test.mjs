import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { launch } from '../../tools/vscode-host/driver.mjs';
import { waitForMark } from './marked.mjs';

const article = 'bridge.article';
const sidecar = `${article}.ann.jsonl`;
const repeated =
  'Der Senat der Hansestadt an der Elbe hat dem Plan von Anna Berg für eine neue Brücke gestern zugestimmt.';
const [first, second] = ['Eva Sand kam nach Kiel, dann nach Bremen.', repeated];
const text = `${first}\n\n${second}\n`;
/** The sidecar alone knows too little to tell the sentence from its copy; the committed text knows. */
const copied = `${first}\n\n${second} Später hieß es: ${repeated}\n`;

/** @param {readonly (readonly [type: string, quote: string])[]} marks */
function sidecarOf(marks) {
  const hash = createHash('sha256').update(second).digest('hex').slice(0, 16);
  const annotations = marks.map(([type, quote], index) => {
    const start = second.indexOf(quote);
    const at = start < 0 ? {} : { at: [['p2', start, start + quote.length]] };
    const by = { status: 'accepted', by: 'ina', on: '2026-11-24T10:00:00Z' };
    return { annotation: `${quote.replace(/\W/gu, '').toLowerCase()}${index}`, type, ...at, quote: [quote], ...by };
  });
  const header = { format: 'article-annotations', version: 1, unit: 'codepoint' };
  const records = [header, { paragraph: 'p2', hash, length: second.length }, ...annotations];
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** A conflict of git, seen in the list of problems and settled from there by keys. */
describe('merging annotations by keyboard', () => {
  /** @type {import('../../tools/vscode-host/driver.mjs').Window} */
  let window;
  let folder = '';

  /** @param {string[]} words */
  function git(...words) {
    const identity = ['-c', 'user.name=Ina', '-c', 'user.email=ina@example.org', '-c', 'commit.gpgsign=false'];
    return spawnSync('git', [...identity, ...words], { cwd: folder, encoding: 'utf8' });
  }
  /** @param {Parameters<typeof sidecarOf>[0]} marks */
  function commit(marks) {
    writeFileSync(join(folder, sidecar), sidecarOf(marks));
    git('add', '-A');
    git('commit', '--quiet', '--message', 'change');
  }

  before(async function () {
    if (spawnSync('git', ['--version']).status !== 0) {
      console.log('skipped, since there is no git');
      this.skip();
    }
    folder = mkdtempSync(join(tmpdir(), 'article-merge-'));
    git('init', '--quiet', '--initial-branch=main');
    writeFileSync(join(folder, article), text);
    const decided = /** @type {const} */ ([['person', 'Anna Berg']]);
    commit(decided);
    git('checkout', '--quiet', '-b', 'theirs');
    commit([['place', 'Bremen'], ...decided]);
    git('checkout', '--quiet', 'main');
    commit([['place', 'Kiel'], ...decided]);
    writeFileSync(join(folder, article), copied);
    window = await launch({ folder, file: article, width: 1400, height: 900 });
    window.page.setDefaultTimeout(20_000);
  });
  after(async () => {
    await window?.close();
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
  });

  const problem = (words) => window.page.locator('.markers-panel .monaco-list-row', { hasText: words }).first();

  it('begins with annotations where they were, though the window has just opened', async () => {
    await waitForMark(window.page, 'Kiel', 'solid');
    await waitForMark(window.page, 'Anna Berg', 'solid');
    await window.press('Control+Shift+M');
    await window.page.locator('.markers-panel').waitFor();
    assert.equal(await problem('“Anna Berg” was annotated').count(), 0);
    writeFileSync(join(folder, article), text);
    await window.waitForNoText('Später');
  });

  it('shows what git left, and settles it by its quick fix', async () => {
    assert.notEqual(git('merge', 'theirs').status, 0);
    await problem('Git could not merge these lines.').waitFor();
    await window.press('Control+Shift+M');
    await window.press('Home');
    const focused = window.page.locator('.markers-panel .monaco-list-row.focused', { hasText: 'Git could not merge' });
    for (let left = 10; left > 0 && (await focused.count()) === 0; left--) await window.press('ArrowDown');
    await focused.waitFor();
    await window.press('Enter');
    await window.waitForEditor(sidecar);
    await window.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
    await window.screenshot('merge-conflict');
    const fix = window.page.locator('.action-widget .monaco-list-row', { hasText: 'Merge Annotations' }).first();
    for (let isThere = false; !isThere;) {
      await window.press('Control+.');
      isThere = await fix.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (!isThere) await window.press('Escape');
    }
    await window.press('Enter');
    await window.page.locator('.statusbar-item', { hasText: 'Merged. Annotations of both sides: 3' }).first().waitFor();
    await problem('Git could not merge these lines.').waitFor({ state: 'detached' });
    assert.equal(git('diff', '--name-only', '--diff-filter=U').stdout, '');
    for (const quote of ['Kiel', 'Bremen', 'Anna Berg']) assert.ok(window.fileText(sidecar).includes(`["${quote}"]`));
  });

  it('offers to let git do it alone, which is answered by a key', async () => {
    const offer = window.page.locator('.notification-list-item', { hasText: 'Git can merge annotations by itself' });
    await offer.first().waitFor();
    await window.screenshot('merge-offer');
    await window.press('Control+Shift+A');
    for (let left = 200; left > 0 && !existsSync(join(folder, '.gitattributes')); left--)
      await new Promise((resolve) => setTimeout(resolve, 25));
    assert.equal(window.fileText('.gitattributes'), '*.ann.jsonl merge=union\n');
    git('add', '-A');
    assert.equal(git('commit', '--quiet', '--no-edit').status, 0);
    assert.equal(git('status', '--porcelain').stdout, '');
  });
});
