import * as vscode from 'vscode';
import { countReport } from '../../core/report/count';
import { pageTables, readFromPage, type FromPage, type ReportTarget, type ToPage } from '../../core/report/page';
import type { ReportPlace } from '../../core/report/report';
import { tablesOf } from '../../core/report/tables';
import { newId } from '../../platform/ids';
import type { ArticleIndex } from '../document/index/articleIndex';
import type { ArticleSession, Sessions } from '../document/session';
import { createCollector, type Collected, type Collector } from './collect';
import { saveCsv, saveHtml, type ShownReport } from './save';
import { shellOf } from './shell';
import { hintsOf, pageWords, reportWords, titleOf } from './words';

/** Milliseconds after the last change before the report counts again; more if counting takes long, as with thousands of articles. */
const pause = 600;
/** So many times what it cost is waited. */
const patience = 5;

/** A report that is open: follows its articles while it is visible, and catches up when it becomes so. */
export class ReportPanel {
  readonly #collector: Collector;
  readonly #listening: vscode.Disposable[] = [];
  readonly #following = new Map<ArticleSession, vscode.Disposable>();
  #shown: ShownReport | undefined;
  #message: ToPage | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counting: vscode.CancellationTokenSource | undefined;
  #isStale = false;
  /** Milliseconds of the last count. */
  #cost = 0;

  constructor(
    readonly target: ReportTarget,
    private readonly panel: vscode.WebviewPanel,
    private readonly sessions: Sessions,
    index: ArticleIndex,
    extension: vscode.Uri,
    closed: () => void,
  ) {
    this.#collector = createCollector(sessions, index, target);
    panel.title = titleOf(target);
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'article-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'article-dark.svg'),
    };
    panel.webview.html = shellOf(panel.webview, extension, `${newId()}${newId()}${newId()}`);
    this.#listening.push(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const asked = readFromPage(message);
        if (asked) void this.#answer(asked);
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible && this.#isStale) void this.count();
      }),
      panel.onDidDispose(() => {
        this.#dispose();
        closed();
      }),
      sessions.onDidOpen((session) => {
        this.#follow(session);
      }),
      sessions.onDidClose((session) => {
        this.#following.get(session)?.dispose();
        this.#following.delete(session);
      }),
    );
    for (const session of sessions.all) this.#follow(session);
  }

  /** What is shown, once it has been counted; for who saves it without the page. */
  get shown(): ShownReport | undefined {
    return this.#shown;
  }

  reveal(): void {
    this.panel.reveal();
  }

  close(): void {
    this.panel.dispose();
  }

  /** Reads what is to be read and shows it; a new count ends one that is under way. */
  async count(): Promise<void> {
    this.#counting?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#counting = source;
    this.#isStale = false;
    const collected = await this.#collect(source);
    if (this.#counting !== source) return;
    const start = performance.now();
    const report = countReport(collected.sources, collected.schema);
    const tables = tablesOf(report);
    this.#cost = performance.now() - start;
    const words = reportWords(this.target, report, collected);
    this.#shown = { report, tables, words };
    const hints = hintsOf(report, collected, words);
    this.#tell({ kind: 'report', target: this.target, tables: pageTables(tables), words, page: pageWords(), hints });
  }

  #collect(source: vscode.CancellationTokenSource): Thenable<Collected> {
    if (this.target.kind === 'article') return this.#collector.collect(source.token, () => undefined);
    if (!this.#shown) this.#tell({ kind: 'message', text: vscode.l10n.t('The articles are being read …') });
    const { Notification, Window } = vscode.ProgressLocation;
    const options = {
      // What follows the articles is quick, since it reads only what has changed.
      location: this.#shown ? Window : Notification,
      title: vscode.l10n.t('Reading articles for the report'),
      cancellable: true,
    };
    return vscode.window.withProgress(options, (progress, token) => {
      token.onCancellationRequested(() => {
        source.cancel();
      });
      let told = 0;
      return this.#collector.collect(source.token, (part) => {
        progress.report({ increment: Math.max(0, part - told) * 100 });
        told = Math.max(told, part);
      });
    });
  }

  #tell(message: ToPage): void {
    this.#message = message;
    void this.panel.webview.postMessage(message);
  }

  async #answer(asked: FromPage): Promise<void> {
    switch (asked.kind) {
      case 'ready':
        if (this.#message) this.#tell(this.#message);
        return;
      case 'refresh':
        this.#collector.forget();
        return this.count();
      case 'saveHtml':
        if (this.#shown) await saveHtml(this.#shown);
        return;
      case 'saveCsv':
        if (this.#shown) await saveCsv(this.#shown);
        return;
      case 'open':
        return this.#open(asked.place);
    }
  }

  /** Beside the report, so that both are seen. */
  async #open({ article, start, end }: ReportPlace): Promise<void> {
    const address = this.#shown?.report.articles[article]?.uri;
    if (address === undefined) return;
    try {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address));
      const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
      const session = this.sessions.get(document) ?? this.sessions.annotate(document);
      const selection = session.rangeOf({ start, end });
      const viewColumn = visible?.viewColumn ?? vscode.ViewColumn.Beside;
      await vscode.window.showTextDocument(document, { selection, viewColumn });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(vscode.l10n.t('The article cannot be opened: {0}', reason));
    }
  }

  #follow(session: ArticleSession): void {
    const isAbout = this.target.kind !== 'article' || session.document.uri.toString() === this.target.uri;
    if (isAbout)
      this.#following.set(
        session,
        session.onDidChange(() => {
          this.#changed();
        }),
      );
  }

  #changed(): void {
    this.#isStale = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        // What is hidden catches up when it is looked at; a count under way goes on, and is followed by another.
        if (this.panel.visible && this.#isStale) void this.count();
      },
      Math.max(pause, patience * this.#cost),
    );
  }

  #dispose(): void {
    clearTimeout(this.#timer);
    this.#counting?.cancel();
    vscode.Disposable.from(...this.#listening, ...this.#following.values()).dispose();
  }
}
