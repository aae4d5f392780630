import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { accept, annotationsOf, text, until, wordsOf } from './articles';
import { folder, show, stored, write } from './world';

const configuration = () => vscode.workspace.getConfiguration('article');

/** Sets whose file decisions go into. */
async function decideAs(annotator: string | undefined, file: 'own' | 'shared' | undefined): Promise<void> {
  await configuration().update('annotator', annotator, vscode.ConfigurationTarget.Global);
  await configuration().update('annotatorFile', file, vscode.ConfigurationTarget.Global);
}

const beside = (uri: vscode.Uri, ending: string) => uri.with({ path: `${uri.path}${ending}` });

/** Resolves once exactly these words are decided to be persons. */
async function untilDecided(document: vscode.TextDocument, ...words: readonly string[]): Promise<void> {
  await until(async () => ((await wordsOf(document, 'person', 'decision')).join() === words.join() ? true : undefined));
}

describe('an annotator’s own file', () => {
  afterEach(async () => {
    await decideAs(undefined, undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('holds what is decided where the setting says so, and the shared one nothing', async () => {
    await decideAs('Käthe Storm', 'own');
    const uri = await write('own.article', text);
    const { document } = await show(uri);
    await accept(document, 'Anna Berg');
    assert.match(await stored(beside(uri, '.käthe-storm.ann.jsonl')), /"quote":\["Anna Berg"\].*"by":"Käthe Storm"/u);
    await assert.rejects(stored(beside(uri, '.ann.jsonl')));
  });

  it('is another one for another annotator, at once', async () => {
    await decideAs('ks', 'own');
    const uri = await write('two.article', text);
    const { document } = await show(uri);
    await accept(document, 'Anna Berg');
    await untilDecided(document, 'Anna Berg');
    await decideAs('ml', 'own');
    await untilDecided(document);
    await accept(document, 'Anna Berg');
    assert.match(await stored(beside(uri, '.ml.ann.jsonl')), /"by":"ml"/u);
    assert.match(await stored(beside(uri, '.ks.ann.jsonl')), /"by":"ks"/u);
    await decideAs('ml', 'shared');
    await untilDecided(document);
  });

  it('makes an article of a document of another language', async () => {
    await decideAs('ks', 'own');
    const uri = await write('other.txt', text);
    await write('other.txt.ks.ann.jsonl', '{"format":"article-annotations","version":1,"unit":"codepoint"}\n');
    await show(uri);
    const { items } = await until(() => annotationsOf(uri).catch(() => undefined));
    assert.ok(items.length > 0);
  });

  it('goes along when the article is renamed, with those of all others', async () => {
    await decideAs('ks', 'own');
    const uri = await write('before.article', text);
    await accept((await show(uri)).document, 'Anna Berg');
    const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}\n';
    await write('before.article.ann.jsonl', header);
    await write('before.article.m.l.ann.jsonl', header);
    // The sidecar of another article is not taken along.
    await write('before.article.txt', text);
    await write('before.article.txt.ann.jsonl', header);
    const target = vscode.Uri.joinPath(folder(), 'after.article');
    const change = new vscode.WorkspaceEdit();
    change.renameFile(uri, target);
    assert.ok(await vscode.workspace.applyEdit(change));
    for (const ending of ['.ann.jsonl', '.m.l.ann.jsonl', '.ks.ann.jsonl']) {
      assert.match(await stored(beside(target, ending)), /article-annotations/u);
      await assert.rejects(stored(beside(uri, ending)));
    }
    assert.equal(await stored(beside(uri, '.txt.ann.jsonl')), header);
  });
});
