import * as vscode from 'vscode';
import type { Loss, WrittenFile } from '../../core/formats/format';
import { inLanes } from '../document/lanes';
import type { ExportFormat } from '../document/offeredFormats';
import type { Sessions } from '../document/session';
import { fileNameOf, stemOf } from './fileNames';
import { folderFor, type Where } from './folders';
import { handOn } from './handOn';
import { reasonOf } from './reason';

/** What a person wants exported. */
export interface ExportWish {
  readonly articles: readonly vscode.Uri[];
  readonly format: ExportFormat;
  readonly withSuggestions: boolean;
  readonly where: Where;
}

/** What became of it. */
export interface ExportedMany {
  /** Articles whose files are written. */
  readonly articles: number;
  readonly files: readonly vscode.Uri[];
  /** Over all articles, by kind. */
  readonly lost: readonly Loss[];
  /** Articles that were left out, with the reason. */
  readonly failed: readonly string[];
  readonly isCancelled: boolean;
}

/** Exports many articles, several at a time; what is written when the person stops it stays. */
export function exportMany(sessions: Sessions, wish: ExportWish): Promise<ExportedMany> {
  const title = vscode.l10n.t('Exporting to {0}', wish.format.name);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  const work = (progress: Progress, token: vscode.CancellationToken) => new Run(sessions, wish).finish(progress, token);
  return Promise.resolve(vscode.window.withProgress(options, work));
}

type Progress = vscode.Progress<{ readonly message?: string; readonly increment?: number }>;

/** One export of many articles. */
class Run {
  /** Files that are written, by address: a second article of the same name must not take a first one's place. */
  readonly #written = new Map<string, vscode.Uri>();
  readonly #lost = new Map<Loss['code'], number>();
  readonly #failed: string[] = [];
  #done = 0;

  constructor(
    private readonly sessions: Sessions,
    private readonly wish: ExportWish,
  ) {}

  async finish(progress: Progress, token: vscode.CancellationToken): Promise<ExportedMany> {
    const { articles } = this.wish;
    let seen = 0;
    const work = async (uri: vscode.Uri): Promise<void> => {
      await this.#export(uri).catch((error: unknown) => {
        this.#failed.push(`${fileNameOf(uri.path)} (${reasonOf(error)})`);
      });
      // Of many, not each is worth a message to the window.
      if (++seen % Math.ceil(articles.length / 100) !== 0) return;
      progress.report({ increment: 1, message: vscode.l10n.t('{0} of {1} articles', seen, articles.length) });
    };
    await inLanes(articles, work, () => token.isCancellationRequested);
    return {
      articles: this.#done,
      files: [...this.#written.values()],
      lost: [...this.#lost].map(([code, count]) => ({ code, count })),
      failed: this.#failed,
      isCancelled: token.isCancellationRequested,
    };
  }

  async #export(uri: vscode.Uri): Promise<void> {
    const { format, withSuggestions, where } = this.wish;
    const sight = await this.sessions.everywhere.read(uri);
    const { files, lost } = await handOn(uri, sight, format, withSuggestions);
    const folder = folderFor(uri, where);
    if (where !== 'beside') await vscode.workspace.fs.createDirectory(folder);
    for (const file of files) await this.#write(uri, folder, file);
    for (const { code, count } of lost) this.#lost.set(code, (this.#lost.get(code) ?? 0) + count);
    this.#done++;
  }

  async #write(article: vscode.Uri, folder: vscode.Uri, { suffix, content, shared }: WrittenFile): Promise<void> {
    const name = shared === true ? suffix : stemOf(fileNameOf(article.path)) + suffix;
    const uri = vscode.Uri.joinPath(folder, name);
    const isTaken = this.#written.has(uri.toString());
    if (isTaken && shared === true) return;
    if (isTaken) throw new Error(vscode.l10n.t('{0} was just written for another article', name));
    this.#written.set(uri.toString(), uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  }
}
