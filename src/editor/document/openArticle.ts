import * as vscode from 'vscode';
import type { Decisions } from '../../core/annotations/annotation';
import type { Change } from '../../core/annotations/change';
import { applyChange, isEmptyChange, noDecisions } from '../../core/annotations/decisions';
import type { TextEdit } from '../../core/annotations/follow';
import type { Layer } from '../../core/annotations/layer';
import { followOffer } from '../../core/annotations/offered';
import type { Schema } from '../../core/annotations/schema';
import { takePlaces } from '../../core/annotations/takePlaces';
import type { Article } from '../../core/article/article';
import { parseArticle } from '../../core/article/parse';
import type { Suggestions } from '../../core/suggestion';
import type { Span } from '../../core/text/span';
import type { ArticleWiring } from './articleWiring';
import { editsOf } from './edits';
import { PlaceSearch } from './placeSearch';
import { offsetOf, rangeOf, spanOf } from './positions';
import { createReading } from './reading';
import { createHeldRefresh } from './refresh';
import type { ArticleSession, Stamp } from './session';
import type { Kept } from './sidecarSync';
import { realTiming } from './timing';

/** The place of decisions in the file that all annotators share. */
export const sharedPlace = 'shared';

/** A text and what is decided about it. */
export interface Whole {
  readonly article: Article;
  readonly decisions: Decisions;
}

/** A session as its owner sees it: also told what happens to the document. */
export class OpenArticle implements ArticleSession, Kept {
  readonly places: PlaceSearch;
  readonly onDidChange: vscode.Event<void>;
  readonly onDidEdit: vscode.Event<readonly TextEdit[]>;
  /** The text on which the decisions stand: the document's, but for the moment in which an edit arrives. */
  #text: string;
  #decisions: Decisions = noDecisions;
  #emptied: Whole | undefined;
  /** What others suggest on the text, by who does. */
  readonly #offers = new Map<string, Suggestions>();
  #isDisposed = false;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #edited = new vscode.EventEmitter<readonly TextEdit[]>();
  readonly #reading;
  readonly #refresh;
  readonly #store;
  readonly #loaded: Promise<unknown>;

