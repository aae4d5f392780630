import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, until, wordsOf } from './articles';
import { show, stored, write } from './world';
import { importDropped } from '../../src/editor/views/dropFiles';

const { executeCommand } = vscode.commands;
const text =
  'Brücke gesperrt\n\nBürgermeisterin Wanda Zwerenz war in Fulda. „Ja“, sagte Wanda Zwerenz.\n\nOtto Quast war in Kassel.\n';

/** The line of an entity, as VS Code hands it to a command. */
const entity = (name: string) => ({ kind: 'entity', id: `entity person “${name}`, key: `person “${name}` });
const close = () => executeCommand('workbench.action.closeAllEditors');
const names = async (uri: vscode.Uri) => (await annotationsOf(uri)).entities.map(({ name }) => name);

describe('commands on lines of the views', () => {
  let uri: vscode.Uri;
  let document: vscode.TextDocument;
  beforeEach(async () => {
    await api();
    uri = await write('views/a.article', text);
    ({ document } = await show(uri));
    await annotationsOf(uri);
    await executeCommand('article.showArticleInViews');
    await executeCommand('article.entities.focus');
  });
  afterEach(async () => {
    await (await api()).saved(uri);
    await close();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
  });

  /** Asks until the views know the article. */
  const acts = (command: string, wanted: () => Promise<boolean>, ...args: readonly unknown[]) =>
    until(async () => {
      await executeCommand(command, ...args);
      return (await wanted()) || undefined;
    });
  const decided = (type: string) => wordsOf(document, type, 'decision');

  it('accept all that an entity is called, as one step', async () => {
    await acts('article.acceptInView', async () => (await decided('person')).length > 0, entity('Wanda Zwerenz'));
    assert.deepEqual(await decided('person'), ['Wanda Zwerenz', 'Wanda Zwerenz']);
    await executeCommand('article.undoDecision');
    assert.deepEqual(await decided('person'), []);
  });

  it('decide about several lines at once', async () => {
    const both = [entity('Wanda Zwerenz'), entity('Otto Quast')];
    await acts('article.acceptInView', async () => (await decided('person')).length > 2, both[0], both);
    assert.deepEqual(await decided('person'), ['Wanda Zwerenz', 'Wanda Zwerenz', 'Otto Quast']);
  });

  it('make one of two entities, as one step', async () => {
    const both = [entity('Wanda Zwerenz'), entity('Otto Quast')];
    await acts('article.mergeInView', async () => !(await names(uri)).includes('Otto Quast'), both[0], both);
    assert.ok((await names(uri)).includes('Wanda Zwerenz'));
    await executeCommand('article.undoDecision');
    assert.ok((await names(uri)).includes('Otto Quast'));
  });

  it('decide about an article that is closed', async () => {
    const other = await write('views/b.article', text.replaceAll('Zwerenz', 'Zwirner'));
    await executeCommand('article.showWorkspaceInViews');
    const sidecar = other.with({ path: `${other.path}.ann.jsonl` });
    const isThere = async () => {
      try {
        return (await stored(sidecar)).includes('Wanda Zwirner');
      } catch {
        return false;
      }
    };
    await acts('article.acceptInView', isThere, entity('Wanda Zwirner'));
    assert.deepEqual(await decided('person'), []);
    await executeCommand('article.showArticleInViews');
  });

  it('do nothing with what is no line', async () => {
    for (const nonsense of [undefined, {}, { kind: 'entity' }, { kind: 'entity', id: 'x', key: 'gone' }, 'x'])
      await executeCommand('article.acceptInView', nonsense);
    assert.deepEqual(await decided('person'), []);
  });
});

describe('files that are dropped on a view', () => {
  it('are imported, each with its own list to tick', async () => {
    const article = await write('views/dropped.article', text);
    const files = [
      await write('views/dropped.conll', 'Kassel\tB-LOC\n'),
      await write('views/dropped.germeval.tsv', '1\tOtto\tB-PER\tO\n2\tQuast\tI-PER\tO\n'),
    ];
    const data = new vscode.DataTransfer();
    const list = ['# two', ...files.map(String), ''].join('\r\n');
    data.set('text/uri-list', new vscode.DataTransferItem(list));
    const { token } = new vscode.CancellationTokenSource();
    let isDone = false;
    const running = importDropped(data, token).finally(() => (isDone = true));
    await until(async () => {
      await executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return isDone || undefined;
    });
    await running;
    const sidecar = await stored(article.with({ path: `${article.path}.ann.jsonl` }));
    for (const name of ['Kassel', 'Otto Quast']) assert.ok(sidecar.includes(`"quote":["${name}"]`), sidecar);
    await close();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(article, '..'), { recursive: true });
  });
});
