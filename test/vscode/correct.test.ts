import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, edit, reopen, takeFirst, text, until, wordsOf } from './articles';
import { openMemoryFiles } from './memoryFiles';
import { extension, show, stored, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

/** Selects wordings where they stand first; an empty one puts the cursor there. */
function select(editor: vscode.TextEditor, ...places: readonly (readonly [words: string, cursor?: number])[]): void {
  const { document } = editor;
  editor.selections = places.map(([words, cursor]) => {
    const start = document.getText().indexOf(words);
    assert.ok(start >= 0, words);
    const from = document.positionAt(start + (cursor ?? 0));
    return new vscode.Selection(from, cursor === undefined ? document.positionAt(start + words.length) : from);
  });
}

async function open(name: string, content = text): Promise<vscode.TextEditor> {
  const editor = await show(await write(name, content));
  await annotationsOf(editor.document.uri);
  return editor;
}

/** The lines of a sidecar that hold annotations. */
async function storedIn({ uri }: vscode.TextDocument): Promise<readonly Readonly<Record<string, unknown>>[]> {
  await (await api()).saved(uri);
  const lines = (await stored(uri.with({ path: `${uri.path}.ann.jsonl` }))).trim().split('\n');
  return lines
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    .filter((record) => 'annotation' in record);
}

const kindOf = ({ type, quote, status }: Readonly<Record<string, unknown>>) =>
  [type, status, ...(quote as readonly string[])].join(' ');

async function speakersOf(document: vscode.TextDocument, words: string): Promise<readonly string[]> {
  const { items, entities } = await annotationsOf(document.uri);
  const start = document.getText().indexOf(words);
  const quote = items.find(({ type, spans }) => type === 'quote' && spans[0]?.start === start);
  return (quote?.roles.speaker ?? []).map(
    ({ quote: wording, entity }) => `${wording} = ${entities.find(({ id }) => id === entity)?.name ?? 'nobody known'}`,
  );
}

describe('correcting an article', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('tags what is selected, without the white space around it, in the sidecar', async () => {
    const editor = await open('tag.article');
    select(editor, [' jeden Pfeiler']);
    await run('article.tagOther');
    assert.ok((await wordsOf(editor.document, 'other', 'decision')).includes('jeden Pfeiler'));
    assert.deepEqual((await storedIn(editor.document)).map(kindOf), ['other accepted jeden Pfeiler']);
  });

  it('tags the word at the cursor, and all of several selections', async () => {
    const editor = await open('several.article');
    select(editor, ['Brücke', 2], ['gesperrt', 1], ['Pfeiler']);
    await run('article.tagSelection', { type: 'other' });
    assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), ['Brücke', 'gesperrt', 'Pfeiler']);
    await run('article.undoDecision');
    assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), []);
  });

  it('asks nothing where there is nothing to tag or to go to', async () => {
    const editor = await show(await write('empty.article', ''));
    await annotationsOf(editor.document.uri);
    // A list would wait for an answer that nobody gives.
    await run('article.tagSelection');
    await run('article.goToAnnotation');
  });

  it('tags a sentence as a quotation, and a mention in a quotation for itself', async () => {
    const editor = await open('nested.article', '„Anna Berg schläft“, sagte Ben Tal. Das geht so nicht.\n');
    select(editor, ['geht', 1]);
    await run('article.tagQuote');
    select(editor, ['Anna Berg', 2]);
    await run('article.accept');
    assert.deepEqual(await wordsOf(editor.document, 'quote', 'decision'), ['Das geht so nicht.']);
    assert.deepEqual(await wordsOf(editor.document, 'person', 'decision'), ['Anna Berg']);
  });

  it('asks for the type where none is told', async () => {
    const editor = await open('asked.article');
    select(editor, ['jeden Pfeiler']);
    await takeFirst('article.tagSelection');
    assert.ok((await wordsOf(editor.document, 'person', 'decision')).includes('jeden Pfeiler'));
  });

  it('accepts at the cursor, and keeps it over closing', async () => {
    const editor = await open('accept.article');
    select(editor, ['Anna Berg', 3]);
    await run('article.accept');
    assert.deepEqual(await wordsOf(editor.document, 'person', 'decision'), ['Anna Berg']);
    assert.deepEqual((await storedIn(editor.document)).map(kindOf), ['person accepted Anna Berg']);
    await reopen(editor.document);
    assert.deepEqual(await wordsOf(editor.document, 'person', 'decision'), ['Anna Berg']);
  });

  it('rejects for good', async () => {
    const editor = await open('reject.article');
    assert.equal((await wordsOf(editor.document, 'place')).includes('Hamburg'), true);
    select(editor, ['Hamburg', 3]);
    await run('article.reject');
    assert.deepEqual((await storedIn(editor.document)).map(kindOf), ['place rejected Hamburg']);
    await reopen(editor.document);
    assert.equal((await wordsOf(editor.document, 'place')).includes('Hamburg'), false);
    await edit(editor.document, 0, 0, 'Neu: ');
    assert.equal((await wordsOf(editor.document, 'place')).includes('Hamburg'), false);
  });

  it('accepts all that is selected in one step', async () => {
    const editor = await open('all.article');
    await run('editor.action.selectAll');
    await run('article.accept');
    const { items } = await annotationsOf(editor.document.uri);
    assert.ok(items.length > 4);
    assert.deepEqual(new Set(items.map(({ origin }) => origin)), new Set(['decision']));
    await run('article.undoDecision');
    const { items: again } = await annotationsOf(editor.document.uri);
    assert.deepEqual(new Set(again.map(({ origin }) => origin)), new Set(['suggestion']));
    await run('article.redoDecision');
    assert.deepEqual((await annotationsOf(editor.document.uri)).items, items);
  });

  it('removes a decision, so that the suggestion is there again', async () => {
    const editor = await open('remove.article');
    select(editor, ['Hamburg', 3]);
    await run('article.accept');
    await run('article.remove');
    assert.deepEqual(await wordsOf(editor.document, 'place', 'decision'), []);
    assert.ok((await wordsOf(editor.document, 'place', 'suggestion')).includes('Hamburg'));
    await run('article.undoDecision');
    assert.deepEqual(await wordsOf(editor.document, 'place', 'decision'), ['Hamburg']);
  });

  it('takes decisions back in the text as it was edited since', async () => {
    const editor = await open('undo.article');
    select(editor, ['Hamburg', 3]);
    await run('article.tagOrganization');
    assert.deepEqual(await wordsOf(editor.document, 'organization', 'decision'), ['Hamburg']);
    await edit(editor.document, 0, 0, 'Eilmeldung: ');
    await run('article.undoDecision');
    assert.deepEqual(await wordsOf(editor.document, 'organization', 'decision'), []);
    await run('article.redoDecision');
    assert.deepEqual(await wordsOf(editor.document, 'organization', 'decision'), ['Hamburg']);
  });

  it('changes the type of a suggestion and of a decision', async () => {
    const editor = await open('type.article');
    select(editor, ['Hamburg', 3]);
    await run('article.changeType', { type: 'organization' });
    assert.deepEqual(await wordsOf(editor.document, 'organization', 'decision'), ['Hamburg']);
    assert.equal((await wordsOf(editor.document, 'place')).includes('Hamburg'), false);
    await takeFirst('article.changeType');
    assert.deepEqual(await wordsOf(editor.document, 'person', 'decision'), ['Hamburg']);
    assert.deepEqual((await storedIn(editor.document)).map(kindOf), ['person accepted Hamburg']);
  });

  it('sets the speaker to the likeliest entity, to selected words', async () => {
    const content = '„Das dauert“, hieß es gestern. Dort sprach Anna Berg. Ein Wärter nickte.\n';
    const editor = await open('speaker.article', content);
    select(editor, ['dauert', 1]);
    await takeFirst('article.setSpeaker');
    assert.deepEqual(await speakersOf(editor.document, '„Das'), ['Anna Berg = Anna Berg']);
    select(editor, ['Ein Wärter']);
    await takeFirst('article.setSpeaker');
    assert.deepEqual(await speakersOf(editor.document, '„Das'), ['Ein Wärter = nobody known']);
    const [quote] = await storedIn(editor.document);
    assert.equal((quote?.speaker as readonly { quote: string }[])[0]?.quote, 'Ein Wärter');
  });

  it('tags every place of the same words that nobody has decided about', async () => {
    const editor = await open('every.article', 'Der Turm steht. Am Turm wohnt niemand. Turmfalken meiden den Turm.\n');
    select(editor, ['Turm']);
    await takeFirst('article.tagAllOccurrences', { type: 'place' });
    assert.deepEqual(await wordsOf(editor.document, 'place', 'decision'), ['Turm', 'Turm', 'Turm']);
    await run('article.undoDecision');
    assert.deepEqual(await wordsOf(editor.document, 'place', 'decision'), []);
  });

  it('works in a document that is no file yet', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'article', content: text });
    const editor = await vscode.window.showTextDocument(document);
    await annotationsOf(document.uri);
    select(editor, ['Hamburg', 2]);
    await run('article.accept');
    assert.deepEqual(await wordsOf(document, 'place', 'decision'), ['Hamburg']);
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  it('works where nothing can be written', async () => {
    const files = openMemoryFiles('article-frozen', true, { '/a.article': text });
    try {
      const editor = await show(files.uri('/a.article'));
      await annotationsOf(editor.document.uri);
      select(editor, ['jeden Pfeiler']);
      await run('article.tagOther');
      select(editor, ['Brücke'], ['Brücke']);
      await takeFirst('article.tagAllOccurrences', { type: 'other' });
      assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), ['Brücke', 'Brücke', 'jeden Pfeiler']);
      await run('article.undoDecision');
      await run('article.undoDecision');
      assert.deepEqual(await wordsOf(editor.document, 'other', 'decision'), []);
    } finally {
      await run('workbench.action.closeAllEditors');
      files.dispose();
    }
  });
});

