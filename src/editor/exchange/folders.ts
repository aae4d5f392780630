import * as vscode from 'vscode';
import type { Format } from '../../core/formats/format';
import { createHandout } from '../../core/formats/handout';
import { noDecisions } from '../../core/annotations/decisions';
import { defaultSchema } from '../../core/annotations/default-schema';
import { fileNameOf, stemOf } from './fileNames';

/** Where the exports of many articles go: beside each, or into this folder, with the folders of the workspace in it. */
export type Where = vscode.Uri | 'beside';

/** The folder that an article's export goes into. */
export function folderFor(article: vscode.Uri, where: Where): vscode.Uri {
  if (where === 'beside') return vscode.Uri.joinPath(article, '..');
  const root = vscode.workspace.getWorkspaceFolder(article);
  if (!root) return where;
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const inside = article.path
    .slice(root.uri.path.replace(/\/$/u, '').length + 1)
    .split('/')
    .slice(0, -1);
  return vscode.Uri.joinPath(where, ...(several ? [root.name] : []), ...inside);
}

/** What the files of an article are called in a format, those that all articles of a folder share included. */
export function filesFor(article: vscode.Uri, where: Where, endings: readonly Ending[]): readonly vscode.Uri[] {
  const folder = folderFor(article, where);
  const stem = stemOf(fileNameOf(article.path));
  return endings.map(({ suffix, shared }) => vscode.Uri.joinPath(folder, shared ? suffix : stem + suffix));
}

export interface Ending {
  readonly suffix: string;
  readonly shared: boolean;
}

/** The files that a format has of any article: as it has them of one without a word. */
export function endingsOf(format: Format): readonly Ending[] {
  const layer = { items: [], entities: new Map(), unplaced: [] };
  const source = {
    name: 'x.article',
    text: '',
    language: 'de' as const,
    layer,
    decisions: noDecisions,
    schema: defaultSchema,
  };
  const { files } = format.write(createHandout(source, { withSuggestions: false }));
  return files.map(({ suffix, shared }) => ({ suffix, shared: shared === true }));
}
