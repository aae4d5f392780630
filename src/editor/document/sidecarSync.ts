import type { Decisions } from '../../core/annotations/annotation';
import { noDecisions } from '../../core/annotations/decisions';
import {
  attachSidecar,
  isEdited,
  readSidecar,
  writeSidecar,
  type SidecarContent,
} from '../../core/annotations/sidecar';
import type { Article } from '../../core/article/article';
import { parseArticle } from '../../core/article/parse';
import type { BaseTexts } from './baseTexts';
import { settleDecisions } from './settle';

/** What a sidecar keeps: the decisions of an open article, on the text as it stands now. */
export interface Kept {
  readonly article: Article;
  decisions: Decisions;
  /** Finds what a sidecar holds in the article's text; absent where it is found at once. */
  readonly places?: Places;
}

/** Places that may still be searched for when they are asked for. */
export interface Places {
  attach(content: SidecarContent, article: Article, bases: readonly string[]): Decisions;
  readonly isUnderWay: boolean;
  /** Settles when no search is under way. */
  done(): Promise<void>;
}

/** What taking in a file's content has to say to a person. */
export interface SidecarNews {
  readonly newerVersion: (version: number) => void;
  readonly damaged: (problems: SidecarContent['problems']) => void;
}

/** Memory and file brought together; knows the file as it was last read or written, and touches no file itself. */
export interface SidecarSync {
  /** Is this what was last read or written? */
  knows(content: string | undefined): boolean;
  /** Was the text edited since this was written? Then a text of before helps to find the places again. */
  needsBase(content: string | undefined): boolean;
  /**
   * Lays a file's content under what was decided here. False if its version is newer, and it must be left alone.
   * @param bases texts that it may have been written on
   */
  takeIn(content: string | undefined, bases?: readonly string[]): boolean;
  /** What the file should hold; undefined if there is nothing to hold and no file. */
  render(present: string | undefined): string | undefined;
  /** The file holds this now, and it was rendered from these decisions. */
  wrote(content: string, decisions: Decisions): void;
}

export function createSidecarSync(kept: Kept, news: SidecarNews): SidecarSync {
  let known: string | undefined;
  let previous: SidecarContent | undefined;
  /** The decisions that memory and file last agreed on: what is gone from one of them was removed since. */
  let base: Decisions = noDecisions;
  return {
    knows: (content) => content === known,
    needsBase(content) {
      const read = readSidecar(content ?? '');
      return 'records' in read && isEdited(read, kept.article);
    },
    takeIn(content, bases = []) {
      const read = readSidecar(content ?? '');
      if (!('records' in read)) {
        news.newerVersion(read.version);
        return false;
      }
      if (read.problems.length > 0) news.damaged(read.problems);
      const theirs = attachTo(kept, read, bases);
      kept.decisions = settleDecisions(base, kept.decisions, theirs);
      [known, previous, base] = [content, content === undefined ? undefined : read, theirs];
      return true;
    },
    render(present) {
      if (present === undefined && isEmpty(kept.decisions)) return undefined;
      return writeSidecar(kept.decisions, kept.article, previous);
    },
    wrote(content, decisions) {
      const read = readSidecar(content);
      [known, previous, base] = [content, 'records' in read ? read : undefined, decisions];
    },
  };
}

/** Lays a sidecar on the text of an article. */
export function attachTo({ places, article }: Kept, content: SidecarContent, bases: readonly string[] = []): Decisions {
  if (places) return places.attach(content, article, bases);
  return attachSidecar(content, article, () => bases.map((text) => parseArticle(text)));
}

/**
 * What the file holds, when memory is fit to be written over it: all of it is taken in, and no place is still searched for. False
 * if the file must be left alone.
 */
export async function catchUp(
  sync: Pick<SidecarSync, 'knows' | 'needsBase' | 'takeIn'>,
  { read, bases }: { readonly read: () => Promise<string | undefined>; readonly bases: Pick<BaseTexts, 'read'> },
  places: Places | undefined,
): Promise<{ readonly present: string | undefined } | false> {
  for (;;) {
    await places?.done();
    const present = await read();
    if (!sync.knows(present) && !sync.takeIn(present, sync.needsBase(present) ? await bases.read() : [])) return false;
    if (places?.isUnderWay !== true) return { present };
  }
}

const isEmpty = ({ annotations, entities, notes, relations, keptLines }: Decisions): boolean =>
  annotations.size + entities.size + notes.size + relations.size + keptLines.length === 0;
