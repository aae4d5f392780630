import * as vscode from 'vscode';
import type { Incoming } from '../../../core/formats/incoming';
import type { Sessions } from '../../document/session';
import { exists } from '../../document/files';
import { plain } from '../../document/say';
import { fileNameOf } from '../fileNames';

/** An article that what a file says is laid on. */
export interface Target {
  readonly uri: vscode.Uri;
  /** It is not there yet: it is made of the text in the file. */
  readonly isNew: boolean;
}

/**
 * The article that a file speaks of: beside the file, the one that is shown, or the only one of that name in the workspace. Whatever
 * folder a reference names, it leads nowhere else.
 */
export async function findArticle(
  sessions: Sessions,
  { names }: Incoming,
  file: vscode.Uri,
  all: readonly vscode.Uri[],
): Promise<vscode.Uri | undefined> {
  const active = sessions.active?.document.uri;
  for (const name of names.flatMap((bare) => [bare, `${bare}.article`])) {
    const beside = vscode.Uri.joinPath(file, '..', name);
    if (beside.toString() !== file.toString() && (await exists(beside))) return beside;
    if (active && fileNameOf(active.path) === name) return active;
    const [only, ...more] = all.filter(({ path }) => fileNameOf(path) === name);
    if (only && more.length === 0) return only;
  }
  return undefined;
}

/** Where an article would be made of the text in the file; undefined if the file has none. Nothing else is ever made. */
export function newArticle({ names, text }: Incoming, file: vscode.Uri): vscode.Uri | undefined {
  const [name] = names;
  if (text === undefined || name === undefined) return undefined;
  return vscode.Uri.joinPath(file, '..', name.endsWith('.article') ? name : `${name}.article`);
}

/** Asks which article one is about, the one in front first; undefined if the person thinks better of it. */
export async function askArticle(
  sessions: Sessions,
  incoming: Incoming,
  file: vscode.Uri,
  all: readonly vscode.Uri[],
): Promise<Target | undefined> {
  const text = newArticle(incoming, file);
  const made = text && !(await exists(text)) ? text : undefined;
  const active = sessions.active?.document.uri;
  const others = all.filter((uri) => uri.toString() !== active?.toString());
  const pickOf = (uri: vscode.Uri) => ({
    label: `$(file) ${fileNameOf(uri.path)}`,
    description: vscode.workspace.asRelativePath(uri),
    found: { uri, isNew: false },
  });
  const chosen = await vscode.window.showQuickPick(
    [
      ...(active ? [pickOf(active)] : []),
      ...(made
        ? [
            {
              label: `$(new-file) ${vscode.l10n.t('Make {0} of the Text in It', fileNameOf(made.path))}`,
              description: '',
              found: { uri: made, isNew: true },
            },
          ]
        : []),
      ...others.map(pickOf),
    ],
    {
      title: plain(vscode.l10n.t('Import from {0}', fileNameOf(file.path))),
      placeHolder: vscode.l10n.t('Which article is it about?'),
      matchOnDescription: true,
    },
  );
  return chosen?.found;
}
