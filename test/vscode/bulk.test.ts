import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, edit, takeFirst, until, wordsOf } from './articles';
import { folder, show, stored, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

/** Words that stand in no other article of the workspace, so that only those of these tests are meant. */
const article = (more = '') =>
  `Zwillbrock baut aus\n\nBürgermeisterin Ada Quandtner sagte in Zwillbrock, Quandtner werde bauen. ${more}\n`;

async function open(name: string, content: string): Promise<vscode.TextEditor> {
  const editor = await show(await write(name, content));
  await annotationsOf(editor.document.uri);
  return editor;
}

function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  editor.selection = new vscode.Selection(
    editor.document.positionAt(start),
    editor.document.positionAt(start + words.length),
  );
}

interface Stored {
  readonly annotation?: string;
  readonly entity?: string;
  readonly name?: string;
  readonly status?: string;
  readonly quote?: readonly string[];
}

/** What a sidecar on the disk holds; nothing if there is none. */
async function sidecarOf(name: string): Promise<readonly Stored[]> {
  const uri = vscode.Uri.joinPath(folder(), `${name}.ann.jsonl`);
  try {
    return (await stored(uri))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Stored);
  } catch {
    return [];
  }
}

const acceptedIn = async (name: string): Promise<readonly string[]> =>
  (await sidecarOf(name)).flatMap(({ status, quote }) => (status === 'accepted' ? (quote ?? []) : []));

const remove = (...names: readonly string[]) =>
  Promise.all(
    names.flatMap((name) =>
      [name, `${name}.ann.jsonl`].map((file) =>
        vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), file)).then(undefined, () => undefined),
      ),
    ),
  );

/** The first item on some words. */
async function idOn({ document }: vscode.TextEditor, words: string, type: string): Promise<string> {
  const { items } = await annotationsOf(document.uri);
  const start = document.getText().indexOf(words);
  return items.find((item) => item.type === type && item.spans[0]?.start === start)?.id ?? assert.fail(words);
}

