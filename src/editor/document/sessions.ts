import * as vscode from 'vscode';
import type { Logger } from '../../core/ports';
import type { ClosedArticles } from './closedArticles';
import { createEverywhere, type Everywhere } from './everywhere';
import type { ArticleSession, Sessions } from './session';
import { createSteps, type Steps } from './steps';
import { isSidecarOf } from './annotatorFiles';
import type { ArticleWiring } from './articleWiring';
import { OpenArticle, sharedPlace } from './openArticle';
import type { Schemas } from './schemas';
import { onDidChangeSettings, readSettings } from './settings';

/** The language whose documents are articles without anybody asking. */
const language = 'article';

/** What happens around sessions that concerns the rest of the editor. */
export interface SessionsWiring extends ArticleWiring {
  readonly schemas: Schemas;
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
  /** Documents whose decisions go into the file of all for now, whatever the settings say. */
  readonly #shared = new Set<string>();
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

  async useShared(document: vscode.TextDocument, isShared: boolean): Promise<void> {
    if (isShared) this.#shared.add(document.uri.toString());
    else this.#shared.delete(document.uri.toString());
    const session = this.#open.get(document);
    if (session && session.place !== this.#placeOf(document)) await this.#restart(session);
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
        for (const session of this.#open.values())
          if (session.place === this.#placeOf(session.document)) session.reconsider();
          else void this.#restart(session);
      }),
      this.wiring.schemas.onDidChange(() => {
        for (const session of this.#open.values()) session.reconsider();
      }),
      arrivals,
      arrivals.onDidCreate((sidecar) => {
        for (const document of workspace.textDocuments)
          if (isSidecarOf(sidecar, document.uri)) this.#consider(document);
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
    const session = new OpenArticle(document, this.wiring, this.#placeOf(document));
    this.#open.set(document, session);
    this.#opened.fire(session);
    this.#activate();
    return session;
  }

  /** Whose decisions these are has changed: what was decided so far stays where it was written, and another file is read. */
  async #restart(session: OpenArticle): Promise<void> {
    const { document } = session;
    await session.flush();
    if (document.isClosed || this.#open.get(document) !== session) return;
    this.#open.delete(document);
    this.#closed.fire(session);
    session.dispose();
    this.#start(document);
  }

  /** What the settings say about where decisions are kept: in the file of all, or in that of which annotator. */
  #placeOf({ uri }: vscode.TextDocument): string {
    const { annotatorFile, annotator } = readSettings(uri);
    const isShared = annotatorFile === 'shared' || this.#shared.has(uri.toString());
    return isShared ? sharedPlace : `own ${annotator}`;
  }

  #close(document: vscode.TextDocument): void {
    // A change of language closes a document too, and opens it again.
    if (document.isClosed) this.#asked.delete(document.uri.toString());
    if (document.isClosed) this.#shared.delete(document.uri.toString());
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
