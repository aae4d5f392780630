import type { Annotation, Decisions } from '../../core/annotations/annotation';
import { noDecisions } from '../../core/annotations/decisions';
import { findPlaces, isNowhere, type Origin, type PlaceTask } from '../../core/annotations/findPlaces';
import { followEdits, type TextEdit } from '../../core/annotations/follow';
import { attachSidecar, attachStored, isEdited, type SidecarContent } from '../../core/annotations/sidecar';
import { takePlaces } from '../../core/annotations/takePlaces';
import type { Article } from '../../core/article/article';
import { parseArticle } from '../../core/article/parse';

/** Finds places in the background. Rejects where nothing can be found out, and when it is told to stop. */
export type FindPlaces = (task: PlaceTask, signal: AbortSignal) => Promise<ReadonlyMap<string, Annotation>>;

/** One event that changed a text. */
export interface TextEvent {
  readonly before: string;
  readonly edits: readonly TextEdit[];
  readonly after: string;
  /** The file was written by another program. */
  readonly isFromOutside: boolean;
}

/** Who is told of a search in the background. */
export interface SearchEars {
  /** Until {@link ended}, annotations that stand nowhere may yet have a place. */
  readonly began: () => void;
  /** What was found, on the text as it stands now. */
  readonly found: (annotations: ReadonlyMap<string, Annotation>) => void;
  readonly ended: () => void;
}

/** Characters replaced at once from which on it was a program (formatter, checkout, reload), not a person typing over a word. */
const wholesale = 400;
/** Texts from this length on, in UTF-16 units, are searched in the background: at once it would take longer than 20 ms. */
const long = 30_000;

/**
 * Keeps decisions on their words when a text is edited, and finds those again whose words a program took away: in a short text
 * at once, in a long one in the background. What is typed meanwhile moves what is found; a text that is replaced again is
 * searched anew for all that is still nowhere.
 */
export class PlaceSearch {
  #origins: readonly Origin[] = [];
  #lost: PlaceTask['lost'] = new Set();
  /** What happened to the text since the search began, by event. */
  #edits: (readonly TextEdit[])[] = [];
  #running: AbortController | undefined;
  #waiting: (() => void)[] = [];

  constructor(
    private readonly find: FindPlaces,
    private readonly ears: SearchEars,
  ) {}

  get isUnderWay(): boolean {
    return this.#running !== undefined;
  }

  /** Settles when no search is under way. */
  async done(): Promise<void> {
    while (this.isUnderWay) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /**
   * The decisions after an event. Where a program replaced a long stretch, the annotations inside it are not deleted words that
   * an undo brings back: they are searched for in the new text, as on opening a changed file; and so is what was nowhere
   * before, since a program may have put it back.
   */
  edited(decisions: Decisions, event: TextEvent): Decisions {
    const { before, edits, after } = event;
    const followed = followEdits(decisions, edits);
    if (!isRewritten(event)) {
      if (this.isUnderWay) this.#edits.push(edits);
      return followed;
    }
    const lost = lostOf(followed);
    if (lost.size === 0) {
      // The words are back, by undo.
      this.#end();
      return followed;
    }
    const isNew = [...lost].some((id) => !isNowhere(decisions.annotations.get(id)));
    const origins = isNew || !this.isUnderWay ? [...this.#origins, { decisions, text: before }] : this.#origins;
    const task = { text: after, origins, lost };
    if (!this.isUnderWay && Math.max(before.length, after.length) < long) return takePlaces(followed, findPlaces(task));
    this.#begin(task);
    return followed;
  }

  /**
   * What a sidecar holds, laid on an article's text; of a long text that was edited since, what stands where it was stored.
   * @param bases texts that it may have been written on
   */
  attach(content: SidecarContent, article: Article, bases: readonly string[]): Decisions {
    if (article.text.length < long || !isEdited(content, article))
      return attachSidecar(content, article, () => bases.map((text) => parseArticle(text)));
    const stored = attachStored(content, article);
    const lost = lostOf(stored);
    if (lost.size === 0) return stored;
    const origins = [...this.#origins, { content, bases }];
    this.#begin({ text: article.text, origins, lost: new Set([...this.#lost, ...lost]) });
    return stored;
  }

  /** Nobody looks at the text any more. @param written until this settles, what is found may still be written */
  dispose(written: Promise<void>): void {
    void written.then(() => {
      this.#end();
    });
  }

  #begin({ text, origins, lost }: PlaceTask): void {
    const isFirst = !this.isUnderWay;
    this.#running?.abort();
    const running = new AbortController();
    [this.#running, this.#origins, this.#lost, this.#edits] = [running, origins, lost, []];
    if (isFirst) this.ears.began();
    const land = (found: ReadonlyMap<string, Annotation>) => {
      if (this.#running !== running) return;
      const here = this.#edits.reduce(followEdits, { ...noDecisions, annotations: found });
      this.ears.found(here.annotations);
      this.#end();
    };
    this.find({ text, origins, lost }, running.signal).then(land, () => {
      land(new Map());
    });
  }

  #end(): void {
    if (!this.#running) return;
    this.#running.abort();
    [this.#running, this.#origins, this.#lost, this.#edits] = [undefined, [], new Set(), []];
    this.ears.ended();
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }
}

const isRewritten = ({ edits, isFromOutside }: TextEvent): boolean => isFromOutside || areWholesale(edits);

/** True if a program replaced a long stretch, whose words may all be there again, elsewhere. */
export function areWholesale(edits: readonly TextEdit[]): boolean {
  return edits.some(({ start, end, text }) => end - start >= wholesale && text.length > 0);
}

/** Ids of the annotations that stand nowhere. */
function lostOf({ annotations }: Decisions): ReadonlySet<string> {
  return new Set([...annotations.values()].filter(isNowhere).map(({ id }) => id));
}
