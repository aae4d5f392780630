import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { formats } from '../../src/core/formats/list';
import { accept, annotationsOf, text } from './articles';
import { openMemoryFiles } from './memoryFiles';
import { folder, show, stored, write } from './world';

interface Wanted {
  readonly format: string;
  readonly withSuggestions: boolean;
  readonly to: vscode.Uri;
}

/** Exports the active article without being asked anything; the files written. */
async function exported({ format, withSuggestions, to }: Wanted): Promise<readonly vscode.Uri[] | undefined> {
  const argument = { format, withSuggestions, to: to.toString() };
  const files = await vscode.commands.executeCommand<readonly string[] | undefined>('article.export', argument);
  return files?.map((uri) => vscode.Uri.parse(uri));
}

const out = () => vscode.Uri.joinPath(folder(), 'out');
const nameOf = ({ path }: vscode.Uri) => path.slice(path.lastIndexOf('/') + 1);

/** Throws if a file is not what its extension says. */
function parse(name: string, content: string): void {
  assert.ok(content.length > 0, name);
  if (/\.json(ld)?$/u.test(name)) JSON.parse(content);
  else if (name.endsWith('.jsonl')) for (const line of content.trim().split('\n')) JSON.parse(line);
  else if (name.endsWith('.html')) assert.match(content.replace(/^\uFEFF/u, ''), /^<!doctype html>.*<\/html>\s*$/isu);
  else if (name.endsWith('.csv')) {
    const columns = content.trim().split(/\r?\n/u)[0]?.split(/[,;]/u).length ?? 0;
    assert.ok(columns > 3, content);
  }
}

/** What all articles in a folder have in common. */
const shared = /^(?:annotation|visual)\.conf$/u;

/** Where W3C annotations say that their words stand: whole values of `TextPositionSelector` and `TextQuoteSelector`. */
function selectorsIn(value: unknown): readonly { start: number; end: number; exact: string }[] {
  if (Array.isArray(value)) {
    const found = value as readonly Readonly<Record<string, unknown>>[];
    const position = found.find((each) => each.type === 'TextPositionSelector');
    const quote = found.find((each) => each.type === 'TextQuoteSelector');
    const here = position && quote ? [{ ...position, ...quote } as unknown as ReturnType<typeof selectorsIn>[0]] : [];
    return [...here, ...found.flatMap(selectorsIn)];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(selectorsIn) : [];
}

describe('exporting an article', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  for (const { id, name } of formats) {
    it(`writes ${name}`, async () => {
      const { document } = await show(await write(`handed-${id}.article`, text));
      await accept(document, 'Anna Berg');
      const files =
        (await exported({ format: id, withSuggestions: true, to: out() })) ?? assert.fail('nothing written');
      assert.ok(files.length > 0);
      for (const file of files) {
        assert.ok(nameOf(file).startsWith(`handed-${id}.`) || shared.test(nameOf(file)), nameOf(file));
        parse(nameOf(file), await stored(file));
      }
      const whole = (await Promise.all(files.map(stored))).join('\n');
      // In columns a token stands on a line of its own.
      assert.match(whole, /Anna Berg|Anna\t[^\n]*\n(?:\d+\t)?Berg/u);
      assert.match(whole, /Hamburg/u);
    });

    it(`leaves suggestions out of ${name}`, async () => {
      const { document } = await show(await write(`decided-${id}.article`, 'Anna Berg traf Ben Tal.\n'));
      await accept(document, 'Anna Berg');
      const decided = await exported({ format: id, withSuggestions: false, to: out() });
      const few = (await Promise.all((decided ?? []).map(stored))).join('\n');
      const all = await exported({ format: id, withSuggestions: true, to: out() });
      const many = (await Promise.all((all ?? []).map(stored))).join('\n');
      assert.ok(few.length < many.length, few);
    });
  }

  it('counts a byte order mark that VS Code does not show', async () => {
    const content = `\uFEFF${text}`;
    await show(await write('mark.article', content));
    const [file] = (await exported({ format: 'w3c', withSuggestions: true, to: out() })) ?? [];
    const selectors = selectorsIn(JSON.parse(await stored(file ?? assert.fail('nothing written'))));
    assert.ok(selectors.length > 3);
    for (const { start, end, exact } of selectors) assert.equal(Array.from(content).slice(start, end).join(''), exact);
  });

  it('works in a document that is no file yet', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'article', content: text });
    await vscode.window.showTextDocument(document);
    await annotationsOf(document.uri);
    const [file] = (await exported({ format: 'html', withSuggestions: true, to: out() })) ?? [];
    assert.match(nameOf(file ?? assert.fail('nothing written')), /^Untitled-\d+\.html$/u);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('works from and into a virtual workspace', async () => {
    const files = openMemoryFiles('article-export', false, { '/a.article': text });
    try {
      const { document } = await show(files.uri('/a.article'));
      await annotationsOf(document.uri);
      await exported({ format: 'html', withSuggestions: true, to: files.uri('/') });
      parse('a.html', files.text('/a.html') ?? '');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      files.dispose();
    }
  });

  it('writes nothing where nothing can be written, and nothing of a format that is not there', async () => {
    const files = openMemoryFiles('article-shut', true, { '/a.article': text });
    try {
      const { document } = await show(files.uri('/a.article'));
      await annotationsOf(document.uri);
      assert.equal(await exported({ format: 'html', withSuggestions: true, to: files.uri('/') }), undefined);
      assert.equal(await exported({ format: 'papyrus', withSuggestions: true, to: out() }), undefined);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.commands.executeCommand('notifications.clearAll');
      files.dispose();
    }
  });
});
