import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { folder, stored, write } from './world';

interface Wish {
  readonly format: string;
  readonly withSuggestions: boolean;
  readonly to: string;
}

function exported(wish: Wish): Thenable<readonly string[] | undefined> {
  return vscode.commands.executeCommand('article.exportWorkspace', wish);
}

describe('exporting the workspace', () => {
  const out = () => vscode.Uri.joinPath(folder(), '..', 'handed-on');
  afterEach(async () => {
    await vscode.commands.executeCommand('notifications.clearAll');
    await vscode.workspace.fs.delete(out(), { recursive: true, useTrash: false }).then(
      () => undefined,
      () => undefined,
    );
  });

  it('writes every article into a folder, with the folders of the workspace', async () => {
    await write('deep/er/ort.article', '\uFEFFAnna Berg war in Hamburg.\n');
    const files = (await exported({ format: 'w3c', withSuggestions: true, to: out().toString() })) ?? [];
    const articles = await vscode.workspace.findFiles('**/*.article');
    assert.ok(files.length >= articles.length);
    const content = await stored(vscode.Uri.joinPath(out(), 'deep/er/ort.jsonld'));
    // The mark counts one, since it stands in the file.
    assert.match(content, /"exact": "Anna Berg",[^]*?"start": 1,\s*"end": 10/u);
  });

  it('writes what all share once a folder', async () => {
    const files = (await exported({ format: 'brat', withSuggestions: false, to: out().toString() })) ?? [];
    const shared = files.filter((file) => file.endsWith('/annotation.conf'));
    assert.equal(new Set(shared).size, shared.length);
    assert.ok(shared.some((file) => file === vscode.Uri.joinPath(out(), 'annotation.conf').toString()));
  });

  it('leaves out the second of two articles whose files would be called alike', async () => {
    await write('doppelt/a.article', 'Anna Berg.\n');
    await write('doppelt/a.txt', 'Ben Tal.\n');
    await write('doppelt/a.txt.ann.jsonl', '{"format":"article-annotations","version":1,"unit":"codepoint"}\n');
    const files = (await exported({ format: 'markdown', withSuggestions: true, to: out().toString() })) ?? [];
    assert.equal(files.filter((file) => file.endsWith('/doppelt/a.md')).length, 1);
  });

  it('writes nothing in a format that is not there', async () => {
    assert.equal(await exported({ format: 'papyrus', withSuggestions: false, to: out().toString() }), undefined);
  });
});
