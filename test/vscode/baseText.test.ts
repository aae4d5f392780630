import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { accept, annotationsOf, until } from './articles';
import { show, write } from './world';

const repeated =
  'Der Senat der Hansestadt an der Elbe hat dem Plan von Anna Berg für eine neue Brücke gestern zugestimmt.';
const before = `Der Regen hielt den ganzen Tag an. ${repeated} Die Arbeiten beginnen im Herbst.\n`;
const copied = `Der Regen hielt den ganzen Tag an. ${repeated} Die Arbeiten beginnen im Herbst. Später hieß es: ${repeated}\n`;

describe('an article that was edited while it was closed', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('has its decisions where they were, told by its text as it was when they were stored', async () => {
    const uri = await write('copied.article', before);
    const { document } = await show(uri);
    await accept(document, 'Anna Berg');
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await write('copied.article', copied);
    await until(() => (document.getText() === copied ? true : undefined));
    await vscode.languages.setTextDocumentLanguage(document, 'article');
    // The sidecar alone knows too little around the name to tell the sentence from its copy.
    const { items } = await annotationsOf(uri);
    const decided = items.filter(({ origin }) => origin === 'decision');
    assert.deepEqual(
      decided.map(({ spans }) => spans[0]?.start),
      [copied.indexOf('Anna Berg')],
    );
  });
});
