import type { Item } from '../../../core/annotations/layer';
import { isOpen } from '../open';

/** Suggestions of scores that are decided about alike; `from` in percent, highest first. */
export const bands = [90, 70, 50, 0] as const;

export type Band = (typeof bands)[number];

/** What of an article is reviewed. */
export interface ReviewFilter {
  /** Names of types that are left out; others, also those that a schema gets later, are reviewed. */
  readonly withoutTypes: ReadonlySet<string>;
  readonly withoutBands: ReadonlySet<Band>;
  /** What is not decided yet, and what was decided on words that were edited since. */
  readonly isOpenMeant: boolean;
  /** What is decided. */
  readonly isDecidedMeant: boolean;
}

/** Everything that is not decided yet. */
export const everythingOpen: ReviewFilter = {
  withoutTypes: new Set(),
  withoutBands: new Set(),
  isOpenMeant: true,
  isDecidedMeant: false,
};

/** The band of a score; of a decision, which has none, the highest. */
export function bandOf({ score }: Pick<Item, 'score'>): Band {
  return bands.find((from) => Math.round(score * 100) >= from) ?? 0;
}

export function isMeant(item: Item, filter: ReviewFilter): boolean {
  if (filter.withoutTypes.has(item.type)) return false;
  if (!(isOpen(item) ? filter.isOpenMeant : filter.isDecidedMeant)) return false;
  return item.origin === 'decision' || !filter.withoutBands.has(bandOf(item));
}

/** Whether a filter leaves out anything that is open. */
export function isNarrow({ withoutTypes, withoutBands, isOpenMeant }: ReviewFilter): boolean {
  return withoutTypes.size > 0 || withoutBands.size > 0 || !isOpenMeant;
}
