import * as vscode from 'vscode';
import type { WrittenFile } from '../../core/formats/format';
import { mayReplace } from '../document/replace';
import { extensionOf, fileNameOf, stemOf } from './fileNames';

/** A file of an export and where it goes. */
export interface Destination {
  readonly uri: vscode.Uri;
  readonly content: string;
}

/** Where the files go when the folder is known. */
export function destinationsIn(
  folder: vscode.Uri,
  document: vscode.Uri,
  files: readonly WrittenFile[],
): readonly Destination[] {
  const stem = stemOf(fileNameOf(document.path));
  return files.map(({ suffix, content, shared }) => ({
    uri: vscode.Uri.joinPath(folder, shared === true ? suffix : stem + suffix),
    content,
  }));
}

/** Asks where an export goes: one file by name, several by their folder. Undefined if the person thinks better of it. */
export async function askDestination(
  document: vscode.Uri,
  formatName: string,
  files: readonly WrittenFile[],
): Promise<readonly Destination[] | undefined> {
  const folder = defaultFolder(document);
  const [file] = files;
  if (!file || files.length > 1) return askFolder(folder, document, files);
  const beside = folder && destinationsIn(folder, document, files)[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Annotations'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [formatName]: [extensionOf(file.suffix)] },
    ...(beside && { defaultUri: beside }),
  });
  return uri && [{ uri, content: file.content }];
}

/** Beside the article where one can write there, else in the folder that is open; undefined if neither is there. */
function defaultFolder(document: vscode.Uri): vscode.Uri | undefined {
  const canWrite = vscode.workspace.fs.isWritableFileSystem(document.scheme) === true;
  if (canWrite && document.scheme !== 'untitled') return vscode.Uri.joinPath(document, '..');
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function askFolder(
  folder: vscode.Uri | undefined,
  document: vscode.Uri,
  files: readonly WrittenFile[],
): Promise<readonly Destination[] | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Export Annotations'),
      openLabel: vscode.l10n.t('Export Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  if (!chosen) return undefined;
  const destinations = destinationsIn(chosen, document, files);
  return (await mayReplace(destinations.map(({ uri }) => uri))) ? destinations : undefined;
}
