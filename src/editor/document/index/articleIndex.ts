import * as vscode from 'vscode';
import type { Schema } from '../../../core/annotations/schema';
import type { IndexedArticle, Library } from '../library';
import type { ArticleSession } from '../session';
import { realTiming } from '../timing';
import type { Cache } from './cache';
import { createNews } from './news';
import type { OpenDigests } from './openDigests';
import { Reader, type IndexState, type ReaderWiring } from './reader';
import { shownDigest } from './shownDigest';
import { Shelf } from './shelf';

/** What the index needs. */
export interface IndexWiring extends Omit<ReaderWiring, 'isOpen'> {
  readonly open: OpenDigests;
  readonly cache: Cache;
}

/** Milliseconds that somebody who sees a list grow waits for it. */
const moment = 800;

/** Every article of the workspace: what is open by its session, the rest by its files, read in the background and kept. */
export class ArticleIndex implements Library {
  /** Addresses of articles that say something else now, or are gone. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;
  readonly onDidChangeState: vscode.Event<void>;
  readonly #shelf: Shelf;
  readonly #reader: Reader;
  readonly #owned: vscode.Disposable;

  constructor(private readonly wiring: IndexWiring) {
    const { open, cache } = wiring;
    const news = createNews(realTiming);
    this.onDidChange = news.event;
    this.#shelf = new Shelf(cache, (address) => {
      news.tell(address);
    });
    const reader = new Reader({ ...wiring, isOpen: (address) => open.find(address) !== undefined }, this.#shelf);
    this.#reader = reader;
    this.onDidChangeState = reader.onDidChangeState;
    this.#owned = vscode.Disposable.from(
      reader,
      open,
      news,
      open.onDidChange(({ document }) => {
        news.tell(document.uri.toString());
      }),
      open.onDidClose(({ document }) => {
        // What was never saved is no file to be read now.
        if (!document.isUntitled) reader.touch(document.uri);
      }),
    );
  }

  get state(): IndexState {
    return this.#reader.state;
  }

  schemaOf(uri: vscode.Uri): Schema {
    return this.wiring.schemas.of(uri);
  }

  /** Of those that are known, the open ones first; what was never saved is not of the workspace. */
  addresses(): ReadonlySet<string> {
    const open = this.wiring.open.all.filter(({ document }) => !document.isUntitled);
    return new Set([...open.map(({ document }) => document.uri.toString()), ...this.#shelf.addresses]);
  }

  /** Of the workspace; undefined for what is no article of it, or is not known yet. */
  listed(address: string): IndexedArticle | undefined {
    return this.wiring.open.find(address)?.document.isUntitled === true ? undefined : this.get(address);
  }

  /** Undefined for what is no article, or is not known yet. */
  get(address: string): IndexedArticle | undefined {
    const session = this.wiring.open.find(address);
    return session ? this.of(session) : this.#shelf.article(address);
  }

  of(session: ArticleSession): IndexedArticle {
    const { uri } = session.document;
    const digest = shownDigest(uri, this.wiring.open.digest(session));
    return { uri, digest, rangeOf: (span) => session.rangeOf(span) };
  }

  /** Begins to read, or goes on where a person stopped it; settles when everything has been read. Never rejects. */
  begin(): Promise<void> {
    return this.#reader.begin();
  }

  /** Looks at everything again, for somebody who does not believe it. */
  again(): Promise<void> {
    return this.#reader.again();
  }

  /** Stops reading; what was read stays. */
  stop(): void {
    this.#reader.stop();
  }

  async articles(token: vscode.CancellationToken): Promise<readonly IndexedArticle[]> {
    await until(this.#asked(), token);
    return this.#all();
  }

  async soon(token: vscode.CancellationToken): Promise<readonly IndexedArticle[]> {
    let cancel: (() => void) | undefined;
    const late = new Promise<void>((resolve) => (cancel = realTiming.later(resolve, moment)));
    await until(Promise.race([this.#asked(), late]), token);
    cancel?.();
    return this.#all();
  }

  dispose(): void {
    this.#owned.dispose();
  }

  #all(): readonly IndexedArticle[] {
    return [...this.addresses()].flatMap((address) => this.get(address) ?? []);
  }

  /** Whom a person told to stop does not begin again because somebody asks. */
  #asked(): Promise<void> {
    return this.state.phase === 'stopped' ? Promise.resolve() : this.begin();
  }
}

/** Waits, but not longer than somebody wants the answer. */
function until(work: Promise<void>, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    const listening = token.onCancellationRequested(() => {
      resolve();
    });
    void work.then(() => {
      listening.dispose();
      resolve();
    });
  });
}
