import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { accept, reopen, text, wordsOf } from './articles';
import { openMemoryFiles } from './memoryFiles';
import { show } from './world';

const close = () => vscode.commands.executeCommand('workbench.action.closeAllEditors');

describe('where decisions are kept', () => {
  afterEach(close);

  it('is beside the article in a virtual workspace', async () => {
    const files = openMemoryFiles('article-memory', false, { '/a.article': text });
    try {
      const { document } = await show(files.uri('/a.article'));
      await accept(document, 'Anna Berg');
      assert.match(files.text('/a.article.ann.jsonl') ?? '', /"quote":\["Anna Berg"\]/u);
    } finally {
      await close();
      files.dispose();
    }
  });

  it('is in VS Code where nothing can be written, until the article is opened again', async () => {
    const files = openMemoryFiles('article-readonly', true, { '/a.article': text });
    try {
      const { document } = await show(files.uri('/a.article'));
      await accept(document, 'Anna Berg');
      assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
      assert.equal(files.text('/a.article.ann.jsonl'), undefined);
      await reopen(document);
      assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
    } finally {
      await close();
      files.dispose();
    }
  });

  it('is left alone if a newer version wrote it', async () => {
    const newer = '{"format":"article-annotations","version":99,"unit":"codepoint"}\n{"annotation":"future"}\n';
    const files = openMemoryFiles('article-newer', false, { '/a.article': text, '/a.article.ann.jsonl': newer });
    try {
      const { document } = await show(files.uri('/a.article'));
      await accept(document, 'Anna Berg');
      assert.deepEqual(await wordsOf(document, 'person', 'decision'), ['Anna Berg']);
      assert.equal(files.text('/a.article.ann.jsonl'), newer);
    } finally {
      await close();
      files.dispose();
    }
  });
});
