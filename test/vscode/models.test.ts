import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, text, until } from './articles';
import { show, write } from './world';

const own = () => vscode.lm.tools.filter(({ name }) => name.startsWith('article_')).map(({ name }) => name);
const switchTo = (isOn: boolean | undefined) =>
  vscode.workspace.getConfiguration('article').update('languageModel', isOn, vscode.ConfigurationTarget.Global);

/** Calls a tool as the chat does, and reads what it says. */
async function told(name: string, input: object): Promise<string> {
  const options = { input, toolInvocationToken: undefined };
  const { content } = await vscode.lm.invokeTool(name, options, new vscode.CancellationTokenSource().token);
  return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
}

describe('language models', () => {
  afterEach(async () => {
    await switchTo(undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('get nothing as long as nobody switches them on', async () => {
    const { document } = await show(await write('quiet.article', text));
    await annotationsOf(document.uri);
    await assert.rejects(told('article_quotes', {}));
  });

  it('get the annotations of the article in front when they are switched on, and only then', async () => {
    const { document } = await show(await write('told.article', text));
    await annotationsOf(document.uri);
    await switchTo(true);
    await until(() => (own().length === 2 ? true : undefined));
    const quotes = await until(() => told('article_quotes', { speaker: 'Berg' }).catch(() => undefined));
    assert.match(quotes, /told\.article.*Anna Berg.*Wir prüfen jeden Pfeiler/su);
    assert.match(await told('article_annotations', { types: ['place'] }), /Hamburg/u);
    await switchTo(undefined);
    await until(() =>
      told('article_quotes', {}).then(
        () => undefined,
        () => true,
      ),
    );
  });

  it('are not there in this VS Code, which the command explains without changing anything', async () => {
    const { document } = await show(await write('alone.article', text));
    const before = await annotationsOf(document.uri);
    await switchTo(true);
    await vscode.commands.executeCommand('article.suggestSpeakers');
    assert.deepEqual(await annotationsOf(document.uri), before);
  });
});
