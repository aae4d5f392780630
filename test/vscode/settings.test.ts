import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { annotationsOf, until } from './articles';
import { show, write } from './world';

const text = 'Der russische Minister sprach in Kiel über den Russlandbesuch. Die Ukrainer kamen.\n';

const configuration = () => vscode.workspace.getConfiguration('article');

async function set(key: string, value: unknown): Promise<void> {
  await configuration().update(key, value, vscode.ConfigurationTarget.Global);
}

describe('the forms of names', () => {
  const forms = ['name', 'derived', 'part'] as const;
  afterEach(async () => {
    for (const form of forms) await set(`forms.${form}`, undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const formsIn = async (uri: vscode.Uri) => {
    const { items } = await annotationsOf(uri);
    return [...new Set(items.map(({ attributes: { form } }) => form))].sort();
  };
  /** Resolves once what is shown has exactly these forms. */
  const untilShown = async (uri: vscode.Uri, ...wanted: readonly string[]) => {
    await until(async () => ((await formsIn(uri)).join() === [...wanted].sort().join() ? true : undefined));
  };

  it('are only names where nobody chose others', async () => {
    const { document } = await show(await write('forms.article', text));
    assert.deepEqual(await formsIn(document.uri), ['name']);
  });

  it('are switched on and off one by one, at once', async () => {
    const { document } = await show(await write('forms-all.article', text));
    await set('forms.derived', true);
    await untilShown(document.uri, 'name', 'derived');
    await set('forms.part', true);
    await untilShown(document.uri, 'name', 'derived', 'part');
    await set('forms.name', false);
    await untilShown(document.uri, 'derived', 'part');
  });

  it('are said by the hover', async () => {
    await set('forms.derived', true);
    const { document } = await show(await write('forms-hover.article', text));
    await untilShown(document.uri, 'name', 'derived');
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(text.indexOf('russische') + 2),
    );
    const words = hovers
      .flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value))
      .join();
    assert.match(words.replaceAll('&nbsp;', ' '), /derived from a name/u);
  });
});
