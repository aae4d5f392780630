import type { Item } from '../../core/annotations/layer';
import { spanContains, spansEqual, type Span } from '../../core/text/span';
import { itemsAt } from '../document/itemsAt';

/**
 * What is meant at the cursors and selections, in groups of which each means one item: one alone, or several on the very
 * same words, of which a person must say which. A cursor means the innermost item; a selection means the item that it covers
 * exactly, as walking from one to the next selects it, else everything in it, or if there is nothing, what it lies in.
 */
export function chosenItems(items: readonly Item[], selections: readonly Span[]): readonly (readonly Item[])[] {
  const seen = new Set<string>();
  return selections
    .flatMap((selection) => groupsOf(items, selection))
    .filter((group) => {
      const isNew = group.every(({ id }) => !seen.has(id));
      for (const { id } of group) seen.add(id);
      return isNew;
    });
}

function groupsOf(items: readonly Item[], selection: Span): readonly (readonly Item[])[] {
  if (selection.start < selection.end) {
    const exact = items.filter(({ spans }) => spans.some((span) => spansEqual(span, selection)));
    if (exact.length > 0) return [exact];
    const inside = items.filter(({ spans }) => spans.every((span) => spanContains(selection, span)));
    if (inside.length > 0) return inside.map((item) => [item]);
  }
  const around = itemsAt(items, selection.start).filter((item) => isAround(item, selection));
  const [first] = around;
  return first ? [around.filter((item) => haveSameSpans(item, first))] : [];
}

const isAround = ({ spans }: Item, selection: Span): boolean => spans.some((span) => spanContains(span, selection));

/** True if two items stand on the very same words. */
function haveSameSpans(a: Pick<Item, 'spans'>, b: Pick<Item, 'spans'>): boolean {
  return (
    a.spans.length === b.spans.length &&
    a.spans.every((span, index) => {
      const other = b.spans[index];
      return other !== undefined && spansEqual(span, other);
    })
  );
}
