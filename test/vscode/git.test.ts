import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { readSidecar } from '../../src/core/annotations/sidecar';
import { accept, annotationsOf, run, text, until } from './articles';
import { createRepository, isKnown, versionOf, whyNoGit, type Repository } from './repository';
import { show } from './world';

const article = 'bridge.article';
const sidecar = `${article}.ann.jsonl`;

const repeated =
  'Der Senat der Hansestadt an der Elbe hat dem Plan von Anna Berg für eine neue Brücke gestern zugestimmt.';
const original = `Der Regen hielt den ganzen Tag an. ${repeated} Die Arbeiten beginnen im Herbst.\n`;
/** A text of which the sidecar alone knows too little to tell the sentence from its copy. */
const copied = `Der Regen hielt den ganzen Tag an. ${repeated} Die Arbeiten beginnen im Herbst. Später hieß es: ${repeated}\n`;

/** Two branches that annotate the same article: what each accepted. */
interface Branches {
  readonly before?: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** What git is told about sidecars. */
  readonly attributes?: string;
}

/** Waits until exactly these words are decided: the sidecar is read again after git wrote it. */
async function decidedAre(document: vscode.TextDocument, ...wanted: readonly string[]): Promise<void> {
  await until(async () => {
    const { items } = await annotationsOf(document.uri);
    const words = items
      .filter(({ origin }) => origin === 'decision')
      .map(({ spans }) => spans.map(({ start, end }) => document.getText().slice(start, end)).join(' … '));
    return words.toSorted().join() === wanted.toSorted().join() ? true : undefined;
  });
}

async function acceptAll(document: vscode.TextDocument, words: readonly string[]): Promise<void> {
  for (const each of words) await accept(document, each);
}

/** A repository on its branch `main`, with a branch `theirs` of another person; the article is open. */
async function branches(
  name: string,
  { before = [], ours, theirs, attributes }: Branches,
): Promise<{ readonly repository: Repository; readonly document: vscode.TextDocument }> {
  const repository = await createRepository(`git-${name}`);
  const uri = await repository.write(article, text);
  if (attributes !== undefined) await repository.write('.gitattributes', `*.ann.jsonl ${attributes}\n`);
  const { document } = await show(uri);
  await isKnown(uri);
  await acceptAll(document, before);
  repository.commit();
  repository.git('checkout', '--quiet', '-b', 'theirs');
  await acceptAll(document, theirs);
  repository.commit();
  repository.git('checkout', '--quiet', 'main');
  await decidedAre(document, ...before);
  await acceptAll(document, ours);
  repository.commit();
  return { repository, document };
}

/** What is stored and not a rejection, in the order of the file. */
async function storedIn(repository: Repository, name = sidecar): Promise<readonly string[]> {
  const read = readSidecar(await repository.text(name));
  if (!('records' in read)) return assert.fail('a newer version');
  assert.deepEqual(read.problems, []);
  return read.records.flatMap(({ kind, value }) => (kind === 'annotation' ? value.quote : []));
}

/** Nothing is left to settle, the merge can be committed, and everything of both sides is in the file. */
async function isMerged(repository: Repository, ...words: readonly string[]): Promise<void> {
  assert.equal(repository.git('diff', '--name-only', '--diff-filter=U'), '');
  repository.git('commit', '--quiet', '--no-edit');
  assert.equal(repository.git('status', '--porcelain'), '');
  assert.deepEqual((await storedIn(repository)).toSorted(), words.toSorted());
}