describe('deciding about many places at once', () => {
  // VS Code keeps closed files open for minutes: each test has files of its own, and words of its own to be found by.
  let count = 0;
  let [here, there] = ['', ''];
  beforeEach(() => {
    count++;
    [here, there] = [`bulk-here-${count}.article`, `bulk-there-${count}.article`];
  });
  afterEach(async () => {
    await run('workbench.action.closeAllEditors');
    await remove(here, there);
  });

  it('tags in the whole workspace what is selected, without opening an editor, as one step', async () => {
    await write(there, article('Nach Zwillbrock fährt niemand.'));
    const editor = await open(here, article());
    select(editor, 'Zwillbrock');
    await run('article.tagOther');
    await takeFirst('article.tagAllOccurrences', { scope: 'workspace' });
    assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), ['Zwillbrock', 'Zwillbrock']);
    assert.deepEqual(await acceptedIn(there), ['Zwillbrock', 'Zwillbrock', 'Zwillbrock']);
    assert.equal(vscode.window.visibleTextEditors.length, 1);
    await run('article.undoDecision');
    assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), ['Zwillbrock']);
    assert.deepEqual(await acceptedIn(there), []);
    await run('article.redoDecision');
    assert.equal((await acceptedIn(there)).length, 3);
    assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), ['Zwillbrock', 'Zwillbrock']);
  });

  it('takes back from an article that was opened since, and where its text was edited since', async () => {
    await write(there, article());
    const editor = await open(here, article());
    select(editor, 'Zwillbrock');
    await run('article.tagOther');
    await takeFirst('article.tagAllOccurrences', { scope: 'workspace' });
    const other = await show(vscode.Uri.joinPath(folder(), there));
    assert.deepEqual(await wordsOf(other.document, 'other', 'decision'), ['Zwillbrock', 'Zwillbrock']);
    await edit(other.document, 0, 0, 'Neu: ');
    await run('article.undoDecision');
    assert.deepEqual(await wordsOf(other.document, 'other', 'decision'), []);
    assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), ['Zwillbrock']);
    await run('workbench.action.files.revert');
  });

  it('decides in a text that was never saved too, if it starts there', async () => {
    await write(there, article());
    const document = await vscode.workspace.openTextDocument({ language: 'article', content: article() });
    select(await vscode.window.showTextDocument(document), 'Zwillbrock');
    await run('article.tagOther');
    await takeFirst('article.tagAllOccurrences', { scope: 'workspace' });
    assert.deepEqual(await wordsOf(document, 'other', 'decision'), ['Zwillbrock', 'Zwillbrock']);
    assert.equal((await acceptedIn(there)).length, 2);
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  it('accepts and rejects all that is like one', async () => {
    const editor = await open(here, article('Ada Quandtner schwieg.'));
    const id = await idOn(editor, 'Ada Quandtner', 'person');
    await takeFirst('article.acceptAllLikeThis', { id });
    assert.deepEqual(await wordsOf(editor.document, 'person', 'decision'), [
      'Ada Quandtner',
      'Quandtner',
      'Ada Quandtner',
    ]);
    await run('article.undoDecision');
    await takeFirst('article.rejectAllLikeThis', { id: await idOn(editor, 'Ada Quandtner', 'person') });
    assert.deepEqual(await wordsOf(editor.document, 'person'), ['Quandtner']);
    await run('article.undoDecision');
    assert.equal((await wordsOf(editor.document, 'person')).length, 3);
  });

  it('accepts what is sure enough', async () => {
    const editor = await open(here, article());
    const { items } = await annotationsOf(editor.document.uri);
    const sure = items.filter(({ score }) => Math.round(score * 100) >= 90).length;
    assert.ok(sure > 0 && sure < items.length, `${sure} of ${items.length}`);
    await takeFirst('article.acceptAllAbove', { score: '90' });
    const after = (await annotationsOf(editor.document.uri)).items;
    assert.equal(after.filter(({ origin }) => origin === 'decision').length, sure);
  });

  it('changes the type everywhere', async () => {
    await write(there, article());
    const editor = await open(here, article());
    select(editor, 'Zwillbrock');
    await run('article.tagPlace');
    const argument = { id: await idOn(editor, 'Zwillbrock', 'place'), type: 'organization', scope: 'workspace' };
    await takeFirst('article.changeTypeEverywhere', argument);
    assert.ok((await wordsOf(editor.document, 'organization', 'decision')).includes('Zwillbrock'));
    assert.equal((await wordsOf(editor.document, 'place')).includes('Zwillbrock'), false);
  });

  it('keeps what is in the sidecar of an article that is not open, whatever it is', async () => {
    const editor = await open(here, article());
    select(editor, 'Bürgermeisterin');
    await run('article.tagOther');
    await (await api()).saved(editor.document.uri);
    const sidecar = await stored(vscode.Uri.joinPath(folder(), `${here}.ann.jsonl`));
    await write(there, article());
    await write(`${there}.ann.jsonl`, `${sidecar}{"future":"f1","by":"somebody"}\n`);
    select(editor, 'Zwillbrock');
    await run('article.tagOther');
    await takeFirst('article.tagAllOccurrences', { scope: 'workspace' });
    const words = [...(await acceptedIn(there))].sort();
    assert.deepEqual(words, ['Bürgermeisterin', 'Zwillbrock', 'Zwillbrock']);
    assert.ok((await sidecarOf(there)).some((record) => 'future' in record));
  });

  it('leaves alone what a newer version wrote', async () => {
    await write(there, article());
    const newer = '{"format":"article-annotations","version":99,"unit":"codepoint"}\n';
    await write(`${there}.ann.jsonl`, newer);
    const editor = await open(here, article());
    select(editor, 'Zwillbrock');
    await run('article.tagOther');
    await takeFirst('article.tagAllOccurrences', { scope: 'workspace' });
    assert.equal(await stored(vscode.Uri.joinPath(folder(), `${there}.ann.jsonl`)), newer);
    assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), ['Zwillbrock', 'Zwillbrock']);
    await run('notifications.clearAll');
  });
});

describe('words that a workspace never wants', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('are not suggested in any article, until that is taken back', async () => {
    const name = 'never.article';
    const editor = await open(name, article());
    const other = await open('never-too.article', article());
    const settings = () => vscode.workspace.getConfiguration('article', other.document.uri).get('rejected');
    const isSuggested = async (wanted: boolean) => {
      await until(async () => {
        const both = await Promise.all([editor, other].map(({ document }) => wordsOf(document, 'person')));
        return both.every((words) => words.includes('Ada Quandtner') === wanted) ? true : undefined;
      });
    };
    await isSuggested(true);
    await run('article.rejectInWorkspace', { id: await idOn(other, 'Ada Quandtner', 'person') });
    await isSuggested(false);
    assert.deepEqual(settings(), { 'Ada Quandtner': ['person'] });
    await run('article.undoDecision');
    await isSuggested(true);
    assert.deepEqual(settings(), {});
    await remove(name, 'never-too.article');
  });
});
