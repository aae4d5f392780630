import * as vscode from 'vscode';
import { defaultSchema } from '../../core/annotations/default-schema';
import type { Schema } from '../../core/annotations/schema';
import { Corpus } from '../../core/report/corpus';
import type { ArticleIndex } from '../document/index/articleIndex';
import type { IndexedArticle } from '../document/library';
import type { ArticleSession, Sessions } from '../document/session';
import { onDidChangeSettings } from '../document/settings';
import { shownLayer } from '../document/shownLayer';

/** What the views show: the active article, or all of the workspace. */
export type Scope = 'article' | 'workspace';

/** What of the suggestions is shown to be reviewed. */
export interface ReviewFilter {
  /** Names of types that are left out; others, also those that a schema gets later, are shown. */
  readonly withoutTypes: ReadonlySet<string>;
  /** In percent. */
  readonly from: number;
}

/** Articles that are collected at once. */
const some = 200;

/** The key under which the scope is remembered. */
const scopeKey = 'article.views.scope';

/** What the three views show, and what has to be read for it. */
export class Model {
  /** They have something else to show. */
  readonly onDidChange: vscode.Event<void>;
  /** Reading the workspace went on, or ended. */
  readonly onDidProgress: vscode.Event<void>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #listening: vscode.Disposable;
  #corpus = new Corpus();
  #scope: Scope;
  #search = '';
  #filter: ReviewFilter = { withoutTypes: new Set(), from: 0 };
  /** The article shown last: while somebody looks into another editor it stays. */
  #session: ArticleSession | undefined;
  #isWatched = false;
  #counted = 0;

  constructor(
    readonly sessions: Sessions,
    readonly index: ArticleIndex,
    private readonly state: vscode.Memento,
  ) {
    this.onDidChange = this.#changed.event;
    this.onDidProgress = index.onDidChangeState;
    this.#scope = state.get(scopeKey) === 'workspace' ? 'workspace' : 'article';
    this.#session = sessions.active;
    this.#tellScope();
    this.#listening = vscode.Disposable.from(
      this.#changed,
      sessions.onDidChangeActive((session) => {
        if (session) this.#show(session);
      }),
      sessions.onDidClose((session) => {
        if (session === this.#session) this.#show(sessions.active);
      }),
      // What is shown of each article may be something else.
      onDidChangeSettings(() => {
        this.#rebuild();
      }),
      index.onDidChange((addresses) => {
        this.#update(addresses);
      }),
    );
    this.#rebuild();
  }

  get scope(): Scope {
    return this.#scope;
  }

  get corpus(): Corpus {
    return this.#corpus;
  }

  /** How many suggestions nobody has decided about. */
  get pending(): number {
    if (this.#isRead) return this.#corpus.pending;
    const session = this.#session;
    // Not read for this: in a long text that would take a moment with every word.
    if (session?.isCurrent === true) this.#counted = shownLayer(session).items.filter(isSuggestion).length;
    return session ? this.#counted : 0;
  }

  /** In lower case; empty: everything is shown. */
  get search(): string {
    return this.#search;
  }

  get filter(): ReviewFilter {
    return this.#filter;
  }

  /** The article that is shown, where it is one. */
  get session(): ArticleSession | undefined {
    return this.#scope === 'article' ? this.#session : undefined;
  }

  /** By which the types are shown. */
  get schema(): Schema {
    const folder = vscode.workspace.workspaceFolders?.[0];
    return this.#session?.schema ?? (folder ? this.index.schemaOf(folder.uri) : defaultSchema);
  }

  article(address: string): IndexedArticle | undefined {
    return this.index.get(address);
  }

  setScope(scope: Scope): void {
    if (scope === this.#scope) return;
    this.#scope = scope;
    void this.state.update(scopeKey, scope);
    this.#tellScope();
    this.#rebuild();
    this.#read();
  }

  setSearch(search: string): void {
    const words = search.trim().toLowerCase();
    if (words === this.#search) return;
    this.#search = words;
    void vscode.commands.executeCommand('setContext', 'article.viewsSearched', this.#search !== '');
    this.#changed.fire();
  }

  setFilter(filter: ReviewFilter): void {
    this.#filter = filter;
    this.#changed.fire();
  }

  /** Somebody sees a view, or nobody does: what nobody sees is not read. */
  watch(isWatched: boolean): void {
    if (isWatched === this.#isWatched) return;
    this.#isWatched = isWatched;
    if (!isWatched) return;
    this.#rebuild();
    this.#read();
  }

  dispose(): void {
    this.#listening.dispose();
  }

  /** Whether what the article says is collected: not while nobody sees it. */
  get #isRead(): boolean {
    return this.#isWatched || this.#scope === 'workspace';
  }

  #read(): void {
    if (this.#isWatched && this.#scope === 'workspace' && this.index.state.phase !== 'stopped') void this.index.begin();
  }

  #tellScope(): void {
    void vscode.commands.executeCommand('setContext', 'article.viewsScope', this.#scope);
  }

  #show(session: ArticleSession | undefined): void {
    if (session === this.#session) return;
    this.#session = session;
    if (this.#scope === 'article') this.#rebuild();
  }

  #rebuild(): void {
    const corpus = new Corpus();
    this.#corpus = corpus;
    if (this.#scope === 'workspace') void this.#fill(corpus);
    else if (this.#session && this.#isRead) {
      const { uri, digest } = this.index.of(this.#session);
      corpus.put(uri.toString(), digest);
    }
    this.#changed.fire();
  }

  /** Thousands of articles, some at a time: others have work to do between. */
  async #fill(corpus: Corpus): Promise<void> {
    let done = 0;
    for (const address of [...this.index.addresses()]) {
      if (!corpus.articles.has(address)) corpus.put(address, this.index.get(address)?.digest);
      if (++done % some === 0) await new Promise((resolve) => setTimeout(resolve));
      if (this.#corpus !== corpus) return;
    }
    this.#changed.fire();
  }

  #update(addresses: ReadonlySet<string>): void {
    const own = this.#session?.document.uri.toString();
    const shown = [...addresses].filter((address) => this.#scope === 'workspace' || address === own);
    if (shown.length === 0) return;
    const { index, scope } = this;
    const find = (address: string) => (scope === 'workspace' ? index.listed(address) : index.get(address));
    if (this.#isRead) for (const address of shown) this.#corpus.put(address, find(address)?.digest);
    this.#changed.fire();
  }
}

const isSuggestion = ({ origin }: { readonly origin: string }): boolean => origin === 'suggestion';