describe('an article that two branches annotate', function () {
  before(function () {
    const reason = whyNoGit();
    if (reason === undefined) return;
    console.log(`skipped, since ${reason}`);
    this.skip();
  });
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('is merged by the command where git could not, and git is told', async () => {
    const { repository, document } = await branches('conflict', {
      ...{ before: ['Elbe'], ours: ['Hamburg'], theirs: ['Anna Berg'] },
    });
    assert.equal(repository.tries('merge', 'theirs'), false);
    assert.match(await repository.text(sidecar), /<<<<<<</u);
    await run('article.mergeAnnotations');
    await isMerged(repository, 'Elbe', 'Hamburg', 'Anna Berg');
    await decidedAre(document, 'Elbe', 'Hamburg', 'Anna Berg');
  });

  it('is merged from the first sidecars of both', async () => {
    const { repository, document } = await branches('both-new', { ours: ['Hamburg'], theirs: ['Anna Berg'] });
    assert.equal(repository.tries('merge', 'theirs'), false);
    await run('article.mergeAnnotations', repository.uri(sidecar));
    await isMerged(repository, 'Hamburg', 'Anna Berg');
    await decidedAre(document, 'Hamburg', 'Anna Berg');
  });

  it('needs no command with merge=union', async () => {
    const { repository, document } = await branches('union', {
      ...{ before: ['Elbe'], ours: ['Hamburg'], theirs: ['Anna Berg'], attributes: 'merge=union' },
    });
    repository.git('merge', '--quiet', '--no-edit', 'theirs');
    await decidedAre(document, 'Elbe', 'Hamburg', 'Anna Berg');
    const merged = await repository.text(sidecar);
    await run('article.mergeAnnotations');
    assert.equal(await repository.text(sidecar), merged);
    // The next decision settles what git left: one record an id.
    await run('article.undoDecision');
    await run('article.redoDecision');
    await decidedAre(document, 'Elbe', 'Hamburg', 'Anna Berg');
  });

  it('is merged where git does not even try, from what git keeps of both sides', async () => {
    const { repository, document } = await branches('binary', {
      ...{ before: ['Elbe'], ours: ['Hamburg'], theirs: ['Anna Berg'], attributes: '-merge' },
    });
    assert.equal(repository.tries('merge', 'theirs'), false);
    assert.doesNotMatch(await repository.text(sidecar), /<<<<<<</u);
    await run('article.mergeAnnotations');
    await isMerged(repository, 'Elbe', 'Hamburg', 'Anna Berg');
    await decidedAre(document, 'Elbe', 'Hamburg', 'Anna Berg');
  });

  it('is merged after something was decided in the middle of the conflict', async () => {
    const { repository, document } = await branches('decided', {
      ...{ before: ['Elbe'], ours: ['Hamburg'], theirs: ['Anna Berg'] },
    });
    assert.equal(repository.tries('merge', 'theirs'), false);
    await decidedAre(document, 'Elbe', 'Hamburg', 'Anna Berg');
    await accept(document, 'Montag');
    await run('article.mergeAnnotations');
    await isMerged(repository, 'Elbe', 'Hamburg', 'Anna Berg', 'Montag');
  });

  for (const [name, deleting, keeping] of [
    ['they', 'theirs', 'main'],
    ['we', 'main', 'theirs'],
  ] as const)
    it(`keeps what was decided where ${name} deleted the sidecar`, async () => {
      const { repository, document } = await branches(`deleted-${deleting}`, {
        ...{ before: ['Elbe'], ours: [], theirs: [] },
      });
      repository.git('checkout', '--quiet', keeping);
      await accept(document, 'Hamburg');
      repository.commit();
      repository.git('checkout', '--quiet', deleting);
      await decidedAre(document, 'Elbe');
      repository.git('rm', '--quiet', sidecar);
      repository.commit();
      repository.git('checkout', '--quiet', 'main');
      assert.equal(repository.tries('merge', 'theirs'), false);
      await run('article.mergeAnnotations');
      await isMerged(repository, 'Elbe', 'Hamburg');
      await decidedAre(document, 'Elbe', 'Hamburg');
    });

  it('is merged under the name that one side gave it', async () => {
    const { repository } = await branches('renamed', { before: ['Elbe'], ours: ['Hamburg'], theirs: [] });
    const [newArticle, newSidecar] = ['elbe.article', 'elbe.article.ann.jsonl'];
    repository.git('checkout', '--quiet', 'theirs');
    repository.git('mv', article, newArticle);
    repository.git('mv', sidecar, newSidecar);
    repository.commit();
    const { document } = await show(repository.uri(newArticle));
    await decidedAre(document, 'Elbe');
    await accept(document, 'Anna Berg');
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    assert.equal(repository.tries('merge', '-X', 'find-renames=20%', 'theirs'), false);
    const renamed = await show(repository.uri(newArticle));
    await run('article.mergeAnnotations');
    assert.equal(repository.git('diff', '--name-only', '--diff-filter=U'), '');
    repository.git('commit', '--quiet', '--no-edit');
    assert.deepEqual((await storedIn(repository, newSidecar)).toSorted(), ['Anna Berg', 'Elbe', 'Hamburg']);
    await decidedAre(renamed.document, 'Elbe', 'Hamburg', 'Anna Berg');
  });

  it('has its decisions on their words where the text was in conflict too, once that is settled', async () => {
    const { repository, document } = await branches('text', {
      ...{ before: ['Elbe'], ours: ['Hamburg'], theirs: ['Anna Berg'] },
    });
    const [theirs, ours] = [text.replace('Montag', 'Dienstag'), text.replace('gesperrt,', 'geschlossen,')];
    repository.git('checkout', '--quiet', 'theirs');
    await repository.write(article, theirs);
    await until(() => (document.getText() === theirs ? true : undefined));
    await decidedAre(document, 'Elbe', 'Anna Berg');
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    await repository.write(article, ours);
    await until(() => (document.getText() === ours ? true : undefined));
    await decidedAre(document, 'Elbe', 'Hamburg');
    repository.commit();
    assert.equal(repository.tries('merge', 'theirs'), false);
    await until(() => (document.getText().includes('<<<<<<<') ? true : undefined));
    await run('article.mergeAnnotations');
    assert.equal(repository.git('diff', '--name-only', '--diff-filter=U').trim(), article);
    const settled = ours.replace('Montag', 'Dienstag');
    await repository.write(article, settled);
    await until(() => (document.getText() === settled ? true : undefined));
    await decidedAre(document, 'Elbe', 'Hamburg', 'Anna Berg');
    repository.git('add', article);
    await isMerged(repository, 'Elbe', 'Hamburg', 'Anna Berg');
  });

  it('is merged in the files of annotators too', async () => {
    const { repository } = await branches('own', { ours: [], theirs: [] });
    const own = `${article}.ina.ann.jsonl`;
    const record = (quote: string) => ({
      ...{ annotation: quote.toLowerCase().padEnd(8, 'x'), type: 'place', quote: [quote] },
      ...{ status: 'accepted', by: 'ina', on: '2030-01-01T10:00:00Z' },
    });
    const header = '{"format":"article-annotations","version":1,"unit":"codepoint"}\n';
    for (const [branch, quote] of [
      ['theirs', 'Elbe'],
      ['main', 'Hamburg'],
    ] as const) {
      repository.git('checkout', '--quiet', branch);
      await repository.write(own, `${header}${JSON.stringify(record(quote))}\n`);
      repository.commit();
    }
    assert.equal(repository.tries('merge', 'theirs'), false);
    await run('article.mergeAnnotations');
    assert.equal(repository.git('diff', '--name-only', '--diff-filter=U'), '');
    repository.git('commit', '--quiet', '--no-edit');
    assert.deepEqual((await storedIn(repository, own)).toSorted(), ['Elbe', 'Hamburg']);
  });

  it('has the later of two decisions about the same', async () => {
    const { repository, document } = await branches('same', { before: ['Elbe'], ours: [], theirs: [] });
    const decide = async (branch: string, on: string, field: string, value: string) => {
      repository.git('checkout', '--quiet', branch);
      const lines = (await repository.text(sidecar)).split('\n').map((line) => {
        const record = JSON.parse(line === '' ? '{}' : line) as object;
        return 'annotation' in record ? JSON.stringify({ ...record, [field]: value, on }) : line;
      });
      await repository.write(sidecar, lines.join('\n'));
      repository.commit();
    };
    await decide('main', '2030-01-01T10:00:00Z', 'status', 'rejected');
    await decidedAre(document);
    await decide('theirs', '2030-01-01T10:00:01Z', 'type', 'person');
    await decidedAre(document, 'Elbe');
    repository.git('checkout', '--quiet', 'main');
    await decidedAre(document);
    assert.equal(repository.tries('merge', 'theirs'), false);
    await run('article.mergeAnnotations');
    await isMerged(repository, 'Elbe');
    const merged = await repository.text(sidecar);
    assert.match(merged, /"type":"person".*"status":"accepted"/u);
    assert.doesNotMatch(merged, /"rejected"/u);
    await decidedAre(document, 'Elbe');
  });

  it('has its decisions where they were, told by its committed text', async () => {
    const repository = await createRepository('git-base');
    const decided = await show(await repository.write('first.article', original));
    await isKnown(decided.document.uri);
    await accept(decided.document, 'Anna Berg');
    // Nobody has opened this file, so the extension has no copy of its text as it was.
    await repository.write(sidecar, await repository.text('first.article.ann.jsonl'));
    const uri = await repository.write(article, original);
    repository.commit();
    await repository.write(article, copied);
    const { document } = await show(uri);
    const { items } = await annotationsOf(document.uri);
    assert.deepEqual(
      items.filter(({ origin }) => origin === 'decision').map(({ spans }) => spans[0]?.start),
      [copied.indexOf('Anna Berg')],
    );
  });

  it('shows in an older version what was decided then, else what is decided today', async () => {
    const repository = await createRepository('git-versions');
    const uri = await repository.write(article, original);
    repository.commit();
    const { document } = await show(uri);
    await isKnown(uri);
    await accept(document, 'Anna Berg');
    repository.commit();
    const edited = `Neu am Anfang. ${original}`;
    await repository.write(article, edited);
    await until(() => (document.getText() === edited ? true : undefined));
    await accept(document, 'Elbe');
    repository.commit();
    for (const [ref, ...words] of [
      ['HEAD', 'Elbe', 'Anna Berg'],
      ['HEAD~1', 'Anna Berg'],
      // Nothing was committed with it.
      ['HEAD~2', 'Elbe', 'Anna Berg'],
    ]) {
      const version = await vscode.workspace.openTextDocument(versionOf(uri, ref ?? ''));
      assert.equal(version.getText(), ref === 'HEAD' ? edited : original);
      await decidedAre(version, ...words);
    }
    assert.equal(repository.git('status', '--porcelain'), '');
  });

  it('has its problems told of the file alone, beside an older version', async () => {
    const repository = await createRepository('git-problems');
    const uri = await repository.write(article, `${original}\nSie sagte: „Nein.\n`);
    await show(uri);
    await isKnown(uri);
    repository.commit();
    const version = versionOf(uri, 'HEAD');
    await run('vscode.diff', version, uri);
    await until(() => (vscode.languages.getDiagnostics(uri).length > 0 ? true : undefined));
    await annotationsOf(version);
    await repository.write(article, `${original}\nSie sagte: „Nein.\n\nEr auch: „Ja.\n`);
    await until(() => (vscode.languages.getDiagnostics(uri).length > 1 ? true : undefined));
    assert.deepEqual(vscode.languages.getDiagnostics(version), []);
  });
});
