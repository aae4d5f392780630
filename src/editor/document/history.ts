import type { Decisions } from '../../core/annotations/annotation';
import type { Change } from '../../core/annotations/change';
import { applyChange, invertChange } from '../../core/annotations/decisions';
import type { TextEdit } from '../../core/annotations/follow';
import { areWholesale } from './placeSearch';
import { rebaseChange, type TextStep } from './rebase';

/** Something besides decisions that a step did, such as a setting that it wrote; taken back and done again with it. */
export interface Deed {
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
}

/** One step that a person took, in one article or in many: what one *Undo Decision* takes back. */
export interface Step {
  /** By address of the article. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly deed?: Deed;
}

/** Which way a step goes. */
export type Direction = 'undo' | 'redo';

/**
 * The decisions taken in this window, whatever became of the editors they were taken in, to be taken back and taken again;
 * the text's own undo stays VS Code's.
 */
export interface History {
  /** @param texts the text of each article on which the step was taken */
  push(step: Step, texts: ReadonlyMap<string, string>): void;
  /** Edits move the places that the steps remember; they are followed when a step is asked for. */
  edited(article: string, before: string, edits: readonly TextEdit[], after: string): void;
  /** An article, or a folder of them, has another address now. */
  renamed(from: string, to: string): void;
  /** The step that is next to go that way: of an article, of all articles if none is given; undefined if there is none. */
  next(direction: Direction, article?: string): Step | undefined;
  /** Whether a step is there to go that way: done and not taken back, or taken back. */
  has(step: Step, direction: Direction): boolean;
  /**
   * Moves a step from one stack to the other. Call {@link Moving.apply} for each of its articles.
   * Undefined if it is not there to go that way.
   */
  move(step: Step, direction: Direction): Moving | undefined;
}

/** A step on its way. */
export interface Moving {
  readonly articles: readonly string[];
  readonly deed?: Deed;
  /** What an article's decisions become, on its text as it stands now. */
  apply(article: string, decisions: Decisions, text: string): Decisions;
}

interface Entry {
  readonly step: Step;
  readonly changes: Map<string, Change>;
  /** By article: how many steps its text had taken when the change was right. */
  readonly seen: Map<string, number>;
}

/** What happened to an article's text since the first decision in it. */
interface Trail {
  text: string;
  readonly steps: TextStep[];
}

export function createHistory(): History {
  const stacks: Record<Direction, Entry[]> = { undo: [], redo: [] };
  const trails = createTrails();
  const isOf = (article: string | undefined) => (entry: Entry) => article === undefined || entry.changes.has(article);
  return {
    push(step, texts) {
      const changes = new Map(step.changes);
      const seen = new Map([...texts].map(([article, text]) => [article, trails.of(article, text).steps.length]));
      // What was taken back in these articles is another future now; elsewhere it may still be taken again.
      stacks.redo = stacks.redo.filter((entry) => ![...changes.keys()].some((article) => entry.changes.has(article)));
      stacks.undo.push({ step, changes, seen });
    },
    edited: trails.edited,
    renamed(from, to) {
      trails.renamed(from, to);
      for (const { changes, seen } of [...stacks.undo, ...stacks.redo]) {
        rename(changes, from, to);
        rename(seen, from, to);
      }
    },
    next: (direction, article) => stacks[direction].findLast(isOf(article))?.step,
    has: (step, direction) => stacks[direction].some((each) => each.step === step),
    move(step, direction) {
      const from = stacks[direction];
      const index = from.findIndex((each) => each.step === step);
      const [entry] = index < 0 ? [] : from.splice(index, 1);
      if (!entry) return undefined;
      stacks[direction === 'undo' ? 'redo' : 'undo'].push(entry);
      return movingOf(entry, direction, trails);
    },
  };
}

interface Trails {
  /** The trail of an article, whose text may have changed while nobody watched. */
  of(article: string, text: string): Trail;
  readonly edited: History['edited'];
  renamed(from: string, to: string): void;
}

function createTrails(): Trails {
  const trails = new Map<string, Trail>();
  const of = (article: string, text: string): Trail => {
    const trail = trails.get(article) ?? { text, steps: [] };
    trails.set(article, trail);
    if (trail.text !== text) trail.steps.push({ before: trail.text, after: text });
    trail.text = text;
    return trail;
  };
  return {
    of,
    edited(article, before, edits, after) {
      if (!trails.has(article)) return;
      const trail = of(article, before);
      trail.steps.push(areWholesale(edits) ? { before, after } : edits);
      trail.text = after;
    },
    renamed: (from, to) => {
      rename(trails, from, to);
    },
  };
}

function movingOf({ step, changes, seen }: Entry, direction: Direction, trails: Trails): Moving {
  return {
    articles: [...changes.keys()],
    ...(step.deed && { deed: step.deed }),
    apply(article, decisions, text) {
      const change = changes.get(article);
      if (!change) return decisions;
      const { steps } = trails.of(article, text);
      const rebased = rebaseChange(change, steps.slice(seen.get(article)), decisions);
      changes.set(article, rebased);
      seen.set(article, steps.length);
      return applyChange(decisions, direction === 'undo' ? invertChange(rebased) : rebased);
    },
  };
}

/** Also of what lies in a folder that is called otherwise now. */
function rename<T>(records: Map<string, T>, from: string, to: string): void {
  for (const [key, value] of [...records]) {
    if (key !== from && !key.startsWith(`${from}/`)) continue;
    records.delete(key);
    records.set(to + key.slice(from.length), value);
  }
}
