import * as vscode from 'vscode';
import { repositoryRoot } from '../document/gitText';
import { plain, sayDone } from '../document/say';

/** What lets git merge sidecars by itself. */
const line = '*.ann.jsonl merge=union';

const wanted = /^[^#\n]*\.ann\.jsonl\b[^#\n]*\bmerge=union\b/mu;

const key = 'article.gitAttributes.declined';

/** Offers to let git merge by itself from now on, unless it does, or the person has said no in this workspace. */
export async function offerAttributes(file: vscode.Uri, state: vscode.Memento): Promise<void> {
  const attributes = attributesFor(file);
  if (!attributes || state.get(key) === true || wanted.test((await textOf(attributes)) ?? '')) return;
  const [yes, never] = [vscode.l10n.t('Add to .gitattributes'), vscode.l10n.t('Don’t Ask Again')];
  const message = vscode.l10n.t('Git can merge annotations by itself, if {0} says “{1}”.', '.gitattributes', line);
  const choice = await vscode.window.showInformationMessage(message, yes, never);
  if (choice === never) await state.update(key, true);
  if (choice === yes) await addLine(attributes);
}

/** Lets git merge the annotations of a folder by itself: a line more in `.gitattributes`. */
export async function letGitMerge(): Promise<void> {
  const file = vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const attributes = file && attributesFor(file);
  if (!attributes) {
    sayDone(vscode.l10n.t('Open a folder first: {0} belongs into one', '.gitattributes'));
    return;
  }
  if (wanted.test((await textOf(attributes)) ?? '')) {
    sayDone(vscode.l10n.t('Git merges annotations by itself already'));
    return;
  }
  await addLine(attributes);
}

/** In the root of the repository, else of the workspace's folder. */
function attributesFor(file: vscode.Uri): vscode.Uri | undefined {
  const root = repositoryRoot(file) ?? vscode.workspace.getWorkspaceFolder(file)?.uri;
  return root && vscode.Uri.joinPath(root, '.gitattributes');
}

async function textOf(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch {
    // There is none yet; if it is there and cannot be read, writing it will say so.
    return undefined;
  }
}

/** Behind what is there, with its line ends; an editor that has it open follows. */
async function addLine(file: vscode.Uri): Promise<void> {
  const text = (await textOf(file)) ?? '';
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : end;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${text}${gap}${line}${end}`));
    sayDone(vscode.l10n.t('Git merges annotations by itself from now on: commit {0}', '.gitattributes'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be written: {1}', '.gitattributes', plain(reason)),
    );
  }
}
