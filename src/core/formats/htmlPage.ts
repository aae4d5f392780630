import type { Note } from '../annotations/annotation';
import type { Item } from '../annotations/layer';
import type { Handout } from './format';
import type { Styles } from './htmlTypes';
import type { Words } from './htmlWords';

/** What every part of the page needs to know. */
export interface Page {
  readonly handout: Handout;
  readonly styles: Styles;
  readonly words: Words;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** The number of an item, for its anchor. */
  readonly order: ReadonlyMap<string, number>;
}

/** The anchor of an item in the page: what the lists link to. */
export function anchorOf(id: string, { order }: Page): string {
  return `a${(order.get(id) ?? 0) + 1}`;
}

/** The words of an item in one line. */
export function wordingOf({ spans }: Item, { text }: Handout): string {
  return spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
}

/** Who plays a role: entities by their name, others by their words. */
export function playersOf({ roles }: Item, role: string, { entities }: Handout): readonly string[] {
  const names = (roles[role] ?? []).map(({ entity, quote }) =>
    entity === undefined ? quote : (entities.get(entity)?.name ?? quote),
  );
  return [...new Set(names)];
}
