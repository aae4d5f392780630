import type { Item } from '../../core/annotations/layer';

const lengthOf = (item: Item): number => item.spans.reduce((sum, span) => sum + span.end - span.start, 0);

/**
 * The items at an offset, the innermost first: what a hover, or a command without argument, is about. The end of a span
 * counts as inside, so that a cursor behind a word still means it; a word that begins there comes first all the same.
 */
export function itemsAt(items: readonly Item[], offset: number): readonly Item[] {
  const touches = (item: Item) => item.spans.some(({ start, end }) => start <= offset && offset <= end);
  const holds = (item: Item) => item.spans.some(({ start, end }) => start <= offset && offset < end);
  return items.filter(touches).sort((a, b) => Number(holds(b)) - Number(holds(a)) || lengthOf(a) - lengthOf(b));
}