  constructor(
    readonly document: vscode.TextDocument,
    private readonly wiring: ArticleWiring,
    /** In whose file its decisions are kept: {@link sharedPlace}, or an annotator's own. */
    readonly place: string,
  ) {
    this.onDidChange = this.#changed.event;
    this.onDidEdit = this.#edited.event;
    this.#text = document.getText();
    this.#reading = createReading(document.uri, () => this.schema);
    this.#refresh = createHeldRefresh(() => {
      this.#show();
    }, realTiming);
    this.places = this.#createSearch();
    this.#store = wiring.openStore(document, this, place === sharedPlace);
    this.#loaded = Promise.all([wiring.schemas.load(document.uri), this.#store.load(), this.#startDetection()]);
  }

  get ready(): Promise<void> {
    return this.#loaded.then(() => this.places.done());
  }

  get schema(): Schema {
    return this.wiring.schemas.of(this.document.uri);
  }

  get hasByteOrderMark(): boolean {
    return this.document.encoding === 'utf8bom';
  }

  /** The name of the article in the history of decisions. */
  get address(): string {
    return this.document.uri.toString();
  }

  get isCurrent(): boolean {
    return !this.#refresh.isPending;
  }

  get article(): Article {
    return this.#reading.article(this.#text);
  }

  get layer(): Layer {
    // A suggestion on words that are decided about would be decided again.
    return this.#reading.layer(this.#text, this.#decisions, this.places.isUnderWay);
  }

  get decisions(): Decisions {
    return this.#decisions;
  }

  set decisions(decisions: Decisions) {
    if (decisions === this.#decisions) return;
    this.#decisions = decisions;
    // What is drawn until the others are found: those that stand for sure.
    if (this.places.isUnderWay) this.#changed.fire();
    else this.#refresh.request();
  }

  /** The text with its decisions; of an emptied document as they were before: VS Code empties an unsaved one when it is saved. */
  get whole(): Whole {
    return this.#emptied ?? { article: this.article, decisions: this.#decisions };
  }

  async stamp(): Promise<Stamp> {
    const { annotatorOf, clock, newId } = this.wiring;
    return { by: await annotatorOf(this.document.uri), on: clock(), newId };
  }

  decide(change: Change): void {
    if (isEmptyChange(change)) return;
    const { address } = this;
    this.wiring.history.push({ changes: new Map([[address, change]]) }, new Map([[address, this.#text]]));
    this.adopt(applyChange(this.#decisions, change));
  }

  offer(source: string, suggestions: Suggestions): void {
    if (suggestions.items.length === 0 && !this.#offers.has(source)) return;
    if (suggestions.items.length === 0) this.#offers.delete(source);
    else this.#offers.set(source, suggestions);
    this.#reading.useOffers([...this.#offers.values()]);
    this.#refresh.request();
  }

  flush(): Promise<void> {
    return this.#store.flush();
  }

  rangeOf(span: Span): vscode.Range {
    return rangeOf(this.document, span);
  }

  spanOf(range: vscode.Range): Span {
    return spanOf(this.document, range);
  }

  offsetOf(position: vscode.Position): number {
    return offsetOf(this.document, position);
  }

  /** The document's text was edited: the decisions move with it at once, what is detected as soon as typing allows. */
  edited(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const before = this.#text;
    const text = this.document.getText();
    if (text === before) {
      // Words replaced by themselves: what was drawn on them is gone.
      if (changes.length > 0) {
        this.#edited.fire(editsOf(changes, before, text));
        this.#refresh.edited();
      }
      return;
    }
    this.#text = text;
    this.#emptied = text === '' ? { article: parseArticle(before), decisions: this.#decisions } : undefined;
    const edits = editsOf(changes, before, text);
    // A text that is as it is on the disk was read from there, or undone to it.
    const isFromOutside = !this.document.isDirty;
    this.#decisions = this.places.edited(this.#decisions, { before, edits, after: text, isFromOutside });
    this.#followOffers(before, edits, text);
    this.wiring.history.edited(this.address, before, edits, text);
    this.#edited.fire(edits);
    this.#refresh.edited();
  }

  /** The text is on disk: the sidecar's anchors may be refreshed. */
  saved(): void {
    if (this.#decisions.annotations.size > 0) this.#store.changed();
  }

  /** The settings changed: the same text may read, or look, differently. */
  reconsider(): void {
    this.#reading.forget();
    this.#refresh.request();
  }

  /** Takes over decisions that were made elsewhere: about the same words in another document, or as part of a larger step. */
  adopt(decisions: Decisions): void {
    this.decisions = decisions;
    this.#store.changed();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#refresh.dispose();
    this.#store.dispose();
    this.places.dispose(this.flush());
    this.#changed.dispose();
    this.#edited.dispose();
  }

  /** Nothing is read while places are searched for: VS Code itself moves what is drawn, and takes away what has no words. */
  #createSearch(): PlaceSearch {
    return new PlaceSearch(this.wiring.findPlaces, {
      began: () => {
        this.#refresh.hold();
      },
      found: (annotations) => {
        this.#decisions = takePlaces(this.#decisions, annotations);
      },
      ended: () => {
        this.#refresh.letGo();
      },
    });
  }

  #followOffers(before: string, edits: readonly TextEdit[], text: string): void {
    if (this.#offers.size === 0) return;
    for (const [source, offer] of this.#offers) this.#offers.set(source, followOffer(offer, edits, before, text));
    this.#reading.useOffers([...this.#offers.values()]);
  }

  async #startDetection(): Promise<void> {
    const lexicon = await this.wiring.loadLexicon();
    if (this.#isDisposed) return;
    this.#reading.useLexicon(lexicon);
    this.#refresh.request();
  }

  /** Reads the text here, so that the cost of reading is measured with the cost of showing. */
  #show(): void {
    if (this.#isDisposed) return;
    this.#reading.layer(this.#text, this.#decisions);
    this.#changed.fire();
  }
}
