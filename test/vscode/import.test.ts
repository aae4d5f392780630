import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, until } from './articles';
import { openMemoryFiles } from './memoryFiles';
import { folder, show, stored, write } from './world';

const text = 'Anna Berg traf Ben Tal in Hamburg.\n';
const rows = 'Anna\tB-PER\nBerg\tI-PER\ntraf\tO\nBen\tB-PER\nTal\tI-PER\nin\tO\nHamburg\tB-LOC\n.\tO\n';

interface Outcome {
  readonly annotations: number;
  readonly articles: readonly string[];
  readonly notFound: number;
}

/** Imports a file without a list to tick. */
function imported(uri: vscode.Uri, facts: object = {}): Thenable<Outcome | undefined> {
  return vscode.commands.executeCommand('article.import', { uri: uri.toString(), all: true, ...facts });
}

async function decided(uri: vscode.Uri): Promise<readonly string[]> {
  const sidecar = await stored(uri.with({ path: `${uri.path}.ann.jsonl` }));
  return [...sidecar.matchAll(/"type":"(\w+)".*"quote":\["([^"]*)"\].*"status":"accepted"/gu)].map(
    ([, type = '', quote = '']) => `${type} ${quote}`,
  );
}

describe('importing annotations', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('lays a file on the article beside it that is called alike', async () => {
    const article = await write('einzug.article', text);
    const done = await imported(await write('einzug.conll', rows));
    assert.deepEqual(done, { annotations: 3, articles: [article.toString()], notFound: 0 });
    assert.deepEqual(await decided(article), ['person Anna Berg', 'person Ben Tal', 'place Hamburg']);
    assert.equal(await stored(article), text);
  });

  it('shows it in the open article, as one step to undo', async () => {
    const article = await write('offen.article', text);
    const { document } = await show(article);
    await annotationsOf(document.uri);
    await imported(await write('offen.conll', rows));
    const decisions = async () => {
      const { items } = await annotationsOf(document.uri);
      return items.filter(({ origin }) => origin === 'decision').length;
    };
    assert.equal(await decisions(), 3);
    await vscode.commands.executeCommand('article.undoDecision');
    assert.equal(await decisions(), 0);
  });

  it('follows words to where they stand now, and counts those that are gone', async () => {
    const article = await write('anders.article', `Ein Satz vorab.\n\n${text}`);
    const done = await imported(await write('anders.conll', `${rows}\nUte\tB-PER\nging\tO\n.\tO\n`));
    assert.deepEqual([done?.annotations, done?.notFound], [3, 1]);
    assert.deepEqual(await decided(article), ['person Anna Berg', 'person Ben Tal', 'place Hamburg']);
  });

  it('stores nothing of a file that is broken', async () => {
    const article = await write('kaputt.article', text);
    assert.equal(await imported(await write('kaputt.conll', `${rows}Ende\n`)), undefined);
    await assert.rejects(Promise.resolve(stored(article.with({ path: `${article.path}.ann.jsonl` }))));
  });

  it('decides nothing anew the second time', async () => {
    const article = await write('zweimal.article', text);
    const file = await write('zweimal.conll', rows);
    await imported(file);
    const before = await stored(article.with({ path: `${article.path}.ann.jsonl` }));
    assert.equal(await imported(file), undefined);
    assert.equal(await stored(article.with({ path: `${article.path}.ann.jsonl` })), before);
  });

  it('makes articles of texts that are not there', async () => {
    const task = (name: string) => JSON.stringify({ text, label: [[0, 9, 'person']], article: name });
    const file = await write('aufgaben.doccano.jsonl', `${task('neu-1.article')}\n${task('neu-2')}\n`);
    const done = await imported(file);
    assert.equal(done?.annotations, 2);
    for (const name of ['neu-1.article', 'neu-2.article']) {
      const uri = vscode.Uri.joinPath(folder(), name);
      assert.equal(await stored(uri), text);
      assert.deepEqual(await decided(uri), ['person Anna Berg']);
    }
  });

  it('takes the article that a caller names', async () => {
    const article = await write('genannt.article', text);
    const done = await imported(await write('fremd.txt', rows), { format: 'conll-2002', article: article.toString() });
    assert.equal(done?.annotations, 3);
  });

  it('says so where the format is none that can be read, or the file is too much', async () => {
    assert.equal(await imported(await write('x.html', rows), { format: 'html' }), undefined);
    assert.equal(await imported(await write('x.conll', new Uint8Array([0xff, 0xfe, 0x00]))), undefined);
    assert.equal(await imported(vscode.Uri.joinPath(folder(), 'nowhere.conll')), undefined);
  });

  it('works in a virtual workspace', async () => {
    const files = openMemoryFiles('article-import', false, { '/a.article': text, '/a.conll': rows });
    try {
      const done = await imported(files.uri('/a.conll'));
      assert.equal(done?.annotations, 3);
      assert.match(files.text('/a.article.ann.jsonl') ?? '', /Anna Berg/u);
    } finally {
      files.dispose();
    }
  });

  it('shows what would be imported first, and stores nothing when it is dismissed', async () => {
    const article = await write('liste.article', text);
    const file = await write('liste.conll', rows);
    let isOver = false;
    const running = Promise.resolve(vscode.commands.executeCommand('article.import', file)).finally(() => {
      isOver = true;
    });
    await until(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      return isOver ? true : undefined;
    });
    assert.equal(await running, undefined);
    await assert.rejects(Promise.resolve(stored(article.with({ path: `${article.path}.ann.jsonl` }))));
  });
});
