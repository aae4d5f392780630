import type { Item } from '../../core/annotations/layer';

const startOf = (item: Item): number => item.spans[0]?.start ?? 0;

/** The first item that starts after an offset, round to the start of the text; undefined if there is none at all. */
export function itemAfter(items: readonly Item[], offset: number): Item | undefined {
  return items.find((item) => startOf(item) > offset) ?? items[0];
}

/** The last item that starts before an offset, round to the end of the text. */
export function itemBefore(items: readonly Item[], offset: number): Item | undefined {
  return items.findLast((item) => startOf(item) < offset) ?? items.at(-1);
}
