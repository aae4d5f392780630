import * as vscode from 'vscode';
import type { Readable } from '../../../core/formats/guess';
import type { Read } from '../../../core/formats/incoming';
import { readFile } from '../../../core/formats/readFile';
import { fileNameOf } from '../fileNames';

/** Bytes of the largest file that is read in the editor; the command line takes larger ones. */
const largest = 64 * 1024 * 1024;

/** A file that is imported, as it was read. */
export interface ImportSource {
  readonly uri: vscode.Uri;
  readonly read: Read;
  /** The moment of what the file has none for: its own, so that reading it twice decides nothing anew. */
  readonly on: string;
}

/** Reads a file and those that belong to it. Rejects, with a reason for people, if it is too large or no UTF-8. */
export async function readImportSource(uri: vscode.Uri, format: Readable): Promise<ImportSource> {
  const { mtime } = await vscode.workspace.fs.stat(uri);
  const content = await readText(uri);
  const beside = await readBeside(uri, format);
  const on = new Date(mtime).toISOString().replace(/\.\d+Z$/u, 'Z');
  return { uri, read: readFile(format, content, { name: fileNameOf(uri.path), beside }), on };
}

async function readText(uri: vscode.Uri): Promise<string> {
  const { size } = await vscode.workspace.fs.stat(uri);
  const mega = 1024 * 1024;
  if (size > largest)
    throw new Error(vscode.l10n.t('it is larger than {0} MB; the command line takes it', largest / mega));
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new Error(vscode.l10n.t('it is not UTF-8'), { cause: error });
    throw error;
  }
}

/** The other files of which the format consists, as far as they are there. */
async function readBeside(uri: vscode.Uri, { suffix, beside = [] }: Readable): Promise<ReadonlyMap<string, string>> {
  const { path } = uri;
  const own = suffix !== undefined && path.endsWith(suffix) ? suffix.length : path.length - path.lastIndexOf('.');
  const found = new Map<string, string>();
  for (const ending of beside) {
    const other = uri.with({ path: path.slice(0, -own) + ending });
    try {
      found.set(ending, await readText(other));
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError)) throw error;
    }
  }
  return found;
}
