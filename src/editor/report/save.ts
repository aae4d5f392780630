import * as vscode from 'vscode';
import { reportCsv } from '../../core/report/csv';
import { reportHtml } from '../../core/report/html';
import type { Report } from '../../core/report/report';
import type { Table } from '../../core/report/table';
import type { ReportWords } from '../../core/report/words';
import { writeFiles, type NewFile } from '../document/files';
import { mayReplace } from '../document/replace';

/** A report as it is shown. */
export interface ShownReport {
  readonly report: Report;
  readonly tables: readonly Table[];
  readonly words: ReportWords;
}

/** Asks where to, and writes the report as a page of its own; the address of what was written. */
export async function saveHtml(shown: ShownReport, to?: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const { report, tables, words } = shown;
  const content = reportHtml(report, tables, words);
  const uri = to ? vscode.Uri.joinPath(to, `${fileName(words.title)}.html`) : await askFile(words.title);
  return uri ? writeAll([{ uri, content }]) : [];
}

/** Asks for a folder, and writes each table there as a file. */
export async function saveCsv(shown: ShownReport, to?: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const { report, tables, words } = shown;
  const folder = to ?? (await askFolder());
  if (!folder) return [];
  const files = reportCsv(report, tables, words).map(({ id, content }) => ({
    uri: vscode.Uri.joinPath(folder, `${fileName(words.title)}.${fileName(id)}.csv`),
    content,
  }));
  return to || (await mayReplace(files.map(({ uri }) => uri))) ? writeAll(files) : [];
}

/** A title as the name of a file: what some system cannot store is left out. */
const fileName = (title: string): string => title.replace(/[/\\:*?"<>|\p{Cc}]+/gu, '-').replace(/^\.+/, '');

const home = (): vscode.Uri | undefined => vscode.workspace.workspaceFolders?.[0]?.uri;

async function askFile(title: string): Promise<vscode.Uri | undefined> {
  const folder = home();
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Report'),
    filters: { HTML: ['html'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${fileName(title)}.html`) }),
  });
}

async function askFolder(): Promise<vscode.Uri | undefined> {
  const folder = home();
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Save the Report'),
      openLabel: vscode.l10n.t('Save Here'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  return chosen;
}

async function writeAll(files: readonly NewFile[]): Promise<readonly vscode.Uri[]> {
  if (!(await writeFiles(files))) return [];
  void announce(files.map(({ uri }) => uri));
  return files.map(({ uri }) => uri);
}

/** Answered whenever the person likes. */
async function announce(files: readonly vscode.Uri[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const open = vscode.l10n.t('Open File');
  const choice = await vscode.window.showInformationMessage(savedLabel(first, files.length), open);
  if (choice === open) await vscode.commands.executeCommand('vscode.open', first);
}

/** One file by its name, several by the folder that they are all in: their names would fill the window. */
function savedLabel(first: vscode.Uri, count: number): string {
  if (count === 1) return vscode.l10n.t('Saved: {0}', vscode.workspace.asRelativePath(first));
  const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(first, '..'));
  return vscode.l10n.t('Saved: {0} tables in {1}', count, folder);
}
