import * as vscode from 'vscode';
import type { Logger } from '../../core/ports';
import type { ClosedArticles } from './closedArticles';
import { createEverywhere, type Everywhere } from './everywhere';
import { OpenArticle, type ArticleWiring } from './openArticle';
import type { ArticleSession, Sessions } from './session';
import { onDidChangeSettings } from './settings';
import { sidecarUriOf } from './sidecarFile';
import { createSteps, type Steps } from './steps';

/** The language whose documents are articles without anybody asking. */
const language = 'article';

/** What happens around sessions that concerns the rest of the editor. */
export interface SessionsWiring extends ArticleWiring {
  /** A document that never was a file is gone: discarded, or saved under a name. */
  readonly unsavedClosed: (session: OpenArticle) => void;
  /** Articles without an editor. */
  readonly closed: ClosedArticles;
  readonly logger: Logger;
  /** Has somebody decided something about this document before? */
  readonly isStored: (document: vscode.TextDocument) => Promise<boolean>;
}

/** Opens a session for each article, and for each document that has a sidecar beside it or that somebody asks to annotate. */
export class OpenArticles implements Sessions {
  readonly onDidOpen: vscode.Event<ArticleSession>;
  readonly onDidClose: vscode.Event<ArticleSession>;
  readonly onDidChangeActive: vscode.Event<ArticleSession | undefined>;
  readonly everywhere: Everywhere;
  readonly steps: Steps;
  readonly #open = new Map<vscode.TextDocument, OpenArticle>();
  /** Documents of other languages that are annotated: they stay so when their language changes. */
  readonly #asked = new Set<string>();
  readonly #opened = new vscode.EventEmitter<ArticleSession>();
  readonly #closed = new vscode.EventEmitter<ArticleSession>();
  readonly #activated = new vscode.EventEmitter<ArticleSession | undefined>();
  readonly #listening: vscode.Disposable;
  #active: ArticleSession | undefined;

  constructor(private readonly wiring: SessionsWiring) {
    this.onDidOpen = this.#opened.event;
    this.onDidClose = this.#closed.event;
    this.onDidChangeActive = this.#activated.event;
    this.everywhere = createEverywhere(this, wiring.closed);
    this.steps = createSteps(wiring.history, this.everywhere, wiring.logger);
    this.#listening = this.#listen();
  }

  /** Looks at what is open already; call it once when everybody listens. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.#consider(document);
  }

  get(document: vscode.TextDocument): OpenArticle | undefined {
    return this.#open.get(document);
  }

  get active(): ArticleSession | undefined {
    return this.#active;
  }

  get all(): readonly OpenArticle[] {
    return [...this.#open.values()];
  }

  annotate(document: vscode.TextDocument): OpenArticle {
    this.#asked.add(document.uri.toString());
    return this.#open.get(document) ?? this.#start(document);
  }

  /** An article has another address now: its steps go with it. */
  renamed(from: string, to: string): void {
    this.wiring.history.renamed(from, to);
  }

  /** Settles when everything decided so far is written. */
  async flush(): Promise<void> {
    await Promise.all(this.all.map((session) => session.flush()));
  }

  dispose(): void {
    this.#listening.dispose();
    for (const session of this.#open.values()) session.dispose();
    this.#open.clear();
    vscode.Disposable.from(this.#opened, this.#closed, this.#activated).dispose();
  }

  #listen(): vscode.Disposable {
    const { workspace, window } = vscode;
    // A sidecar that comes in from elsewhere (a checkout, a colleague) makes articles of documents that are open.
    const arrivals = workspace.createFileSystemWatcher('**/*.ann.jsonl', false, true, true);
    return vscode.Disposable.from(
      workspace.onDidOpenTextDocument((document) => {
        this.#consider(document);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#close(document);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        this.#open.get(document)?.edited(contentChanges);
      }),
      workspace.onDidSaveTextDocument((document) => this.#open.get(document)?.saved()),
      window.onDidChangeActiveTextEditor(() => {
        this.#activate();
      }),
      workspace.onDidRenameFiles(({ files }) => {
        for (const { oldUri, newUri } of files) this.renamed(oldUri.toString(), newUri.toString());
      }),
      onDidChangeSettings(() => {
        for (const session of this.#open.values()) session.reconsider();
      }),
      arrivals,
      arrivals.onDidCreate((sidecar) => {
        for (const document of workspace.textDocuments)
          if (sidecarUriOf(document.uri)?.toString() === sidecar.toString()) this.#consider(document);
      }),
    );
  }

  #consider(document: vscode.TextDocument): void {
    if (this.#open.has(document)) return;
    if (document.languageId === language || this.#asked.has(document.uri.toString())) this.#start(document);
    else void this.#startIfStored(document);
  }

  async #startIfStored(document: vscode.TextDocument): Promise<void> {
    if (!(await this.wiring.isStored(document)) || document.isClosed) return;
    if (!this.#open.has(document)) this.#start(document);
  }

  #start(document: vscode.TextDocument): OpenArticle {
    const session = new OpenArticle(document, this.wiring);
    this.#open.set(document, session);
    this.#opened.fire(session);
    this.#activate();
    return session;
  }

  #close(document: vscode.TextDocument): void {
    // A change of language closes a document too, and opens it again.
    if (document.isClosed) this.#asked.delete(document.uri.toString());
    const session = this.#open.get(document);
    if (!session) return;
    this.#open.delete(document);
    this.#closed.fire(session);
    this.#activate();
    if (document.isUntitled) this.wiring.unsavedClosed(session);
    session.dispose();
  }

  #activate(): void {
    const document = vscode.window.activeTextEditor?.document;
    const active = document && this.#open.get(document);
    if (active === this.#active) return;
    this.#active = active;
    this.#activated.fire(active);
  }
}
