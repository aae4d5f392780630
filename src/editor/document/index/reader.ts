import * as vscode from 'vscode';
import { isListed } from '../articleFiles';
import type { Everywhere } from '../everywhere';
import type { Schemas } from '../schemas';
import { onDidChangeSettings } from '../settings';
import { realTiming } from '../timing';
import { crawl, type CrawlWiring } from './crawl';
import type { Digester } from './digesters';
import { createContexts, type ContextWiring } from './folderContext';
import type { Shelf } from './shelf';
import { watchFiles } from './watch';

/** How far reading is. */
export interface IndexState {
  /** `asleep`: nobody has asked yet. `stopped`: a person did not want to wait. */
  readonly phase: 'asleep' | 'reading' | 'complete' | 'stopped';
  readonly done: number;
  readonly total: number;
}

/** What reading the articles of the workspace needs. */
export interface ReaderWiring extends Omit<CrawlWiring, 'contextOf'>, ContextWiring {
  readonly everywhere: Pick<Everywhere, 'find'>;
  readonly schemas: Schemas;
  /** For a few articles. */
  readonly local: Digester;
  /** What is open is not read. */
  readonly isOpen: (address: string) => boolean;
}

/** So few articles are read in the extension host. */
const few = 3;
/** Files that change together are looked at together, after so many milliseconds. */
const pause = 250;

/** Puts the articles of the workspace on a shelf: all of them when somebody asks first, then what changes. */
export class Reader {
  readonly onDidChangeState: vscode.Event<void>;
  readonly #stateChanged = new vscode.EventEmitter<void>();
  readonly #touched = new Map<string, vscode.Uri>();
  #state: IndexState = { phase: 'asleep', done: 0, total: 0 };
  #isAllDue = true;
  #contextOf: CrawlWiring['contextOf'];
  #working: Promise<void> | undefined;
  #run = new vscode.CancellationTokenSource();
  #cancelPause: (() => void) | undefined;
  #listening: vscode.Disposable | undefined;

  constructor(
    private readonly wiring: ReaderWiring,
    private readonly shelf: Shelf,
  ) {
    this.onDidChangeState = this.#stateChanged.event;
    this.#contextOf = createContexts(wiring);
  }

  get state(): IndexState {
    return this.#state;
  }

  /** Begins to read, or goes on where a person stopped it; settles when everything has been read. Never rejects. */
  begin(): Promise<void> {
    this.#listening ??= this.#listen();
    if (this.#state.phase === 'stopped') this.#isAllDue = true;
    // A run that was stopped ends first.
    if (this.#working && this.#run.token.isCancellationRequested) return this.#working.then(() => this.begin());
    return this.#work();
  }

  /** Stops reading; what was read stays. */
  stop(): void {
    if (this.#state.phase !== 'reading') return;
    this.#run.cancel();
    this.wiring.digester.dispose();
    this.#set({ ...this.#state, phase: 'stopped' });
  }

  /** Looks at everything again; settles as {@link begin}. */
  again(): Promise<void> {
    this.#isAllDue = true;
    return this.begin();
  }

  /** An article may have changed. */
  touch(uri: vscode.Uri): void {
    if (this.#state.phase === 'asleep') return;
    this.#touched.set(uri.toString(), uri);
    this.#later();
  }

  dispose(): void {
    this.#run.cancel();
    this.#cancelPause?.();
    this.#listening?.dispose();
    this.#stateChanged.dispose();
    this.wiring.digester.dispose();
  }

  #listen(): vscode.Disposable {
    const all = () => {
      this.#isAllDue = true;
      this.#contextOf = createContexts(this.wiring);
      this.#later();
    };
    const touched = (uri: vscode.Uri) => {
      this.touch(uri);
    };
    const perhaps = (uri: vscode.Uri) => {
      if (this.shelf.has(uri.toString())) this.touch(uri);
    };
    return vscode.Disposable.from(
      onDidChangeSettings(all),
      this.wiring.schemas.onDidChange(all),
      watchFiles({ touched, perhaps, upheaval: all, hasUnder: (uri) => this.shelf.hasUnder(uri.toString()) }),
    );
  }

  #later(): void {
    this.#cancelPause?.();
    this.#cancelPause = realTiming.later(() => {
      if (this.#state.phase !== 'stopped') void this.#work();
    }, pause);
  }

  #work(): Promise<void> {
    return (this.#working ??= this.#readAll().finally(() => {
      this.#working = undefined;
      // What was touched while the last was put away.
      if (this.#isDue() && this.#state.phase === 'complete') this.#later();
    }));
  }

  #isDue(): boolean {
    return this.#isAllDue || this.#touched.size > 0;
  }

  async #readAll(): Promise<void> {
    this.#run = new vscode.CancellationTokenSource();
    const { token } = this.#run;
    this.#set({ phase: 'reading', done: 0, total: 0 });
    await this.shelf.load();
    while (this.#isDue() && !token.isCancellationRequested) await this.#readDue(token);
    this.wiring.digester.dispose();
    if (!token.isCancellationRequested) this.#set({ ...this.#state, phase: 'complete' });
    await this.shelf.save();
  }

  async #readDue(token: vscode.CancellationToken): Promise<void> {
    const { everywhere, isOpen, digester, local } = this.wiring;
    const isAll = this.#isAllDue;
    const touched = [...this.#touched.values()];
    this.#isAllDue = false;
    this.#touched.clear();
    const uris = isAll ? await everywhere.find(token) : await this.#listedOf(touched);
    if (token.isCancellationRequested) return;
    if (isAll) this.#forgetOthers(uris);
    const closed = uris.filter((uri) => !isOpen(uri.toString()));
    this.#set({ phase: 'reading', done: 0, total: closed.length });
    const by = closed.length <= few ? local : digester;
    await crawl({ ...this.wiring, digester: by, contextOf: this.#contextOf }, closed, {
      known: (address) => this.shelf.kept(address),
      found: (address, kept) => {
        this.shelf.put(address, kept);
      },
      done: (count) => {
        if (!token.isCancellationRequested) this.#set({ ...this.#state, done: this.#state.done + count });
      },
      isOver: () => token.isCancellationRequested,
    });
  }

  /** Of files that nobody knows yet, those that searches find. */
  async #listedOf(touched: readonly vscode.Uri[]): Promise<readonly vscode.Uri[]> {
    const isMeant = async (uri: vscode.Uri) => this.shelf.has(uri.toString()) || (await isListed(uri));
    const looked = await Promise.all(touched.map(async (uri) => ((await isMeant(uri)) ? [uri] : [])));
    return looked.flat();
  }

  #forgetOthers(uris: readonly vscode.Uri[]): void {
    const there = new Set(uris.map(String));
    for (const address of [...this.shelf.addresses]) if (!there.has(address)) this.shelf.put(address, undefined);
  }

  #set(state: IndexState): void {
    this.#state = state;
    this.#stateChanged.fire();
  }
}
