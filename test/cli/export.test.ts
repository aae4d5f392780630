import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noDecisions, applyChange } from '../../src/core/annotations/decisions';
import { tagChange } from '../../src/core/annotations/decide';
import { defaultSchema } from '../../src/core/annotations/default-schema';
import { overlay } from '../../src/core/annotations/overlay';
import { writeSidecar } from '../../src/core/annotations/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { runCli } from './program';

const text = 'Petra Kranz besuchte Kiel. „Das Wetter ist gut“, sagte Kranz.\n';

/** A sidecar in which somebody tagged a wording as a person. */
function sidecarOf(wording: string): string {
  const article = parseArticle(text);
  const start = text.indexOf(wording);
  const layer = overlay({ items: [], entities: [] }, noDecisions, text);
  let id = 0;
  const stamp = { by: 'ks', on: '2026-11-24T10:00:00Z', newId: () => `id${String(++id).padStart(6, '0')}` };
  const spans = [{ start, end: start + wording.length }];
  const change = tagChange(layer, noDecisions, article, spans, 'person', defaultSchema, stamp);
  return writeSidecar(applyChange(noDecisions, change), article);
}

describe('export', () => {
  let folder = '';
  let article = '';
  const put = (name: string, content: string | Uint8Array): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return file;
  };
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'article-cli-'));
    article = put('a.article', text);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes what is decided beside the article', async () => {
    put('a.article.ann.jsonl', sidecarOf('Petra Kranz'));
    const { code, out, err } = await runCli(['export', article, '--to', 'w3c']);
    assert.deepEqual([code, out, err], [0, `${path.join(folder, 'a.jsonld')}\n`, '']);
    const page = JSON.parse(read('a.jsonld')) as { items: { creator: unknown; target: unknown }[] };
    assert.equal(page.items.length, 2);
    assert.match(JSON.stringify(page.items[0]), /"name":"ks".*"exact":"Petra Kranz"/);
    assert.equal(read('a.article'), text);
  });

  it('adds what is found if asked, and says so if there is nothing', async () => {
    const bare = await runCli(['export', article, '--to', 'csv', '--out', path.join(folder, 'out')]);
    assert.match(bare.err, /nothing is decided; --with-suggestions adds what is found/);
    assert.equal(bare.code, 0);
    await runCli(['export', article, '--to', 'csv', '--out', path.join(folder, 'out'), '--with-suggestions']);
    assert.match(read('out/a.mentions.csv'), /Petra Kranz/);
    assert.match(read('out/a.quotes.csv'), /„Das Wetter ist gut“/);
  });

  it('adds names alone, as the editor does, unless other forms are asked for', async () => {
    const other = put('b.article', 'Petra Kranz traf den russischen Präsidenten vor dem Russlandbesuch in Kiel.\n');
    const forms = async (...more: readonly string[]) => {
      const options = ['--to', 'csv', '--out', path.join(folder, 'out'), '--with-suggestions'];
      const { code, err } = await runCli(['export', other, ...options, ...more]);
      assert.equal(code, 0, err);
      return [...new Set(read('out/b.mentions.csv').match(/\b(?:name|derived|part)(?=,)/gu))].sort();
    };
    assert.deepEqual(await forms(), ['name']);
    assert.deepEqual(await forms('--forms', 'name,derived,part'), ['derived', 'name', 'part']);
    const wrong = await runCli(['export', other, '--to', 'csv', '--with-suggestions', '--forms', 'names']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /--forms takes name, derived, part, with commas between, not names/u);
    const idle = await runCli(['export', other, '--to', 'csv', '--forms', 'derived']);
    assert.equal(idle.code, 2);
    assert.match(idle.err, /--forms .* goes with --with-suggestions/u);
  });

  it('tells of conflicts of git in one line, with their number', async () => {
    const conflict = ['<<<<<<< HEAD', '=======', '>>>>>>> other', ''].join('\n');
    put('a.article.ann.jsonl', sidecarOf('Petra Kranz') + conflict.repeat(3));
    const { err } = await runCli(['check', article]);
    assert.match(err, /^[^\n]*:\d+: a conflict of git that nobody has settled \(marks: 9\); both sides[^\n]*\n$/u);
  });

  it('names damaged lines of a sidecar and uses the others', async () => {
    put('a.article.ann.jsonl', sidecarOf('Petra Kranz') + '{"annotation":\n<<<<<<< HEAD\n');
    const { code, err } = await runCli(['export', article, '--to', 'html']);
    assert.match(err, /a\.article\.ann\.jsonl:\d+: left out, no JSON[^]*:\d+: a conflict of git/);
    assert.equal(code, 0);
    assert.match(read('a.html'), /Petra Kranz/);
    assert.equal((await runCli(['export', article, '--to', 'html', '--strict'])).code, 1);
  });

  it('refuses a sidecar of a newer version, and goes on with the next article', async () => {
    put('a.article.ann.jsonl', '{"format":"article-annotations","version":99,"unit":"codepoint"}\n');
    const other = put('b.article', text);
    const { code, out, err } = await runCli(['export', article, other, '--to', 'html']);
    assert.match(err, /version 99, which is newer than this program: update it/);
    assert.equal(out, `${path.join(folder, 'b.html')}\n`);
    assert.equal(code, 1);
    assert.equal(existsSync(path.join(folder, 'a.html')), false);
  });

  it('does not write two articles into one file', async () => {
    const other = put('deep/a.article', text);
    const { code, err } = await runCli(['export', article, other, '--to', 'html', '--out', path.join(folder, 'out')]);
    assert.match(err, /was just written for another article/);
    assert.equal(code, 1);
  });

  it('takes a file that is named twice once', async () => {
    const { code, out } = await runCli(['export', article, `${folder}/./a.article`, '--to', 'html']);
    assert.deepEqual([code, out], [0, `${path.join(folder, 'a.html')}\n`]);
  });

  it('writes what articles have in common once, and leaves alone what somebody wrote', async () => {
    const other = put('b.article', text);
    const first = await runCli(['export', article, other, '--to', 'brat', '--out', path.join(folder, 'out')]);
    const names = ['a.txt', 'a.ann', 'annotation.conf', 'visual.conf', 'b.txt', 'b.ann'];
    assert.deepEqual(
      first.out.trimEnd().split('\n'),
      names.map((name) => path.join(folder, 'out', name)),
    );
    put('out/visual.conf', 'mine\n');
    const { code, err } = await runCli(['export', article, '--to', 'brat', '--out', path.join(folder, 'out')]);
    assert.match(err, /visual\.conf: is there already and was left as it is/);
    assert.deepEqual([code, read('out/visual.conf')], [0, 'mine\n']);
  });

  it('does not write over another article of the same run', async () => {
    const page = put('a.html', text);
    const { code, err } = await runCli(['export', article, page, '--to', 'html']);
    assert.match(err, /a\.html is an article itself[^]*a\.html is an article itself/);
    assert.deepEqual([code, read('a.html')], [1, text]);
  });

  it('does not write over an article through a link to it', async () => {
    symlinkSync('a.article', path.join(folder, 'a.html'));
    const { code, err } = await runCli(['export', article, '--to', 'html']);
    assert.match(err, /is an article itself/);
    assert.deepEqual([code, read('a.article')], [1, text]);
  });

  it('does not write over annotations', async () => {
    const sidecar = put('b.article.ann.jsonl', sidecarOf('Petra Kranz'));
    const before = read('b.article.ann.jsonl');
    const b = put('b.article', text);
    linkSync(sidecar, path.join(folder, 'a.html'));
    assert.equal((await runCli(['export', article, b, '--to', 'html'])).code, 1);
    assert.equal(read('b.article.ann.jsonl'), before);
  });

  it('names a folder that is none', async () => {
    const { code, err } = await runCli(['export', article, '--to', 'html', '--out', put('taken', '')]);
    assert.match(err, /taken/);
    assert.equal(code, 1);
  });

  it('does not write over the article', async () => {
    const page = put('page.html', text);
    const { code, err } = await runCli(['export', page, '--to', 'html']);
    assert.match(err, /is an article itself, or its annotations: choose another folder by --out/);
    assert.equal(code, 1);
    assert.equal(read('page.html'), text);
  });

  it('says what a format cannot hold, and with --strict ends with 1', async () => {
    const odd = put('odd.article', text);
    put(
      'odd.article.ann.jsonl',
      sidecarOf('Petra Kranz') + '{"note":"n1","on":"nowhere0","text":"Who?","by":"ks","at":"2026-11-24T10:00:00Z"}\n',
    );
    const lax = await runCli(['export', odd, '--to', 'csv']);
    assert.match(lax.err, /1 note dropped for CSV/);
    assert.equal(lax.code, 0);
    assert.equal((await runCli(['export', odd, '--to', 'csv', '--strict'])).code, 1);
  });

  it('takes a schema of one’s own, and names the line in which it is wrong', async () => {
    put('a.article.ann.jsonl', sidecarOf('Petra Kranz').replace('"type":"person","form"', '"type":"guest","form"'));
    const schema = put('own.json', '{"types":[{"name":"guest","label":"Guest of honour","color":"#123456"}]}');
    const { code } = await runCli(['export', article, '--to', 'html', '--schema', schema]);
    assert.equal(code, 0);
    assert.match(read('a.html'), /Guest of honour/);
    const wrong = put('wrong.json', '{"types":[\n{"name":"guest","color":"red"}]}');
    const refused = await runCli(['export', article, '--to', 'html', '--schema', wrong]);
    assert.match(refused.err, /wrong\.json:2: no colour: "red"/);
    assert.equal(refused.code, 1);
  });

  it('refuses what is no UTF-8, with the remedy', async () => {
    const { code, err } = await runCli(['export', put('b.article', Buffer.from([0xe4])), '--to', 'csv']);
    assert.match(err, /not UTF-8; convert it first/);
    assert.equal(code, 1);
  });
});
