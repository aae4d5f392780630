import * as vscode from 'vscode';
import { positionIn } from '../../../core/text/lines';
import type { Span } from '../../../core/text/span';
import type { IndexedArticle } from '../library';
import type { Cache, Kept } from './cache';
import { shownDigest } from './shownDigest';

/** What is known of articles by their files, in memory and between sessions. */
export class Shelf {
  readonly #kept = new Map<string, Kept>();
  readonly #known = new WeakMap<Kept, IndexedArticle>();
  readonly #unsaved = new Set<string>();
  /** The folders above the articles, as long as no article comes. */
  #folders: Set<string> | undefined;
  #loading: Promise<void> | undefined;

  constructor(
    private readonly cache: Cache,
    /** An article says something else now. */
    private readonly tell: (address: string) => void,
  ) {}

  get addresses(): Iterable<string> {
    return this.#kept.keys();
  }

  has(address: string): boolean {
    return this.#kept.has(address);
  }

  /** Whether an article in a folder is known. */
  hasUnder(folder: string): boolean {
    if (!this.#folders) {
      this.#folders = new Set();
      for (const address of this.#kept.keys())
        for (let at = address.lastIndexOf('/'); at > 0; at = address.lastIndexOf('/', at - 1))
          this.#folders.add(address.slice(0, at));
    }
    return this.#folders.has(folder);
  }

  kept(address: string): Kept | undefined {
    return this.#kept.get(address);
  }

  /** Undefined for what is not known. */
  article(address: string): IndexedArticle | undefined {
    const kept = this.#kept.get(address);
    if (!kept) return undefined;
    const known = this.#known.get(kept);
    const uri = known?.uri ?? vscode.Uri.parse(address, true);
    const digest = shownDigest(uri, kept.digest);
    if (known?.digest === digest) return known;
    const article = { uri, digest, rangeOf: (span: Span) => rangeIn(kept.lines, span) };
    this.#known.set(kept, article);
    return article;
  }

  /** @param kept undefined: there is no such article, or it cannot be read */
  put(address: string, kept: Kept | undefined): void {
    if (!kept && !this.#kept.has(address)) return;
    if (!this.#kept.has(address)) this.#folders = undefined;
    if (kept) this.#kept.set(address, kept);
    else this.#kept.delete(address);
    this.#unsaved.add(address);
    this.tell(address);
  }

  /** Takes what earlier sessions kept, once. */
  load(): Promise<void> {
    this.#loading ??= this.cache.load().then((all) => {
      for (const kept of all) {
        this.#kept.set(kept.address, kept);
        this.tell(kept.address);
      }
    });
    return this.#loading;
  }

  /** Keeps what has changed since. */
  async save(): Promise<void> {
    const unsaved = [...this.#unsaved];
    this.#unsaved.clear();
    if (unsaved.length > 0) await this.cache.save(unsaved, this.#kept.values());
  }
}

function rangeIn(lines: readonly number[], { start, end }: Span): vscode.Range {
  const [from, to] = [positionIn(lines, start), positionIn(lines, end)];
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
