import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, takeFirst, text, until, wordsOf } from './articles';
import { folder, show, stored, write } from './world';

const garden = {
  extends: 'default',
  types: [{ name: 'claim', key: 'c', attributes: [{ name: 'verdict', values: ['true', 'open'], default: 'open' }] }],
  relations: [{ name: 'names', from: ['claim'], to: ['person'] }],
};
const file = () => vscode.Uri.joinPath(folder(), 'article-schema.json');
const problems = () => vscode.languages.getDiagnostics(file()).filter(({ source }) => source === 'Article Annotator');

/** Tags words as a type of the schema. */
async function tag(editor: vscode.TextEditor, words: string, type: string): Promise<void> {
  const start = text.indexOf(words);
  const { document } = editor;
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
  await vscode.commands.executeCommand('article.tagSelection', { type });
}

describe('a schema of one’s own', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(file());
    await until(() => (problems().length === 0 ? true : undefined));
  });

  it('gives its types to articles, beside the built-in ones, inside and over others', async () => {
    await write('article-schema.json', JSON.stringify(garden));
    const uri = await write('claims.article', text);
    const editor = await show(uri);
    await annotationsOf(uri);
    await tag(editor, 'Die Brücke über die Elbe bleibt', 'claim');
    await tag(editor, 'die Elbe bleibt bis', 'claim');
    assert.deepEqual(await wordsOf(editor.document, 'claim', 'decision'), [
      'Die Brücke über die Elbe bleibt',
      'die Elbe bleibt bis',
    ]);
    assert.ok((await wordsOf(editor.document, 'person')).includes('Anna Berg'));
    await (await api()).saved(uri);
    assert.match(await stored(uri.with({ path: `${uri.path}.ann.jsonl` })), /"type":"claim"/u);
  });

  it('gives attributes and relations, each set as one step', async () => {
    await write('article-schema.json', JSON.stringify(garden));
    const uri = await write('claim-details.article', text);
    const editor = await show(uri);
    await annotationsOf(uri);
    await tag(editor, 'Die Brücke über die Elbe bleibt', 'claim');
    const inside = editor.document.positionAt(text.indexOf('Brücke über') + 1);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('article.setAttribute', { attribute: 'verdict', value: 'true' });
    await takeFirst('article.relate');
    const sidecar = uri.with({ path: `${uri.path}.ann.jsonl` });
    await (await api()).saved(uri);
    assert.match(await stored(sidecar), /"verdict":"true"[^]*"relation":"[^"]+","type":"names"/u);
    await vscode.commands.executeCommand('article.undoDecision');
    await vscode.commands.executeCommand('article.undoDecision');
    await (await api()).saved(uri);
    assert.match(await stored(sidecar), /"verdict":"open"/u);
    assert.doesNotMatch(await stored(sidecar), /"relation"/u);
  });

  it('holds at once when it is saved, and suggests nothing that it does not have', async () => {
    await write('article-schema.json', '{"types":[{"name":"place","named":true}]}');
    const uri = await write('places-only.article', text);
    const { document } = await show(uri);
    await until(async () => ((await wordsOf(document, 'person')).length === 0 ? true : undefined));
    assert.ok((await wordsOf(document, 'place')).includes('Hamburg'));
    await write('article-schema.json', '{"extends":"default"}');
    await until(async () => ((await wordsOf(document, 'person')).includes('Anna Berg') ? true : undefined));
  });

  it('says in which line it is wrong, and what it said before goes on', async () => {
    await write('article-schema.json', '{"types":[{"name":"place","named":true}]}');
    const uri = await write('wrong-schema.article', text);
    const { document } = await show(uri);
    await until(async () => ((await wordsOf(document, 'person')).length === 0 ? true : undefined));
    await write('article-schema.json', '{\n "types": [\n  {"name": "place", "color": "red"}\n ]\n}');
    // A file that is being written may be read half: what counts is what is said in the end.
    const problem = await until(() => problems().find(({ message }) => message.includes('“red” is no colour')));
    assert.equal(problem.range.start.line, 2);
    assert.deepEqual(await wordsOf(document, 'person'), []);
  });

  it('is completed, checked and explained by VS Code', async () => {
    const { document } = await show(await write('article-schema.json', '{\n  "types": [{ "" }]\n}'));
    const inside = document.positionAt(document.getText().indexOf('""') + 1);
    // Until the language server has the schema, there are only the words of the file.
    const labels = await until(async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        inside,
      );
      const found = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return found.includes('name') ? found : undefined;
    });
    for (const wanted of ['color', 'key', 'roles']) assert.ok(labels.includes(wanted), labels.join());
  });
});
