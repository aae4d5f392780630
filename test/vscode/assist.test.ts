import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, answerOf, edit, openArticle, placeOf, run, until } from './articles';
import { show, write } from './world';

const content = [
  'Fähre fällt aus',
  '',
  'Die Fähre fällt aus, teilte Kapitänin Marit Solvang in Kiel mit. „Wir warten“, sagte Solvang.',
  '',
  '„Es dauert“, sagte der Maschinist.',
  '',
].join('\n');

const open = (name: string, words = content) => openArticle(`assist-${name}`, words);

const set = (setting: string, value: unknown) =>
  vscode.workspace.getConfiguration('article').update(setting, value, true);

describe('completion', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  const labels = async (document: vscode.TextDocument, position: vscode.Position): Promise<readonly string[]> => {
    const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };

  /** Types at the end, and asks as VS Code does then. */
  const typed = async (document: vscode.TextDocument, words: string): Promise<readonly string[]> => {
    const end = document.getText().length;
    await edit(document, end, end, words);
    return labels(document, document.positionAt(end + words.length));
  };

  it('offers the names of the article behind two letters with a capital, and to nobody else', async () => {
    const document = await open('typing.article');
    assert.deepEqual(await typed(document, 'Dann kam So'), ['Marit Solvang', 'Solvang']);
    assert.deepEqual(await typed(document, ' mit w'), []);
    assert.deepEqual(await typed(document, ' und S'), []);
  });

  it('offers them to who asks, wherever no name goes on', async () => {
    const document = await open('asked.article');
    const end = document.positionAt(document.getText().length);
    assert.deepEqual(await labels(document, end), ['Marit Solvang', 'Solvang', 'Kiel']);
    assert.deepEqual(await labels(document, placeOf(document, 'Solvang', 3)), []);
    assert.deepEqual(await typed(document, 'so'), []);
    assert.deepEqual(await labels(document, document.positionAt(document.getText().length)), [
      'Marit Solvang',
      'Solvang',
    ]);
  });

  it('takes a name by no other key, and only writes it', async () => {
    const document = await open('keys.article');
    const end = document.positionAt(document.getText().length);
    const list = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end);
    assert.deepEqual(
      list.items.map(({ insertText, commitCharacters }) => [insertText, commitCharacters?.length ?? 0]),
      [
        ['Marit Solvang', 0],
        ['Solvang', 0],
        ['Kiel', 0],
      ],
    );
  });

  it('is switched off by its setting', async () => {
    const document = await open('off.article');
    const end = document.positionAt(document.getText().length);
    try {
      await set('completion', false);
      assert.deepEqual(await labels(document, end), []);
    } finally {
      await set('completion', undefined);
    }
    assert.equal((await labels(document, end)).length, 3);
  });
});

describe('links to Wikidata', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  const linksOf = async (document: vscode.TextDocument) =>
    (await answerOf<vscode.DocumentLink>('vscode.executeLinkProvider', document.uri))
      .filter(({ target }) => target?.authority === 'www.wikidata.org')
      .map(({ range, target }) => `${range.start.line + 1}: ${document.getText(range)} → ${target?.path ?? ''}`);

  it('are on ids in front matter, and where a linked entity is introduced', async () => {
    const document = await open('links.article', `---\nwikidata: Q42\n---\n${content}`);
    assert.deepEqual(await linksOf(document), ['2: Q42 → /wiki/Q42']);
    const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}';
    const entity = '{"entity":"e1","type":"person","name":"Marit Solvang","wikidata":"Q64"}';
    const sidecar = await write('assist-links.article.ann.jsonl', `${header}\n${entity}\n`);
    const { document: lines } = await show(sidecar);
    assert.deepEqual(await linksOf(lines), ['2: Q64 → /wiki/Q64']);
  });
});

describe('code actions', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  const actionsAt = async (document: vscode.TextDocument, range: vscode.Range) =>
    (await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range)).filter(({ command }) =>
      command?.command.startsWith('article.'),
    );

  it('decide about the name at the cursor and the quotation around it', async () => {
    const document = await open('decide.article');
    const place = placeOf(document, 'Marit');
    const actions = await actionsAt(document, new vscode.Range(place, place));
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Accept Person · Marit Solvang',
        'Reject Person · Marit Solvang',
        'Change Type of Person · Marit Solvang',
        'Tag All Occurrences of Person · Marit Solvang',
      ],
    );
    const { command } = actions[0] ?? assert.fail();
    await run(command?.command ?? '', (command?.arguments as readonly unknown[])[0]);
    const { items } = await annotationsOf(document.uri);
    assert.equal(items.filter(({ origin }) => origin === 'decision').length, 1);
    const [removal] = await actionsAt(document, new vscode.Range(place, place));
    assert.equal(removal?.title, 'Remove Person · Marit Solvang');
  });

  it('tag a selection as each type of the schema', async () => {
    const document = await open('tag.article');
    const range = new vscode.Range(placeOf(document, 'Fähre', 0), placeOf(document, 'Fähre', 5));
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(range.start, range.end);
    const actions = (await actionsAt(document, range)).filter(({ title }) => title.startsWith('Tag as'));
    assert.deepEqual(
      actions.map(({ title }) => title.slice(7)),
      ['Person', 'Place', 'Organization', 'Other', 'Date', 'Quote'],
    );
    const { command } = actions[1] ?? assert.fail();
    await run(command?.command ?? '', (command?.arguments as readonly unknown[])[0]);
    const { items } = await annotationsOf(document.uri);
    const [tagged] = items.filter(({ origin }) => origin === 'decision');
    assert.deepEqual([tagged?.type, tagged?.spans[0]?.start], ['place', 0]);
  });

  it('are none where nothing is', async () => {
    const document = await open('nothing.article');
    const place = placeOf(document, 'fällt');
    assert.deepEqual(await actionsAt(document, new vscode.Range(place, place)), []);
  });
});

describe('lenses over quotations', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  const titlesOf = async (document: vscode.TextDocument) =>
    (await run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri)).map(
      ({ range, command }) => `${range.start.line + 1}: ${command?.title ?? ''}`,
    );

  it('say who speaks and how, with what can be decided, where the setting asks for them', async () => {
    const document = await open('lens.article', content.replace('der Maschinist', 'Ben $(bug) Dahl'));
    assert.deepEqual(await titlesOf(document), []);
    try {
      await set('codeLens', true);
      const titles = await until(async () => {
        const found = await titlesOf(document);
        return found.length > 0 ? found : undefined;
      });
      assert.deepEqual(titles.slice(0, 6), [
        '3: Marit Solvang · indirect',
        '3: Accept',
        '3: Reject',
        '3: Marit Solvang · direct',
        '3: Accept',
        '3: Reject',
      ]);
      assert.ok(titles.every((title) => !title.includes('$(')));
    } finally {
      await set('codeLens', undefined);
    }
  });
});
