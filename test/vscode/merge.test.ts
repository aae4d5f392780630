import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { accept, annotationsOf, text, until, wordsOf } from './articles';
import { show, stored, write } from './world';

const run = (command: string, argument?: unknown) => vscode.commands.executeCommand(command, argument);

const sidecarOf = (article: vscode.Uri) => article.with({ path: `${article.path}.ann.jsonl` });

/** What somebody has in their sidecar who accepted these words. */
async function versionWith(name: string, words: readonly string[]): Promise<string> {
  const { document } = await show(await write(`merge-${name}.article`, text));
  for (const each of words) await accept(document, each);
  return stored(sidecarOf(document.uri));
}

/** As git leaves two versions that it cannot merge. */
function conflict(ours: string, theirs: string): string {
  const [header = '', ...left] = ours.trimEnd().split('\n');
  const right = theirs.trimEnd().split('\n').slice(1);
  return [header, '<<<<<<< HEAD', ...left, '=======', ...right, '>>>>>>> feature', ''].join('\n');
}

const shortOf = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .map(({ code, range }) => `${typeof code === 'string' ? code : ''} ${String(range.start.line + 1)}`);

async function problemsAre(uri: vscode.Uri, ...wanted: readonly string[]): Promise<void> {
  await until(() => (shortOf(uri).join() === wanted.join() ? true : undefined));
}

async function fixesAt(uri: vscode.Uri): Promise<readonly vscode.CodeAction[]> {
  const [first] = vscode.languages.getDiagnostics(uri);
  const range = first?.range ?? assert.fail('no problem');
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind);
}

describe('a sidecar that git could not merge', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('is told of while its article is open, and merged without hand work', async () => {
    const ours = await versionWith('ours', ['Anna Berg']);
    const theirs = await versionWith('theirs', ['Elbe']);
    const sidecar = await write('merge-both.article.ann.jsonl', conflict(ours, theirs));
    const { document } = await show(await write('merge-both.article', text));
    await annotationsOf(document.uri);
    const found = () => shortOf(sidecar).filter((each) => each.startsWith('conflictMarker')).length;
    await until(() => (found() === 3 ? true : undefined));
    await run('article.mergeAnnotations');
    const merged = await stored(sidecar);
    assert.doesNotMatch(merged, /<<<|===|>>>/u);
    assert.match(merged, /"quote":\["Anna Berg"\]/u);
    assert.match(merged, /"quote":\["Elbe"\]/u);
    await problemsAre(sidecar);
    // And the marks do not come back with the next decision.
    await accept(document, 'Hamburg');
    assert.doesNotMatch(await stored(sidecar), /<<<|===|>>>/u);
    assert.deepEqual(await wordsOf(document, 'place', 'decision'), ['Elbe', 'Hamburg']);
  });

  it('is merged from its own editor, by the quick fix', async () => {
    const ours = await versionWith('left', ['Anna Berg']);
    const theirs = await versionWith('right', ['Elbe']);
    await write('merge-fix.article', text);
    const sidecar = await write('merge-fix.article.ann.jsonl', conflict(ours, theirs));
    await show(sidecar);
    await until(() => (shortOf(sidecar).length === 3 ? true : undefined));
    const fixes = await fixesAt(sidecar);
    const { command } = fixes.find(({ title }) => title === 'Merge Annotations') ?? assert.fail('no fix');
    await run(command?.command ?? '', (command?.arguments as readonly unknown[] | undefined)?.[0]);
    assert.doesNotMatch(await stored(sidecar), /<<<|===|>>>/u);
    await problemsAre(sidecar);
  });

  it('is left alone if a newer version wrote one side', async () => {
    const ours = await versionWith('old', ['Anna Berg']);
    const content = `${conflict(ours, ours)}{"format":"article-annotations","version":9,"unit":"codepoint"}\n`;
    await write('merge-newer.article', text);
    const sidecar = await write('merge-newer.article.ann.jsonl', content);
    await show(sidecar);
    await run('article.mergeAnnotations');
    assert.equal(await stored(sidecar), content);
    await until(() => (shortOf(sidecar).some((each) => each.startsWith('newerVersion')) ? true : undefined));
  });
});

describe('a sidecar with damaged lines', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('is told of with their numbers, and a line that a person removes does not come back', async () => {
    const whole = await versionWith('whole', ['Anna Berg']);
    const sidecar = await write('merge-damaged.article.ann.jsonl', `${whole}no json\n{"note":"n1"}\n`);
    const lines = whole.split('\n').length;
    const { document } = await show(await write('merge-damaged.article', text));
    await problemsAre(sidecar, `notJson ${String(lines)}`, `wrongField ${String(lines + 1)}`);
    const editor = await show(sidecar);
    const fixes = await fixesAt(sidecar);
    const fix = fixes.find(({ title }) => title === 'Remove This Line') ?? assert.fail('no fix');
    assert.ok(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    await problemsAre(sidecar, `wrongField ${String(lines)}`);
    await editor.document.save();
    await show(document.uri);
    await accept(document, 'Elbe');
    assert.doesNotMatch(await stored(sidecar), /no json/u);
    assert.match(await stored(sidecar), /"note":"n1"/u);
  });
});

describe('problems of a sidecar', () => {
  afterEach(() => run('workbench.action.closeAllEditors'));

  it('are told of as the settings say, or not at all', async () => {
    const whole = await versionWith('settings', ['Anna Berg']);
    const sidecar = await write('merge-off.article.ann.jsonl', `${conflict(whole, whole)}no json\n`);
    const { document } = await show(await write('merge-off.article', text));
    await annotationsOf(document.uri);
    const settings = vscode.workspace.getConfiguration('article.problems');
    const codes = () => [...new Set(shortOf(sidecar).map((each) => each.split(' ')[0]))].join();
    const codesAre = (wanted: string) => until(() => (codes() === wanted ? true : undefined));
    await codesAre('conflictMarker,notJson');
    try {
      await settings.update('conflictMarker', 'off', true);
      await codesAre('notJson');
      await settings.update('damagedLine', 'error', true);
      const { Error } = vscode.DiagnosticSeverity;
      await until(() => vscode.languages.getDiagnostics(sidecar).find(({ severity }) => severity === Error));
      await settings.update('damagedLine', 'off', true);
      await codesAre('');
    } finally {
      await settings.update('conflictMarker', undefined, true);
      await settings.update('damagedLine', undefined, true);
    }
    await codesAre('conflictMarker,notJson');
  });
});

describe('git, asked to merge annotations by itself', () => {
  it('finds a line more in .gitattributes, once', async () => {
    await write('.gitattributes', '*.png binary');
    await run('article.letGitMerge');
    await run('article.letGitMerge');
    const uri = await write('merge-git.article', text);
    const attributes = vscode.Uri.joinPath(uri, '..', '.gitattributes');
    assert.equal(await stored(attributes), '*.png binary\n*.ann.jsonl merge=union\n');
    await vscode.workspace.fs.delete(attributes);
  });
});
