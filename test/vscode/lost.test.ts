import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { accept, annotationsOf, api, takeFirst, text, until, wordsOf } from './articles';
import { show, stored, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

const codeOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'string' ? code : '');

const ofOurs = ({ uri }: vscode.TextDocument) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter((each) => each.source === 'Article' && ['edited', 'ambiguous', 'orphan'].includes(codeOf(each)));

const shortOf = (document: vscode.TextDocument) =>
  ofOurs(document).map((each) => `${codeOf(each)} ${document.getText(each.range)}`);

/** Waits until exactly these problems are told: they come when typing pauses. */
async function problemsAre(document: vscode.TextDocument, ...wanted: readonly string[]): Promise<void> {
  await until(() => (shortOf(document).join() === wanted.join() ? true : undefined));
}

/** An article on which something was decided, and whose text then became another while nobody watched. */
async function changed(name: string, accepted: readonly string[], after: string): Promise<vscode.TextEditor> {
  const first = await show(await write(`lost-before-${name}`, text));
  for (const words of accepted) await accept(first.document, words);
  const sidecar = await stored(vscode.Uri.parse(`${first.document.uri.toString()}.ann.jsonl`));
  await write(`lost-${name}.ann.jsonl`, sidecar);
  const editor = await show(await write(`lost-${name}`, after));
  await annotationsOf(editor.document.uri);
  return editor;
}

function select({ document }: vscode.TextEditor, words: string): vscode.Selection {
  const start = document.getText().indexOf(words);
  return new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

async function fixesAt(document: vscode.TextDocument, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

async function take(document: vscode.TextDocument, range: vscode.Range, title: string): Promise<void> {
  const fixes = await fixesAt(document, range);
  const { command } = fixes.find((each) => each.title === title) ?? assert.fail(fixes.map((fix) => fix.title).join());
  await run(command?.command ?? '', (command?.arguments as readonly unknown[] | undefined)?.[0]);
}

const firstRange = (document: vscode.TextDocument) => ofOurs(document)[0]?.range ?? assert.fail('no problem');

const decided = (document: vscode.TextDocument) => wordsOf(document, 'person', 'decision');

describe('annotations that lost their place', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('are told of on changed words, and confirmed there', async () => {
    const { document } = await changed('edited.article', ['Anna Berg'], text.replaceAll('Anna Berg', 'Anna Bergs'));
    await problemsAre(document, 'edited Anna Bergs');
    assert.match(ofOurs(document)[0]?.message ?? '', /Person: the words here were changed since “Anna Berg”/u);
    await take(document, firstRange(document), 'Confirm the Place of “Anna Berg”');
    await problemsAre(document);
    await (await api()).saved(document.uri);
    assert.match(await stored(vscode.Uri.parse(`${document.uri.toString()}.ann.jsonl`)), /"quote":\["Anna Bergs"\]/u);
    await run('article.undoDecision');
    await problemsAre(document, 'edited Anna Bergs');
  });

  it('are told of where they were, and put where a person chooses', async () => {
    const after = text.replaceAll('Anna Berg', 'die Frau');
    const { document } = await changed('chosen.article', ['Anna Berg'], after);
    await problemsAre(document, 'orphan die Frau');
    const [problem] = ofOurs(document);
    const fixes = await fixesAt(document, problem?.range ?? assert.fail());
    const fix = fixes.find(({ title }) => title === 'Choose Place of “Anna Berg”…') ?? assert.fail();
    await takeFirst('article.choosePlace', (fix.command?.arguments as readonly unknown[])[0]);
    await problemsAre(document);
    assert.deepEqual(await decided(document), ['die Frau']);
    await run('article.undoDecision');
    await problemsAre(document, 'orphan die Frau');
  });

  it('are attached to the selection, from its light bulb and from the palette', async () => {
    const editor = await changed('attached.article', ['Anna Berg'], 'Ganz anderes.\n\nEva Sand kam nach Kiel.\n');
    const { document } = editor;
    await until(() => (shortOf(document).some((each) => each.startsWith('orphan')) ? true : undefined));
    editor.selection = select(editor, 'Eva Sand');
    await take(document, editor.selection, 'Attach “Anna Berg” Here');
    assert.deepEqual(await decided(document), ['Eva Sand']);
    await run('article.undoDecision');
    assert.deepEqual(await decided(document), []);
    await run('article.attachHere');
    assert.deepEqual(await decided(document), ['Eva Sand']);
  });

  it('are attached to the name at the cursor, where nothing is selected', async () => {
    const editor = await changed('cursor.article', ['Anna Berg'], 'Ganz anderes.\n\nEva Sand kam nach Kiel.\n');
    const { document } = editor;
    await until(() => (shortOf(document).some((each) => each.startsWith('orphan')) ? true : undefined));
    editor.selection = new vscode.Selection(2, 6, 2, 6);
    await take(document, editor.selection, 'Attach “Anna Berg” to “Eva Sand”');
    assert.deepEqual(await decided(document), ['Eva Sand']);
    await run('article.undoDecision');
    await run('article.attachHere');
    assert.deepEqual(await decided(document), ['Eva Sand']);
  });

  it('are not attached where there are no words', async () => {
    const editor = await changed('nothing.article', ['Anna Berg'], 'Ganz anderes.\n\nEva Sand kam nach Kiel.\n');
    const { document } = editor;
    editor.selection = new vscode.Selection(1, 0, 1, 0);
    await until(() => (shortOf(document).some((each) => each.startsWith('orphan')) ? true : undefined));
    const titles = (await fixesAt(document, editor.selection)).map(({ title }) => title);
    assert.deepEqual(
      titles.filter((title) => title.startsWith('Attach')),
      [],
    );
    await run('article.attachHere');
    assert.deepEqual(await decided(document), []);
  });

  it('are discarded one by one or all at once, each as one step', async () => {
    const after = 'Ganz anderes steht hier.\n';
    const { document } = await changed('discarded.article', ['Anna Berg', 'Elbe'], after);
    await until(() => (shortOf(document).length === 2 ? true : undefined));
    await take(document, firstRange(document), 'Discard “Anna Berg”');
    await until(() => (shortOf(document).length === 1 ? true : undefined));
    await run('article.undoDecision');
    await until(() => (shortOf(document).length === 2 ? true : undefined));
    await takeFirst('article.discardLost');
    await problemsAre(document);
    await run('article.undoDecision');
    await until(() => (shortOf(document).length === 2 ? true : undefined));
  });

  it('come back by themselves when the deleted words do', async () => {
    const editor = await changed('ghost.article', ['Anna Berg'], text);
    const { document } = editor;
    const range = select(editor, 'Anna Berg');
    await editor.edit((builder) => {
      builder.delete(range);
    });
    await until(() => (ofOurs(document)[0]?.range.start.isEqual(range.start) ? true : undefined));
    await run('undo');
    await problemsAre(document);
    assert.deepEqual(await decided(document), ['Anna Berg']);
  });

  it('are not told of where the settings say so', async () => {
    const { document } = await changed('off.article', ['Anna Berg'], text.replaceAll('Anna Berg', 'die Frau'));
    await problemsAre(document, 'orphan die Frau');
    const settings = vscode.workspace.getConfiguration('article.problems');
    await settings.update('orphan', 'off', true);
    try {
      await problemsAre(document);
    } finally {
      await settings.update('orphan', undefined, true);
    }
  });
});
