import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { LayerEntity } from '../../src/core/annotations/layer';
import { annotationsOf, api, takeFirst, text } from './articles';
import { show, stored, write } from './world';

/** Address of the API of a server of this run, which knows an Anna Berg; put in when the suites are bundled. */
declare const WIKIBASE: string;

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

async function setEndpoint(address: string | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('article');
  await configuration.update('wikidata.endpoint', address, vscode.ConfigurationTarget.Global);
}

/** An article with the cursor on *Anna Berg*. */
async function open(name: string): Promise<vscode.TextDocument> {
  const editor = await show(await write(name, text));
  await annotationsOf(editor.document.uri);
  const cursor = editor.document.positionAt(text.indexOf('Anna Berg') + 2);
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor.document;
}

async function annaIn({ uri }: vscode.TextDocument): Promise<LayerEntity> {
  const { entities } = await annotationsOf(uri);
  return entities.find(({ name }) => name === 'Anna Berg') ?? assert.fail('nobody is called so');
}

async function asked(): Promise<number> {
  const response = await fetch(new URL('/asked', WIKIBASE));
  return ((await response.json()) as readonly string[]).length;
}

async function hoverOn({ uri }: vscode.TextDocument, offset: number): Promise<string> {
  const document = await vscode.workspace.openTextDocument(uri);
  const found = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    uri,
    document.positionAt(offset),
  );
  return found.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join('\n');
}

describe('linking an entity to Wikidata', () => {
  before(() => setEndpoint(WIKIBASE));
  after(() => setEndpoint(undefined));
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('asks nobody until somebody searches', async () => {
    const before = await asked();
    const document = await open('unasked.article');
    await hoverOn(document, text.indexOf('Anna Berg') + 2);
    assert.equal(await asked(), before);
  });

  it('stores the item that is chosen, for all mentions, in one step', async () => {
    const document = await open('linked.article');
    await takeFirst('article.linkWikidata');
    const anna = await annaIn(document);
    assert.equal(anna.wikidata, 'Q101');
    assert.ok(anna.items.length > 1);
    await (await api()).saved(document.uri);
    assert.match(await stored(document.uri.with({ path: `${document.uri.path}.ann.jsonl` })), /"wikidata":"Q101"/u);
    for (const place of [text.indexOf('Anna Berg'), text.lastIndexOf('Anna Berg')])
      assert.match(await hoverOn(document, place + 2), /\(https:\/\/www\.wikidata\.org\/wiki\/Q101\)/u);
    await run('article.undoDecision');
    assert.equal((await annaIn(document)).wikidata, undefined);
    await run('article.redoDecision');
    assert.equal((await annaIn(document)).wikidata, 'Q101');
  });

  it('removes the link', async () => {
    const document = await open('unlinked.article');
    await takeFirst('article.linkWikidata');
    await run('article.unlinkWikidata');
    assert.equal((await annaIn(document)).wikidata, undefined);
    assert.doesNotMatch(await hoverOn(document, text.indexOf('Anna Berg') + 2), /wikidata\.org/u);
    await run('article.undoDecision');
    assert.equal((await annaIn(document)).wikidata, 'Q101');
  });

  for (const [title, address] of [
    ['nobody answers', 'http://127.0.0.1:1/w/api.php'],
    ['the server has no such page', WIKIBASE.replace('/w/', '/elsewhere/')],
    ['the address is none', 'http://wiki.example/w/api.php'],
  ] as const)
    it(`changes nothing if ${title}`, async () => {
      await setEndpoint(address);
      const document = await open('offline.article');
      const before = await annotationsOf(document.uri);
      await run('article.linkWikidata');
      assert.deepEqual(await annotationsOf(document.uri), before);
      await run('notifications.clearAll');
      await setEndpoint(WIKIBASE);
    });
});