describe('a correction that cannot be', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  const hostile: readonly (readonly [string, unknown])[] = [
    ['an item that is not there', { id: '?person:0-1' }],
    ['an article that is not open', { uri: 'file:///nowhere.article', id: 'x' }],
    ['an argument of another shape', { uri: { path: '/' }, id: ['x'], type: 7 }],
    ['a text', 'accept everything'],
  ];
  for (const [title, argument] of hostile)
    it(`changes nothing for ${title}`, async () => {
      const editor = await open('hostile.article', 'kein name, kein zitat\n');
      const before = await annotationsOf(editor.document.uri);
      for (const command of ['accept', 'reject', 'remove', 'changeType', 'setSpeaker'])
        await run(`article.${command}`, argument);
      assert.deepEqual(await annotationsOf(editor.document.uri), before);
    });

  it('offers to annotate a file that is no article', async () => {
    const { document } = await show(await write('plain.txt', text));
    let isDone = false;
    const running = Promise.resolve(run('article.accept')).finally(() => (isDone = true));
    // The message is answered as a person does who presses its button.
    await until(async () => {
      await run('notifications.focusToasts');
      await run('notification.acceptPrimaryAction');
      return isDone ? true : undefined;
    });
    await running;
    assert.ok((await wordsOf(document, 'person')).length > 0);
  });
});

describe('the commands', () => {
  interface Manifest {
    readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  }
  it('of the manifest are all there', async () => {
    await api();
    const known = new Set(await vscode.commands.getCommands(true));
    const { contributes } = extension().packageJSON as Manifest;
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).filter((command) => !known.has(command)),
      [],
    );
  });
});
