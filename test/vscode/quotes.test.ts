import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, api, reopen, takeFirst } from './articles';
import { show, stored, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

const content = [
  'Der Damm am Fluss bricht',
  '',
  'Anna Berg sagte: „Es war laut. Es ging schnell.“ Das Rathaus warte noch. Die Stadt spare, sagte Berg.',
  '',
  '„Nie“, sagte sie, „und nimmer.“ „Vielleicht“, sagte Ben Tal.',
  '',
].join('\n');

async function open(name: string, words = content): Promise<vscode.TextEditor> {
  const editor = await show(await write(`quotes-${name}`, words));
  await annotationsOf(editor.document.uri);
  return editor;
}

/** Puts the cursor into a wording, or selects from one wording to the end of another. */
function put(editor: vscode.TextEditor, words: string, offset = 1, until?: string): void {
  const text = editor.document.getText();
  const start = text.indexOf(words) + (until === undefined ? offset : 0);
  const end = until === undefined ? start : text.indexOf(until) + until.length;
  const at = (place: number) => editor.document.positionAt(place);
  editor.selection = new vscode.Selection(at(start), at(end));
}

/** What is decided to be a quotation: kind, words, speakers. */
async function quotesOf(document: vscode.TextDocument): Promise<readonly string[]> {
  const { items } = await annotationsOf(document.uri);
  return items
    .filter(({ type, origin }) => type === 'quote' && origin === 'decision')
    .map(({ spans, attributes, roles }) => {
      const words = spans.map(({ start, end }) => document.getText().slice(start, end)).join(' … ');
      return `${attributes.kind ?? ''} ${words} — ${(roles.speaker ?? []).map(({ quote }) => quote).join(', ')}`;
    });
}

async function suggestionsOf(document: vscode.TextDocument): Promise<number> {
  const { items } = await annotationsOf(document.uri);
  return items.filter(({ type, origin }) => type === 'quote' && origin === 'suggestion').length;
}

const selected = ({ document, selection }: vscode.TextEditor) => document.getText(selection);
const placeOf = ({ document, selection }: vscode.TextEditor) => document.offsetAt(selection.start);

describe('the quotations of an article', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('lead to their speaker, and from there to the full name', async () => {
    const editor = await open('speaker.article');
    put(editor, 'nimmer');
    await run('article.goToSpeaker');
    assert.equal(selected(editor), 'sie');
    await run('article.goToSpeaker');
    assert.deepEqual([selected(editor), placeOf(editor)], ['Anna Berg', content.indexOf('Anna Berg')]);
    // There is nothing fuller: the cursor stays.
    await run('article.goToSpeaker');
    assert.deepEqual([selected(editor), placeOf(editor)], ['Anna Berg', content.indexOf('Anna Berg')]);
  });

  it('lead to their speaker from a button, wherever the cursor is', async () => {
    const editor = await open('button.article');
    put(editor, 'Damm');
    const { items } = await annotationsOf(editor.document.uri);
    const quote = items.find(({ spans }) => spans[0]?.start === content.indexOf('„Vielleicht'));
    await run('article.goToSpeaker', { uri: editor.document.uri.toString(), id: quote?.id });
    assert.equal(selected(editor), 'Ben Tal');
  });

  it('say so where nobody is named, and leave the cursor alone', async () => {
    const words = 'Der Damm am Fluss bricht\n\nDer Damm brach früh. „Es war laut und es ging sehr schnell.“\n';
    const editor = await open('nobody.article', words);
    for (const place of ['laut', 'Damm']) {
      put(editor, place);
      await run('article.goToSpeaker');
      assert.equal(placeOf(editor), words.indexOf(place) + 1);
    }
  });

  it('change their kind and medium, by choice and by what a key says', async () => {
    const editor = await open('kind.article');
    put(editor, 'nimmer');
    await run('article.changeKind', { value: 'reported' });
    assert.deepEqual(await quotesOf(editor.document), ['reported „Nie“ … „und nimmer.“ — sie']);
    await takeFirst('article.changeKind');
    assert.deepEqual(await quotesOf(editor.document), ['direct „Nie“ … „und nimmer.“ — sie']);
    await run('article.changeKind', { value: 'thought' });
    await (await api()).saved(editor.document.uri);
    await reopen(editor.document);
    const { items } = await annotationsOf(editor.document.uri);
    const quote = items.find(({ origin }) => origin === 'decision');
    assert.deepEqual(quote?.attributes, { kind: 'direct', medium: 'thought' });
  });

  it('are split at the cursor, in one step', async () => {
    const editor = await open('split.article');
    const before = await suggestionsOf(editor.document);
    put(editor, 'Es ging', 3);
    await run('article.splitQuote');
    assert.deepEqual(await quotesOf(editor.document), [
      'direct „Es war laut. Es — Anna Berg',
      'direct ging schnell.“ — Anna Berg',
    ]);
    assert.equal(await suggestionsOf(editor.document), before - 1);
    await run('article.undoDecision');
    assert.deepEqual(await quotesOf(editor.document), []);
    assert.equal(await suggestionsOf(editor.document), before);
    put(editor, 'Es ging', 0);
    await run('article.splitQuote');
    await (await api()).saved(editor.document.uri);
    await reopen(editor.document);
    assert.deepEqual(await quotesOf(editor.document), [
      'direct „Es war laut. — Anna Berg',
      'direct Es ging schnell.“ — Anna Berg',
    ]);
    assert.equal(await suggestionsOf(editor.document), before - 1);
  });

  it('are split between their parts where the cursor stands between them, and by choice', async () => {
    const editor = await open('parts.article');
    put(editor, 'sagte sie', 2);
    await run('article.splitQuote');
    assert.deepEqual(await quotesOf(editor.document), ['direct „Nie“ — sie', 'direct „und nimmer.“ — sie']);
    await run('article.undoDecision');
    // At the cursor inside a part it may be there or between the parts: the first choice is the cursor.
    put(editor, 'nimmer', 0);
    await takeFirst('article.splitQuote');
    assert.deepEqual(await quotesOf(editor.document), ['direct „Nie“ … „und — sie', 'direct nimmer.“ — sie']);
  });

  it('are not split where nothing is to be parted', async () => {
    const editor = await open('whole.article');
    put(editor, '„Vielleicht', 0);
    await run('article.splitQuote');
    assert.deepEqual(await quotesOf(editor.document), []);
  });

  it('are joined with the next one, and those that are selected', async () => {
    const editor = await open('join.article');
    put(editor, 'nimmer');
    await run('article.joinQuotes');
    assert.deepEqual(await quotesOf(editor.document), ['direct „Nie“ … „und nimmer.“ … „Vielleicht“ — sie, Ben Tal']);
    await run('article.undoDecision');
    assert.deepEqual(await quotesOf(editor.document), []);
    put(editor, '„Es war', 0, 'Die Stadt spare,');
    await run('article.joinQuotes');
    assert.equal((await quotesOf(editor.document)).length, 1);
    await (await api()).saved(editor.document.uri);
    const joined = await quotesOf(editor.document);
    await reopen(editor.document);
    assert.deepEqual(await quotesOf(editor.document), joined);
  });

  it('are not joined with one that is not there', async () => {
    const editor = await open('last.article');
    put(editor, 'Vielleicht');
    await run('article.joinQuotes');
    assert.deepEqual(await quotesOf(editor.document), []);
  });

  it('are none for good once a person says so, until that is undone', async () => {
    const editor = await open('none.article');
    const before = await suggestionsOf(editor.document);
    put(editor, 'Vielleicht');
    await run('article.notQuote');
    assert.equal(await suggestionsOf(editor.document), before - 1);
    await (await api()).saved(editor.document.uri);
    const { uri } = editor.document;
    assert.match(await stored(uri.with({ path: `${uri.path}.ann.jsonl` })), /"quote":\["„Vielleicht“"\].*"rejected"/u);
    await reopen(editor.document);
    assert.equal(await suggestionsOf(editor.document), before - 1);
    // A decision is rejected as a suggestion is.
    put(editor, 'nimmer');
    await run('article.accept');
    await run('article.notQuote');
    assert.deepEqual(await quotesOf(editor.document), []);
    assert.equal(await suggestionsOf(editor.document), before - 2);
    await run('article.undoDecision');
    assert.equal((await quotesOf(editor.document)).length, 1);
  });

  it('have the article’s entities on top when a speaker is set, and take one by name', async () => {
    const editor = await open('set.article');
    put(editor, 'Vielleicht');
    await run('article.setSpeaker', { speaker: 'Anna Berg' });
    const { items, entities } = await annotationsOf(editor.document.uri);
    const quote = items.find(({ origin, type }) => origin === 'decision' && type === 'quote');
    const [speaker] = quote?.roles.speaker ?? [];
    assert.equal(entities.find(({ id }) => id === speaker?.entity)?.name, 'Anna Berg');
  });

  it('say in the hover of which kind and medium they are, and what can be done about them', async () => {
    const editor = await open('hover.article');
    const hoverAt = async (words: string): Promise<string> => {
      const at = editor.document.positionAt(content.indexOf(words) + 1);
      const { uri } = editor.document;
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
      const parts = hovers.flatMap(({ contents }) => contents);
      return parts.map((part) => (part instanceof vscode.MarkdownString ? part.value : '')).join('\n');
    };
    const direct = await hoverAt('nimmer');
    assert.match(direct, /Quote.*direct.*speech/u);
    assert.match(direct, /Speaker: \*\*Anna&nbsp;Berg\*\* \(sie\) .*command:article\.goToSpeaker/u);
    for (const command of ['accept', 'notQuote', 'changeType', 'changeKind', 'setSpeaker'])
      assert.ok(direct.includes(`command:article.${command}?`), command);
    assert.ok(!direct.includes('command:article.reject?'), 'there are no two ways to say no');
    assert.match(await hoverAt('Rathaus'), /Quote.*indirect.*speech/u);
    put(editor, 'nimmer');
    await run('article.speakerUnknown');
    assert.match(await hoverAt('nimmer'), /Quote.*speaker&nbsp;unknown/u);
  });

  it('stay as they are for an argument that means nothing', async () => {
    const editor = await open('hostile.article');
    const before = await annotationsOf(editor.document.uri);
    const commands = ['goToSpeaker', 'changeKind', 'splitQuote', 'joinQuotes', 'notQuote', 'speakerUnknown'];
    for (const argument of [{ id: '?person:0-1' }, { uri: 'file:///nowhere.article', id: 'x' }, { id: ['x'] }, 'all'])
      for (const command of commands) {
        put(editor, 'Damm');
        await run(`article.${command}`, argument);
      }
    assert.deepEqual(await annotationsOf(editor.document.uri), before);
  });
});
