import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, answerOf, api, edit, openArticle, placeOf, run, until } from './articles';
import { show, stored, write } from './world';

const content = [
  'Solvang wartet auf ein Teil',
  '',
  'Die Fähre fällt bis Montag aus, teilte Kapitänin Marit Solvang in Kiel mit.',
  '',
  'Wie es weitergeht',
  '',
  '„Wir warten auf ein Teil“, sagte Solvang. „Es kommt morgen“, sagte sie. Marit Solvang ist seit März an Bord.',
  '',
  '„Es dauert“, sagte der Maschinist in Kiel.',
  '',
].join('\n');

const open = (name: string, words = content) => openArticle(`navigate-${name}`, words);

const lineAndWords = (document: vscode.TextDocument, range: vscode.Range) =>
  `${range.start.line + 1}: ${document.getText(range)}`;

const solvang = ['1: Solvang', '3: Marit Solvang', '7: Solvang', '7: sie', '7: Marit Solvang'];

describe('the structure of an article', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('is an outline of headline, sections, paragraphs and quotations by speaker', async () => {
    const document = await open('outline.article');
    const symbols = await answerOf<vscode.DocumentSymbol>('vscode.executeDocumentSymbolProvider', document.uri);
    const draw = (each: vscode.DocumentSymbol, depth = 0): readonly string[] => [
      `${' '.repeat(depth)}${each.name}${each.detail === '' ? '' : ` | ${each.detail}`}`,
      ...each.children.flatMap((child) => draw(child, depth + 1)),
    ];
    assert.deepEqual(
      symbols.flatMap((each) => draw(each)),
      [
        'Solvang wartet auf ein Teil',
        ' Die Fähre fällt bis Montag aus, teilte Kapitänin Marit …',
        '  Marit Solvang | Die Fähre fällt bis Montag aus',
        ' Wie es weitergeht',
        '  „Wir warten auf ein Teil“, sagte Solvang. „Es kommt …',
        '   Marit Solvang | „Wir warten auf ein Teil“',
        '   Marit Solvang | „Es kommt morgen“',
        '  „Es dauert“, sagte der Maschinist in Kiel.',
        '   der Maschinist | „Es dauert“',
      ],
    );
  });

  it('can be folded at the headline and at each section', async () => {
    const document = await open('folding.article');
    const folds = await answerOf<vscode.FoldingRange>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(
      folds.map(({ start, end }) => `${start + 1}-${end + 1}`),
      ['1-9', '5-9'],
    );
  });

  it('is what a selection grows by', async () => {
    const document = await open('selection.article');
    const place = placeOf(document, 'warten auf');
    const [range] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [place]);
    const grown: string[] = [];
    for (let each = range; each; each = each.parent) grown.push(document.getText(each.range).replace(/\s+/gu, ' '));
    const sizes = grown.map(({ length }) => length);
    assert.deepEqual(grown.slice(0, 3), ['warten', 'Wir warten auf ein Teil', '„Wir warten auf ein Teil“']);
    assert.deepEqual(
      sizes,
      [...sizes].sort((a, b) => a - b),
    );
    assert.ok(grown.some((words) => words.startsWith('Wie es weitergeht „Wir')));
  });

  it('is asked of nobody in a file that is no article', async () => {
    const { document } = await show(await write('navigate-plain.txt', content));
    const symbols = await run<unknown[] | undefined>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(symbols ?? [], []);
    const place = placeOf(document, 'Marit');
    assert.deepEqual(await run('vscode.executeDefinitionProvider', document.uri, place), []);
  });
});

