import * as vscode from 'vscode';
import { readTarget, type ReportTarget } from '../../core/report/page';
import type { ArticleIndex } from '../document/index/articleIndex';
import type { Sessions } from '../document/session';
import { ReportPanel } from './panel';
import { saveCsv, saveHtml } from './save';
import { rootsOf } from './shell';

const viewType = 'article.report';

/** Reports on an article, a folder or all articles, each in a panel of its own. */
export function registerReport(sessions: Sessions, index: ArticleIndex, extension: vscode.Uri): vscode.Disposable {
  const open = new Map<string, ReportPanel>();
  const take = (target: ReportTarget, panel: vscode.WebviewPanel): ReportPanel => {
    panel.webview.options = { enableScripts: true, localResourceRoots: rootsOf(extension) };
    const key = keyOf(target);
    const report = new ReportPanel(target, panel, sessions, index, extension, () => open.delete(key));
    open.set(key, report);
    return report;
  };
  const show = async (target: ReportTarget): Promise<ReportPanel> => {
    const present = open.get(keyOf(target));
    if (present) present.reveal();
    const column = target.kind === 'article' ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const report = present ?? take(target, vscode.window.createWebviewPanel(viewType, '', column));
    await report.count();
    return report;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('article.showReport', async (value: unknown) => {
      const target = await targetOf(sessions, value);
      if (target) await show(target);
    }),
    vscode.commands.registerCommand('article.showWorkspaceReport', () => show({ kind: 'workspace', uri: '' })),
    vscode.commands.registerCommand('article.saveReport', (value: unknown) => save(sessions, show, value)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const target = readTarget((state as { readonly target?: unknown } | undefined)?.target);
        if (target) await take(target, panel).count();
        else panel.dispose();
      },
    }),
    new vscode.Disposable(() => {
      for (const report of [...open.values()]) report.close();
    }),
  );
}

const keyOf = ({ kind, uri }: ReportTarget): string => `${kind} ${uri}`;

/** What a menu says (the address of a file or folder), else the article in front, else all articles. */
async function targetOf(sessions: Sessions, value: unknown): Promise<ReportTarget | undefined> {
  const uri = addressOf(value);
  if (!uri) {
    const active = sessions.active?.document.uri;
    return active ? { kind: 'article', uri: active.toString() } : { kind: 'workspace', uri: '' };
  }
  return { kind: (await isFolder(uri)) ? 'folder' : 'article', uri: uri.toString() };
}

function addressOf(value: unknown): vscode.Uri | undefined {
  if (value instanceof vscode.Uri) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { uri } = value as { readonly uri?: unknown };
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // Not a file at all, such as a text that was never saved.
    return false;
  }
}

/** For tasks and other extensions: `{ uri?, format: "html" | "csv", to }` writes without asking. The addresses written. */
async function save(
  sessions: Sessions,
  show: (target: ReportTarget) => Promise<ReportPanel>,
  value: unknown,
): Promise<readonly string[] | undefined> {
  const { format, to } = (value ?? {}) as Readonly<Record<string, unknown>>;
  const target = await targetOf(sessions, value);
  if (!target) return undefined;
  const { shown } = await show(target);
  const folder = typeof to === 'string' ? vscode.Uri.parse(to) : undefined;
  const written = shown && (await (format === 'csv' ? saveCsv(shown, folder) : saveHtml(shown, folder)));
  return written?.map(String);
}
