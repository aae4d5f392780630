import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, text, until } from './articles';
import { folder, show, stored, write } from './world';

const run = <T = unknown>(command: string, ...rest: readonly unknown[]) =>
  vscode.commands.executeCommand<T>(command, ...rest);
const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs).map(({ label }) => label);
const nameOf = ({ path }: { readonly path: string }) => path.slice(path.lastIndexOf('/') + 1);

/** Saves the report on something without being asked anything. */
async function saved(format: 'html' | 'csv', uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const to = vscode.Uri.joinPath(folder(), 'reports').toString();
  const files = await run<readonly string[] | undefined>('article.saveReport', { uri: uri.toString(), format, to });
  return (files ?? assert.fail('nothing saved')).map((file) => vscode.Uri.parse(file));
}

describe('the report', () => {
  afterEach(async () => {
    await run('workbench.action.closeAllEditors');
    await run('notifications.clearAll');
  });

  it('on an article opens beside it, once', async () => {
    await show(await write('counted.article', text));
    await run('article.showReport');
    await until(() =>
      tabs().some((label) => label.includes('counted.article') && label !== 'counted.article') ? true : undefined,
    );
    await run('article.showReport');
    assert.equal(tabs().filter((label) => label.includes('counted.article')).length, 2);
  });

  it('is saved as a page of its own', async () => {
    const { document } = await show(await write('page.article', text));
    await annotationsOf(document.uri);
    const [file] = await saved('html', document.uri);
    assert.ok(file);
    const html = await stored(file);
    assert.match(nameOf(file), /page\.article.*\.html$/u);
    assert.match(html, /^<!doctype html>[^]*Anna Berg[^]*<\/html>\s*$/u);
    assert.ok(!html.includes('<script'));
  });

  it('is saved as tables, with the present state of what is open', async () => {
    const { document } = await show(await write('tables.article', text));
    const { items } = await annotationsOf(document.uri);
    const quote = items.find(({ type }) => type === 'quote') ?? assert.fail('no quotation');
    const before = await saved('csv', document.uri);
    await run('article.reject', { uri: document.uri.toString(), id: quote.id });
    const after = await saved('csv', document.uri);
    assert.deepEqual(after.map(String), before.map(String));
    const speakers = after.find((file) => file.path.endsWith('speakers.csv')) ?? assert.fail('no speakers');
    const count = Number(/Anna Berg,(\d+)/u.exec(await stored(speakers))?.[1]);
    assert.equal(count, items.filter(({ type }) => type === 'quote').length - 1);
  });

  it('on a folder counts the articles in it and no others', async () => {
    await write('desk/one.article', text);
    await write('desk/two.article', text.replaceAll('Anna Berg', 'Bernd Kahl'));
    await write('other/three.article', text.replaceAll('Anna Berg', 'Carla Dorn'));
    const files = await saved('csv', vscode.Uri.joinPath(folder(), 'desk'));
    const articles = files.find((file) => file.path.endsWith('articles.csv')) ?? assert.fail('no articles');
    const table = await stored(articles);
    assert.match(table, /one\.article/u);
    assert.match(table, /two\.article/u);
    assert.doesNotMatch(table, /three\.article/u);
  });

  it('on an empty folder says so', async () => {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(folder(), 'nothing'));
    const [file] = await saved('html', vscode.Uri.joinPath(folder(), 'nothing'));
    assert.match(await stored(file ?? assert.fail('nothing saved')), /\.article/u);
  });

  it('counts a text that was never saved', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'article', content: text });
    await vscode.window.showTextDocument(document);
    await annotationsOf(document.uri);
    const [file] = await saved('html', document.uri);
    assert.match(await stored(file ?? assert.fail('nothing saved')), /Anna Berg/u);
    await vscode.window.showTextDocument(document);
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  it('on all articles leaves out a text that was never saved, such as the sample', async () => {
    await write('kept.article', text);
    await run('article.openSample');
    const { document } = vscode.window.activeTextEditor ?? assert.fail('no sample');
    await annotationsOf(document.uri);
    await run('article.showWorkspaceReport');
    const to = vscode.Uri.joinPath(folder(), 'reports').toString();
    const files = (await run<readonly string[]>('article.saveReport', { format: 'csv', to })).map((file) =>
      vscode.Uri.parse(file),
    );
    const table = await stored(files.find((file) => file.path.endsWith('articles.csv')) ?? assert.fail('no articles'));
    assert.match(table, /kept\.article/u);
    assert.doesNotMatch(table, /Untitled/u);
    await vscode.window.showTextDocument(document);
    await run('workbench.action.revertAndCloseActiveEditor');
  });
});