describe('an entity', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('is defined where the article introduces it, also from the pronoun of a speaker', async () => {
    const document = await open('definition.article');
    for (const [words, offset] of [
      ['Solvang wartet', 2],
      ['sagte sie', 7],
      ['Solvang ist', 1],
    ] as const) {
      const place = placeOf(document, words, offset);
      const [link] = await run<vscode.LocationLink[]>('vscode.executeDefinitionProvider', document.uri, place);
      assert.ok(link);
      assert.equal(lineAndWords(document, link.targetRange), '3: Marit Solvang');
    }
    const nowhere = placeOf(document, 'Fähre');
    assert.deepEqual(await run('vscode.executeDefinitionProvider', document.uri, nowhere), []);
  });

  it('is referred to by all its mentions, and by the words that mean its speaker', async () => {
    const document = await open('references.article');
    const place = placeOf(document, 'sagte sie', 7);
    const found = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, place);
    const own = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.deepEqual(
      own.map(({ range }) => lineAndWords(document, range)),
      solvang,
    );
  });

  it('is referred to by other articles of the folder, as they are in the editor or on disk', async () => {
    const stay = await write(
      'navigate-disk.article',
      'Kurz gemeldet\n\nIn Kiel sprach gestern Marit Solvang mit Gästen.\n',
    );
    const other = await open('edited.article', 'Kurz gemeldet\n\nIn Kiel sprach Marit Solvang.\n');
    await edit(other, 0, 0, 'Neues:\n\n');
    const document = await open('workspace.article');
    const find = async (uri: vscode.Uri) => {
      const place = placeOf(document, 'Marit Solvang');
      const found = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, place);
      const range = found.find((each) => each.uri.toString() === uri.toString())?.range;
      return range && `${range.start.line}:${range.start.character}-${range.end.character}`;
    };
    assert.equal(await find(stay), '2:23-36');
    assert.equal(await until(() => find(other.uri)), '4:15-28');
  });

  it('is highlighted at all its mentions, where it is introduced as a place of writing', async () => {
    const document = await open('highlights.article');
    const place = placeOf(document, 'Solvang wartet');
    const found = await run<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, place);
    assert.deepEqual(found.map(({ range }) => lineAndWords(document, range)).sort(), [...solvang].sort());
    const written = found.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write);
    assert.deepEqual(
      written.map(({ range }) => lineAndWords(document, range)),
      ['3: Marit Solvang'],
    );
    const nowhere = placeOf(document, 'Teil');
    assert.deepEqual(await run('vscode.executeDocumentHighlights', document.uri, nowhere), []);
  });

  it('is found in the workspace by its name, with how often it is quoted; so is a speaker without a name', async () => {
    const document = await open('symbols.article');
    const find = async (query: string) => {
      const found = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query);
      return found
        .filter(({ location }) => location.uri.toString() === document.uri.toString())
        .map(({ name, containerName, location }) => `${name} | ${containerName} | ${location.range.start.line + 1}`);
    };
    assert.deepEqual(await find('marsol'), ['Marit Solvang | Person, quoted: 3 | 3']);
    assert.deepEqual(await find('maschinist'), ['der Maschinist | Speaker | 9']);
    assert.deepEqual(await find('kiel'), ['Kiel | Place | 3']);
    assert.deepEqual(await find('montag'), []);
  });
});

describe('the name of an entity', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  const namesIn = async (document: vscode.TextDocument) =>
    (await annotationsOf(document.uri)).entities.filter(({ type }) => type === 'person').map(({ name }) => name);

  it('is changed by renaming, in the sidecar and not in the text, and back by one undo', async () => {
    const document = await open('rename.article');
    const place = placeOf(document, 'sagte sie', 7);
    const prepared = await run<{ range: vscode.Range; placeholder: string }>(
      'vscode.prepareRename',
      document.uri,
      place,
    );
    assert.deepEqual([document.getText(prepared.range), prepared.placeholder], ['sie', 'Marit Solvang']);
    const changed = await run<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      place,
      ' Marit  Solvang-Berg ',
    );
    assert.equal(changed.size, 0);
    assert.equal(document.getText(), content);
    assert.deepEqual(await namesIn(document), ['Marit Solvang-Berg']);
    await (await api()).saved(document.uri);
    const sidecar = document.uri.with({ path: `${document.uri.path}.ann.jsonl` });
    assert.match(await stored(sidecar), /Marit Solvang-Berg/u);
    await run('article.undoDecision');
    assert.deepEqual(await namesIn(document), ['Marit Solvang']);
    await (await api()).saved(document.uri);
    assert.doesNotMatch(await stored(sidecar), /Marit Solvang-Berg/u);
  });

  it('is not there to be changed where no entity is, nor changed to nothing', async () => {
    const document = await open('refused.article');
    const nowhere = placeOf(document, 'Fähre');
    await assert.rejects(async () => run('vscode.prepareRename', document.uri, nowhere), /no entity/u);
    const place = placeOf(document, 'Marit');
    await assert.rejects(
      async () => run('vscode.executeDocumentRenameProvider', document.uri, place, ' … '),
      /must have letters/u,
    );
    assert.deepEqual(await namesIn(document), ['Marit Solvang']);
  });
});
