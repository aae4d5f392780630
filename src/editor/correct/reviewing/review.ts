import * as vscode from 'vscode';
import type { Item } from '../../../core/annotations/layer';
import type { Step } from '../../document/history';
import { itemsAt } from '../../document/itemsAt';
import type { ArticleSession, Sessions } from '../../document/session';
import { readSettings } from '../../document/settings';
import { isShown } from '../../document/shown';
import { editorOf } from '../../document/target';
import { isSpoken } from '../../../core/annotations/spoken';
import { describeItem } from '../say';
import { cardText } from './cardText';
import { afterEdits, itemBehind, remainingOf, tallyOf, withVisit, type Course, type Outcome } from './course';
import { isMeant, type ReviewFilter } from './filter';
import { isOpen } from '../open';
import { keyLine } from './keys';
import type { Marking } from './marking';
import type { Progress } from './progress';
import { idOf, subjectAt, typeOf, type Subject } from './subject';

/** Why a review ends: everything is looked at, the person ends it, or the article is not there any more. */
export type Ending = 'finished' | 'ended' | 'gone';

/** What a review needs. */
export interface ReviewMeans {
  readonly sessions: Sessions;
  readonly marking: Marking;
  readonly progress: Progress;
  /** Called once, when it is over. */
  readonly ended: (review: Review, ending: Ending) => void;
}

/** One review of one article: what is looked at, what came of it, and the way through. {@link Review.advance} begins, behind the cursor. */
export class Review {
  #course: Course<Step>;
  #queue = Promise.resolve();
  #isBusy = false;
  #isOver = false;
  readonly #listening: vscode.Disposable;

  constructor(
    private readonly means: ReviewMeans,
    readonly session: ArticleSession,
    public filter: ReviewFilter,
  ) {
    this.#course = startAt(session);
    this.#listening = vscode.Disposable.from(
      session.onDidEdit((edits) => {
        this.#course = afterEdits(this.#course, edits);
      }),
      session.onDidChange(() => {
        if (!this.#isBusy && session.isCurrent) this.#refresh();
      }),
    );
  }

  get course(): Course<Step> {
    return this.#course;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** What is looked at now. */
  get subject(): Subject | undefined {
    const { at } = this.#course;
    return at && subjectAt(this.session, at, (item) => isMeant(item, this.filter));
  }

  /** All that could be reviewed, whatever the filter says. */
  get items(): readonly Item[] {
    // Whoever has hidden suggestions and starts a review wants to see them.
    const settings = { ...readSettings(this.session.document.uri), showSuggestions: true };
    return this.session.layer.items.filter((item) => isShown(item, settings));
  }

  /** What is meant and was not looked at yet. */
  get remaining(): readonly Item[] {
    return remainingOf(this.items, this.#course).filter((item) => isMeant(item, this.filter));
  }

  /** Runs one thing after the other: keys may come faster than decisions are made. */
  enqueue(work: () => Promise<void> | void): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      // In a text that a program rewrote, everything may stand elsewhere in a moment.
      await this.session.ready;
      if (this.#isOver) return;
      this.#isBusy = true;
      try {
        await work();
      } finally {
        this.#isBusy = false;
        this.#refresh();
      }
    });
    return this.#queue;
  }

  /** Something was decided about what is looked at, or it was skipped; on to the next. */
  visited(outcome: Outcome, step?: Step): void {
    const { at } = this.#course;
    if (!at) return;
    const decided = step ? placesOf(step, this.session) : [];
    this.#course = withVisit(this.#course, { places: [at, ...decided], outcome, ...(step && { step }) });
    this.advance();
  }

  /** On to the next that was not looked at; ends the review if there is none. */
  advance(): void {
    const next = itemBehind(this.remaining, this.#course.at);
    if (next) this.goTo({ visits: this.#course.visits, at: next.spans });
    else this.end('finished');
  }

  /** Goes on from another point of its way. */
  goTo(course: Course<Step>): void {
    this.#course = course;
    reveal(this);
    this.show();
  }

  /** Draws everything anew. */
  show(): void {
    const { subject, session, remaining, means } = this;
    if (this.#isOver || !subject) return;
    const isQuote = isSpoken(session.schema, { type: typeOf(subject) });
    means.marking.show(session, subject.spans, cardText(session, subject), keyLine(session, isQuote));
    const isAhead = remaining.some(({ id }) => id === idOf(subject));
    const about = subject.kind === 'item' ? describeItem(session, subject.item) : '';
    means.progress.show(tallyOf(this.#course), remaining.length, isAhead, about);
  }

  end(ending: Ending): void {
    if (this.#isOver) return;
    this.dispose();
    this.means.ended(this, ending);
  }

  /** Ends it without a word. */
  dispose(): void {
    this.#isOver = true;
    this.#listening.dispose();
    this.means.marking.hide();
    this.means.progress.hide();
  }

  /** What was decided elsewhere, or is not in the text any more, is passed over; what changed is drawn anew. */
  #refresh(): void {
    if (this.#isOver) return;
    this.#forgetTakenBack();
    const { subject, filter } = this;
    const isDecided = subject?.kind === 'rejected' || (subject && !filter.isDecidedMeant && !isOpen(subject.item));
    if (!subject || (this.#course.again === undefined && isDecided === true)) this.advance();
    else this.show();
  }

  /** What was taken back elsewhere is to be looked at again. */
  #forgetTakenBack(): void {
    const { steps } = this.means.sessions;
    const visits = this.#course.visits.filter(({ step }) => !step || steps.has(step, 'undo'));
    // Places in the way that was gone are numbered: looking back begins anew.
    if (visits.length === this.#course.visits.length) return;
    const { again: _, ...course } = this.#course;
    this.#course = { ...course, visits };
  }
}

/** A place right before what stands at the cursor, so that it is the first. */
function startAt(session: ArticleSession): Course<Step> {
  const cursor = editorOf(session)?.selection.start;
  if (!cursor) return { visits: [] };
  const offset = session.offsetOf(cursor);
  const start = itemsAt(session.layer.items, offset)[0]?.spans[0]?.start ?? offset;
  return start === 0 ? { visits: [] } : { visits: [], at: [{ start: start - 1, end: 0 }] };
}

/** Where a step decided something in an article. */
function placesOf({ changes }: Step, { document }: ArticleSession): Course<Step>['visits'][number]['places'] {
  const records = changes.get(document.uri.toString())?.annotations ?? [];
  return records.flatMap(({ before, after }) => {
    const spans = (after ?? before)?.placement.spans ?? [];
    return spans.length > 0 ? [spans] : [];
  });
}

/** Lines behind what is looked at that stay visible, for the card. */
const room = 2;

function reveal({ session, subject }: Review): void {
  const editor = editorOf(session);
  const [first] = subject?.spans ?? [];
  if (!editor || !first) return;
  const range = session.rangeOf(first);
  // The cursor stands where it is looked at, so that whatever else is at the cursor means it too.
  editor.selection = new vscode.Selection(range.start, range.start);
  const last = editor.document.lineCount - 1;
  const end = new vscode.Position(Math.min(last, range.end.line + room), 0);
  const seen = end.isAfter(range.end) ? range.with({ end }) : range;
  editor.revealRange(seen, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
