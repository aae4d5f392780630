import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { Annotation } from '../../src/core/annotations/annotation';
import { noDecisions } from '../../src/core/annotations/decisions';
import { attachSidecar, readSidecar, writeSidecar } from '../../src/core/annotations/sidecar';
import { parseArticle } from '../../src/core/article/parse';
import { annotationsOf, api, edit, reopen, until, wordsOf } from './articles';
import { show, stored, write } from './world';

const names = Array.from({ length: 200 }, (_, index) => `Anna Berg${'abcdefghij'.charAt(index % 10)}${index}`);
const sentences = names.flatMap((name, index) => [
  `Am Tag ${index} wurde im Rat der Stadt lange über Antrag ${index * 7} verhandelt, den niemand gestellt haben will.`,
  `Für den Ausschuss ${index * 3} sprach ${name} mit den Leuten aus Ort ${index * 11}, die lange gewartet hatten.`,
]);
/** Longer than what is searched at once. */
const before = `${sentences.join('\n\n')}\n`;
/** As a program writes it anew that knows other line ends, and moves and changes every sentence. */
const after = `${[...sentences.slice(100), ...sentences.slice(0, 100)]
  .map((sentence) => sentence.replace(' lange ', ' sehr lange ').replace(' mit ', ' zuletzt mit '))
  .join('\n')}\n`;

const sidecarOf = (text: string): string => {
  const article = parseArticle(text);
  const annotations = names.map((words, index): [string, Annotation] => {
    const start = text.indexOf(words);
    const end = start + words.length;
    const id = `name${String(index).padStart(4, '0')}`;
    const selector = { quote: [words], prefix: text.slice(start - 32, start), suffix: text.slice(end, end + 32) };
    const placement = { state: 'exact', score: 1, spans: [{ start, end }] } as const;
    const by = { by: 'test', on: '2026-01-01T00:00:00Z', extra: {} };
    return [id, { id, type: 'person', attributes: {}, roles: {}, status: 'accepted', selector, placement, ...by }];
  });
  return writeSidecar({ ...noDecisions, annotations: new Map(annotations) }, article);
};

/** The words of all that is stored about an article, as its files have it. */
async function storedWords(uri: vscode.Uri): Promise<readonly string[]> {
  const text = await stored(uri);
  const content = readSidecar(await stored(uri.with({ path: `${uri.path}.ann.jsonl` })));
  assert.ok('records' in content);
  return [...attachSidecar(content, parseArticle(text)).annotations.values()]
    .flatMap(({ placement }) => placement.spans.map(({ start, end }) => text.slice(start, end)))
    .sort();
}

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  await write(`${name}.ann.jsonl`, sidecarOf(before));
  const { document } = await show(await write(name, text));
  return document;
}

const replaceAll = (document: vscode.TextDocument, text: string) => edit(document, 0, document.getText().length, text);
const decided = async (document: vscode.TextDocument) => (await wordsOf(document, 'person', 'decision')).toSorted();
const all = names.toSorted();

describe('a long article that a program rewrites', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('keeps its annotations on their words while somebody types, and writes them where they stand', async () => {
    const document = await open('rewritten.article', before);
    assert.deepEqual(await decided(document), all);
    await replaceAll(document, after);
    for (const letter of 'Neu: ') await edit(document, 0, 0, letter);
    const at = document.getText().indexOf(names[7] ?? '');
    await edit(document, at, at, 'Frau ');
    assert.ok(await document.save());
    await (await api()).saved(document.uri);
    assert.deepEqual(await decided(document), all);
    assert.deepEqual(await storedWords(document.uri), all);
  });

  it('finds them on opening, if it was rewritten meanwhile', async () => {
    const document = await open('changed.article', after);
    await edit(document, 0, 0, 'Neu: ');
    assert.deepEqual(await decided(document), all);
  });

  it('finds them once, if it is rewritten again and again', async () => {
    const document = await open('again.article', before);
    await annotationsOf(document.uri);
    for (const words of ['Eins. ', 'Zwei. ', 'Drei. ']) await replaceAll(document, words + after);
    assert.deepEqual(await decided(document), all);
  });

  it('has them back with undo before any is found', async () => {
    const document = await open('undone.article', before);
    await annotationsOf(document.uri);
    await replaceAll(document, after);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    assert.deepEqual(await decided(document), all);
  });

  it('takes them along when it is written from outside', async () => {
    const document = await open('outside.article', before);
    await annotationsOf(document.uri);
    await write('outside.article', after);
    await until(() => (document.getText() === after ? true : undefined));
    assert.deepEqual(await decided(document), all);
    assert.deepEqual(await storedWords(document.uri), all);
  });

  it('loses none when it is let go while they are searched for', async () => {
    const document = await open('closed.article', before);
    await annotationsOf(document.uri);
    await replaceAll(document, after);
    assert.ok(await document.save());
    await reopen(document);
    assert.deepEqual(await decided(document), all);
    await (await api()).saved(document.uri);
    assert.deepEqual(await storedWords(document.uri), all);
  });
});
