import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, text, wordsOf } from './articles';
import { show, stored, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

interface Noted {
  readonly note: string;
  readonly text: string;
  readonly on: string;
}

/** The notes of an article as they are stored. */
async function notesOf({ uri }: vscode.TextDocument): Promise<readonly Noted[]> {
  await (await api()).saved(uri);
  const lines = (await stored(uri.with({ path: `${uri.path}.ann.jsonl` }))).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Noted).filter((record) => 'note' in record);
}

async function openAt(name: string, words: string): Promise<vscode.TextDocument> {
  const { document } = await show(await write(name, text));
  await annotationsOf(document.uri);
  const at = document.positionAt(text.indexOf(words) + 1);
  const editor = vscode.window.activeTextEditor ?? assert.fail('no editor');
  editor.selection = new vscode.Selection(at, at);
  return document;
}

describe('notes', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('are written on what is at the cursor, which is accepted with them, and taken back', async () => {
    const document = await openAt('note.article', 'Anna Berg');
    await run('article.addNote', { text: 'Which Berg?' });
    assert.deepEqual(
      (await notesOf(document)).map((note) => note.text),
      ['Which Berg?'],
    );
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
    await run('article.undoDecision');
    assert.deepEqual(await notesOf(document), []);
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), []);
  });

  it('are edited and deleted, each a step of its own', async () => {
    const document = await openAt('notes-edited.article', 'Hamburg');
    await run('article.addNote', { text: 'here?' });
    const [{ note } = assert.fail('no note')] = await notesOf(document);
    await run('article.editNote', { id: note, body: 'here?' });
    await run('article.saveNote', { id: note, body: 'really here?' });
    const texts = async () => (await notesOf(document)).map((each) => each.text);
    assert.deepEqual(await texts(), ['really here?']);
    await run('article.deleteNote', { id: note, body: '' });
    assert.deepEqual(await texts(), []);
    await run('article.undoDecision');
    assert.deepEqual(await texts(), ['really here?']);
    await run('article.undoDecision');
    assert.deepEqual(await texts(), ['here?']);
  });

  it('are not written where nothing is, nor of an odd argument', async () => {
    const document = await openAt('no-note.article', 'bleibt gesperrt');
    for (const argument of [undefined, 5, { text: 'x' }, { thread: {}, text: ' ' }])
      await run('article.createNote', argument);
    for (const command of ['article.editNote', 'article.saveNote', 'article.cancelNote', 'article.deleteNote'])
      await run(command, { id: 'nothing', body: 'x' });
    await run('article.addNote', { text: 'x' });
    await assert.rejects(stored(document.uri.with({ path: `${document.uri.path}.ann.jsonl` })));
  });
});
