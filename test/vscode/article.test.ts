import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { accept, annotationsOf, api, edit, reopen, text, until, wordsOf } from './articles';
import { folder, show, stored, write } from './world';

async function hoversAt(document: vscode.TextDocument, offset: number): Promise<readonly vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  return hovers.flatMap(({ contents }) => contents).filter((content) => content instanceof vscode.MarkdownString);
}

/** The words of a hover without what escapes them. */
const plain = ({ value }: vscode.MarkdownString) => value.replaceAll('&nbsp;', ' ').replace(/\\(.)/gu, '$1');

describe('an article', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('shows who said what, about whom', async () => {
    const { document } = await show(await write('bruecke.article', text));
    assert.deepEqual(await wordsOf(document, 'person'), ['Anna Berg', 'Anna Berg']);
    assert.ok((await wordsOf(document, 'place')).includes('Hamburg'));
    assert.ok((await wordsOf(document, 'quote')).includes('„Wir prüfen jeden Pfeiler“'));
  });

  it('tells in a hover what it is, how often it is named, and whose words they are', async () => {
    const { document } = await show(await write('hover.article', text));
    await annotationsOf(document.uri);
    const [person = assert.fail('no hover')] = await hoversAt(document, text.indexOf('Anna Berg') + 2);
    assert.match(plain(person), /Anna Berg.*Person/su);
    assert.match(plain(person), /Mention 1 of 2/u);
    const [quote = assert.fail('no hover')] = await hoversAt(document, text.indexOf('prüfen'));
    assert.match(plain(quote), /Quote.*Speaker: .*Anna Berg/su);
  });

  it('lets a hover run its own commands and no others', async () => {
    const { document } = await show(await write('hover.article', text));
    await annotationsOf(document.uri);
    const [card = assert.fail('no hover')] = await hoversAt(document, text.indexOf('Anna Berg') + 2);
    const { isTrusted } = card;
    assert.ok(typeof isTrusted === 'object' && isTrusted.enabledCommands.every((id) => id.startsWith('article.')));
    const known = await vscode.commands.getCommands(true);
    for (const [, command = ''] of card.value.matchAll(/command:([\w.]+)/gu))
      assert.ok(known.includes(command), command);
  });

  it('takes its words for words, whatever they look like', async () => {
    const evil = '„[Klick](command:workbench.action.quit) <b>jetzt</b>“, sagte Anna Berg zu Ben *Tal* $(trash).\n';
    const { document } = await show(await write('evil.article', evil));
    await annotationsOf(document.uri);
    for (const offset of [3, evil.indexOf('Anna') + 1, evil.indexOf('Tal') + 1])
      for (const { value } of await hoversAt(document, offset)) {
        assert.doesNotMatch(value, /(?<!\\)\[Klick|command:workbench/u);
        assert.doesNotMatch(value, /<b>/u);
      }
  });

  it('is read again while it is typed, and undone', async () => {
    const { document } = await show(await write('typing.article', text));
    const before = await wordsOf(document, 'person');
    await edit(document, 0, 0, 'Gestern kam Clara Sommer nach Berlin, sagte Bürgermeisterin Anna Berg.\n\n');
    assert.equal((await wordsOf(document, 'person')).length, before.length + 2);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(await wordsOf(document, 'person'), before);
  });

  it('keeps a decision on its words while the text around them changes', async () => {
    const { document } = await show(await write('moves.article', text));
    await accept(document, 'Anna Berg');
    await edit(document, 0, 0, 'Eilmeldung. ');
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
    const start = document.getText().indexOf('Anna Berg');
    await edit(document, start, start + 9, '');
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), []);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('keeps a decision on its words when its line ends change', async () => {
    const { document } = await show(await write('ends.article', text));
    await accept(document, 'Hamburg');
    await vscode.window.activeTextEditor?.edit((builder) => {
      builder.setEndOfLine(vscode.EndOfLine.CRLF);
    });
    assert.ok(document.getText().includes('\r\n'));
    assert.deepEqual(await wordsOf(document, 'place', 'decision'), ['Hamburg']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('finds its decisions when it is opened again, also after it was changed elsewhere', async () => {
    const uri = await write('again.article', text);
    const { document } = await show(uri);
    await accept(document, 'Anna Berg');
    const sidecar = await stored(uri.with({ path: `${uri.path}.ann.jsonl` }));
    assert.match(sidecar, /^\{"format":"article-annotations","version":1/u);
    await reopen(document);
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
    await write('again.article', `Neuer Anfang.\n\n${text}`);
    await until(() => (document.getText().startsWith('Neuer') ? true : undefined));
    await reopen(document);
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
    assert.equal(document.isDirty, false);
  });

  it('takes in what another program writes to its sidecar', async () => {
    const uri = await write('shared.article', text);
    const { document } = await show(uri);
    // A file that comes and goes between two looks of the watcher was never there.
    const watcher = vscode.workspace.createFileSystemWatcher('**/shared.article.ann.jsonl');
    const isSeen = new Promise((resolve) => watcher.onDidCreate(resolve));
    await accept(document, 'Anna Berg');
    await isSeen;
    watcher.dispose();
    const sidecar = uri.with({ path: `${uri.path}.ann.jsonl` });
    const content = await stored(sidecar);
    await vscode.workspace.fs.delete(sidecar);
    await until(async () => ((await wordsOf(document, 'person', 'decision')).length === 0 ? true : undefined));
    await write('shared.article.ann.jsonl', content);
    await until(async () => ((await wordsOf(document, 'person', 'decision')).length === 1 ? true : undefined));
  });

  it('of another language is one by its sidecar, and only by it', async () => {
    const uri = await write('note.txt', text);
    const { annotations } = await api();
    await show(uri);
    assert.equal(await annotations(uri), undefined);
    await write('note.txt.ann.jsonl', '{"format":"article-annotations","version":1,"unit":"codepoint"}\n');
    const found = await until(() => annotations(uri));
    assert.ok(found.items.length > 0);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'plaintext');
  });

  it('of another language is one by command', async () => {
    const { document } = await show(await write('asked.md', text));
    await vscode.commands.executeCommand('article.annotateFile');
    assert.deepEqual(await wordsOf(document, 'person'), ['Anna Berg', 'Anna Berg']);
    assert.equal(document.languageId, 'markdown');
  });

  it('takes its sidecar along when it is renamed', async () => {
    const uri = await write('old.article', text);
    await accept((await show(uri)).document, 'Anna Berg');
    const change = new vscode.WorkspaceEdit();
    const target = vscode.Uri.joinPath(folder(), 'new.article');
    change.renameFile(uri, target);
    assert.ok(await vscode.workspace.applyEdit(change));
    assert.match(await stored(target.with({ path: `${target.path}.ann.jsonl` })), /Anna Berg/u);
    await assert.rejects(stored(uri.with({ path: `${uri.path}.ann.jsonl` })));
  });
});

describe('a document that is no ordinary file', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('is annotated while it is untitled', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'article', content: text });
    await vscode.window.showTextDocument(document);
    await accept(document, 'Anna Berg');
    assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
  });

  const odd: readonly (readonly [string, string])[] = [
    ['empty', ''],
    ['a byte order mark and nothing else', '\uFEFF'],
    ['with Windows line ends', text.replaceAll('\n', '\r\n')],
    ['one long line', '„Ja“, sagte Anna Berg. '.repeat(400)],
    ['of unbalanced marks', '„„»›‚ "\' “ sagte'.repeat(30)],
    ['from right to left', 'אמר דוד: „שלום“\n'],
    ['of emoji', '👩‍👩‍👧 „🎉🎉“, sagte 🧑‍🚀 Anna Berg.\n'],
  ];
  for (const [index, [title, content]] of odd.entries())
    it(`may be ${title}`, async () => {
      const { document } = await show(await write(`odd-${index}.article`, content));
      const { items } = await annotationsOf(document.uri);
      for (const { start, end } of items.flatMap(({ spans }) => spans))
        assert.ok(0 <= start && start < end && end <= document.getText().length);
      assert.equal(document.isDirty, false);
    });

  it('may hold half a surrogate pair', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'article', content: text });
    await vscode.window.showTextDocument(document);
    await edit(document, text.indexOf('Anna Berg'), text.indexOf('Anna Berg'), '\ud83d ');
    assert.ok((await wordsOf(document, 'person')).includes('Anna Berg'));
    await edit(document, 0, 0, '\udc00');
    assert.ok((await wordsOf(document, 'person')).includes('Anna Berg'));
  });
});

describe('the interface for other extensions', () => {
  it('annotates any text', async () => {
    const { version, annotate } = await api();
    assert.equal(version, 1);
    const { items, entities } = await annotate(text);
    assert.ok(items.some(({ type }) => type === 'quote'));
    assert.ok(entities.some(({ name }) => name === 'Anna Berg'));
    assert.deepEqual(await annotate(''), { items: [], entities: [] });
  });

  it('knows nothing of what is not open as an article', async () => {
    const { annotations } = await api();
    assert.equal(await annotations(vscode.Uri.joinPath(folder(), 'none.article')), undefined);
  });
});
