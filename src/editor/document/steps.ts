import * as vscode from 'vscode';
import type { Logger } from '../../core/ports';
import type { Everywhere } from './everywhere';
import { inLanes } from './lanes';
import type { Direction, History, Step } from './history';

/** What became of a step that was taken back or taken again. */
export interface Moved {
  readonly articles: number;
  /** Articles in which it could not be, with the reason. */
  readonly failed: readonly string[];
}

/** The steps of this window: what *Undo Decision* and *Redo Decision* work on. */
export interface Steps {
  /** Takes note of a step that has been done. @param texts the text of each article on which it was */
  push(step: Step, texts: ReadonlyMap<string, string>): void;
  /** The step that is next to be taken back or again; of an article, or of all. */
  next(direction: Direction, article?: string): Step | undefined;
  /** Whether a step is there to be taken back, or again. */
  has(step: Step, direction: Direction): boolean;
  /** Takes a step back, or again, in all its articles; undefined if it is not there to go that way. */
  move(step: Step, direction: Direction): Promise<Moved | undefined>;
}

export function createSteps(history: History, everywhere: Everywhere, logger: Logger): Steps {
  let queue: Promise<unknown> = Promise.resolve();
  const moveNow = async (step: Step, direction: Direction): Promise<Moved | undefined> => {
    const moving = history.move(step, direction);
    if (!moving) return undefined;
    const failed: string[] = [];
    let done = 0;
    await inLanes(moving.articles, async (address) => {
      const uri = vscode.Uri.parse(address, true);
      try {
        await everywhere.alter(uri, ({ decisions, article }) => moving.apply(address, decisions, article.text));
        done++;
      } catch (error) {
        logger.error(`${address}: ${direction}`, error);
        const reason = error instanceof Error ? error.message : String(error);
        failed.push(`${uri.path.slice(uri.path.lastIndexOf('/') + 1)} (${reason})`);
      }
    });
    try {
      await moving.deed?.[direction]();
    } catch (error) {
      logger.error(direction, error);
      failed.push(error instanceof Error ? error.message : String(error));
    }
    return { articles: done, failed };
  };
  return {
    push: (step, texts) => {
      history.push(step, texts);
    },
    next: (direction, article) => history.next(direction, article),
    has: (step, direction) => history.has(step, direction),
    move(step, direction) {
      // One after the other: a key that is held down must not overtake itself.
      const moved = queue.then(() => moveNow(step, direction));
      queue = moved.catch(() => undefined);
      return moved;
    },
  };
}

/** The history, telling the conditions of commands when there is a first step. */
export function announceSteps(history: History): History {
  let isTold = false;
  return {
    ...history,
    push(step, texts) {
      history.push(step, texts);
      if (!isTold) void vscode.commands.executeCommand('setContext', 'article.hasSteps', true);
      isTold = true;
    },
  };
}
