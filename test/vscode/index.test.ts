import * as vscode from 'vscode';
import { accept, api, reopen, text } from './articles';
import { folder, show } from './world';

const at = (name: string) => vscode.Uri.joinPath(folder(), 'indexed', name);
const encode = (words: string) => new TextEncoder().encode(words);
const close = () => vscode.commands.executeCommand('workbench.action.closeAllEditors');

const article = (name: string) =>
  `Besuch\n\n${name} Zwerenz kam am Montag nach Fulda.\n\n„Ja“, sagte ${name} Zwerenz.\n`;

/** Where the symbols of the workspace are that are called so. */
async function symbols(query: string): Promise<readonly string[]> {
  const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  const own = found.filter(({ location }) => location.uri.path.includes('/indexed/'));
  return own.map(({ name, location }) => `${name} ${location.uri.path.split('/').at(-1) ?? ''}`).sort();
}

/** Asks until the index has seen what happened to the files. */
async function becomes(query: string, wanted: readonly string[]): Promise<void> {
  for (;;) {
    const found = await symbols(query);
    if (JSON.stringify(found) === JSON.stringify(wanted)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('the index of the workspace', () => {
  before(api);
  afterEach(async () => {
    await close();
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'indexed'), { recursive: true });
  });

  it('knows the articles that are closed, and follows their files', async () => {
    await vscode.workspace.fs.writeFile(at('a.article'), encode(article('Wendelin')));
    await becomes('Zwerenz', ['Wendelin Zwerenz a.article']);
    await vscode.workspace.fs.writeFile(at('b.article'), encode(article('Kunigunde')));
    await becomes('Zwerenz', ['Kunigunde Zwerenz b.article', 'Wendelin Zwerenz a.article']);
    await vscode.workspace.fs.writeFile(at('b.article'), encode(article('Adelgund')));
    await becomes('Zwerenz', ['Adelgund Zwerenz b.article', 'Wendelin Zwerenz a.article']);
    await vscode.workspace.fs.delete(at('b.article'));
    await becomes('Zwerenz', ['Wendelin Zwerenz a.article']);
  });

  it('reads what is decided, and what is to be rejected in the whole workspace', async () => {
    await vscode.workspace.fs.writeFile(at('a.article'), encode(article('Wendelin')));
    await becomes('Fulda', ['Fulda a.article']);
    const settings = vscode.workspace.getConfiguration('article');
    await settings.update('rejected', { Fulda: ['place'] }, vscode.ConfigurationTarget.Workspace);
    await becomes('Fulda', []);
    await settings.update('rejected', undefined, vscode.ConfigurationTarget.Workspace);
    await becomes('Fulda', ['Fulda a.article']);
  });

  it('takes an article that is open from the editor', async () => {
    await vscode.workspace.fs.writeFile(at('a.article'), encode(article('Wendelin')));
    await becomes('Zwerenz', ['Wendelin Zwerenz a.article']);
    const { document } = await show(at('a.article'));
    const change = new vscode.WorkspaceEdit();
    change.insert(document.uri, new vscode.Position(0, 0), 'Otmar Zwerenz reist\n\n');
    await vscode.workspace.applyEdit(change);
    await becomes('Zwerenz', ['Otmar Zwerenz a.article', 'Wendelin Zwerenz a.article']);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('counts files of other kinds once somebody has decided about them', async () => {
    await vscode.workspace.fs.writeFile(at('b.txt'), encode(text));
    await vscode.workspace.fs.writeFile(at('c.article'), encode(article('Isolde')));
    await becomes('Isolde', ['Isolde Zwerenz c.article']);
    const { document } = await show(at('b.txt'));
    await vscode.commands.executeCommand('article.annotateFile');
    await accept(document, 'Anna Berg');
    await reopen(document);
    await becomes('Anna Berg', ['Anna Berg b.txt']);
  });
});
