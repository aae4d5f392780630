import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, text, until, wordsOf } from './articles';
import { show, stored, write } from './world';

const run = (command: string, ...args: readonly unknown[]) => vscode.commands.executeCommand(command, ...args);
const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}';

/** A line of a sidecar about some words; where they stand is found by them. */
const line = (id: string, type: string, quote: string, by: string) =>
  JSON.stringify({ annotation: id, type, quote: [quote], status: 'accepted', by, on: '2026-11-24T10:00:00Z' });

/** An article with what two people marked in it. */
async function prepare(name: string): Promise<vscode.TextEditor> {
  const marks = (by: string, ...lines: readonly (readonly [string, string])[]) =>
    [header, ...lines.map(([type, quote], index) => line(`${by}${String(index)}`, type, quote, by)), ''].join('\n');
  await write(`${name}.ks.ann.jsonl`, marks('ks', ['place', 'Hamburg'], ['place', 'die Elbe'], ['other', 'Pfeiler']));
  await write(`${name}.ml.ann.jsonl`, marks('ml', ['place', 'Hamburg'], ['organization', 'die Elbe']));
  const editor = await show(await write(name, text));
  await annotationsOf(editor.document.uri);
  return editor;
}

const decided = (document: vscode.TextDocument, type: string) => wordsOf(document, type, 'decision');
const inMainFile = async ({ uri }: vscode.TextDocument) => {
  await (await api()).saved(uri);
  return stored(uri.with({ path: `${uri.path}.ann.jsonl` }));
};

describe('comparing annotators', () => {
  afterEach(async () => {
    await run('article.endComparison');
    await vscode.workspace.getConfiguration('article').update('annotatorFile', undefined, true);
    await vscode.workspace.getConfiguration('article').update('annotator', undefined, true);
    await run('workbench.action.closeAllEditors');
  });

  it('takes over what is agreed, and left or right of what is not, into the file of all', async () => {
    const { document } = await prepare('agree.article');
    await run('article.compareAnnotators');
    await run('article.takeAgreements');
    assert.deepEqual(await decided(document, 'place'), ['Hamburg']);
    await run('article.takeRight', { row: 'ks1 ml1' });
    assert.deepEqual(await decided(document, 'organization'), ['die Elbe']);
    const content = await inMainFile(document);
    assert.match(content, /"type":"place".*"quote":\["Hamburg"\]/u);
    assert.match(content, /"type":"organization".*"quote":\["die Elbe"\]/u);
    await run('article.undoDecision');
    assert.deepEqual(await decided(document, 'organization'), []);
    await run('article.undoDecision');
    assert.deepEqual(await decided(document, 'place'), []);
  });

  it('works on the file of all while it lasts, and on the own one before and after', async () => {
    await vscode.workspace.getConfiguration('article').update('annotator', 'ks', true);
    await vscode.workspace.getConfiguration('article').update('annotatorFile', 'own', true);
    const { document } = await prepare('own-result.article');
    assert.deepEqual(await decided(document, 'place'), ['die Elbe', 'Hamburg']);
    await run('article.compareAnnotators');
    await until(async () => ((await decided(document, 'place')).length === 0 ? true : undefined));
    await run('article.takeAgreements');
    assert.deepEqual(await decided(document, 'place'), ['Hamburg']);
    assert.match(await inMainFile(document), /"quote":\["Hamburg"\]/u);
    const own = await stored(document.uri.with({ path: `${document.uri.path}.ks.ann.jsonl` }));
    assert.match(own, /die Elbe/u);
    await run('article.endComparison');
    await until(async () => ((await decided(document, 'place')).length === 2 ? true : undefined));
  });

  it('takes nothing where nothing is selected, compared, or of an odd argument', async () => {
    const { document } = await prepare('odd.article');
    for (const argument of [undefined, 'odd', { kind: 'row' }, { uri: 5 }]) await run('article.takeLeft', argument);
    assert.deepEqual(await decided(document, 'place'), []);
  });
});
