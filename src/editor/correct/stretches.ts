import type { Item } from '../../core/annotations/layer';
import type { SchemaType } from '../../core/annotations/schema';
import type { Article } from '../../core/article/article';
import { partsOf } from '../../core/annotations/parts';
import { spansEqual, type Span } from '../../core/text/span';
import { itemsAt } from '../document/itemsAt';
import { sentenceAt, wordAt } from './wordAt';

/** A stretch of text to tag, and the item that stands exactly there, if one does. */
export interface Stretch {
  /** Sorted, one a paragraph, never empty. */
  readonly spans: readonly Span[];
  readonly item?: Item;
}

/** What tagging looks at. */
export interface Ground {
  readonly article: Article;
  readonly items: readonly Item[];
  /** Whether items of that type name something. */
  readonly isNamed: (type: string) => boolean;
}

/**
 * What the cursors and selections mean when something is tagged: selected words without the white space around them; for a
 * cursor what is annotated there, else the word there. For a type that names nothing, such as a quotation, a cursor means
 * the item of that type around it, else the sentence.
 * @param type the type to tag as, where it is known already
 */
export function stretchesOf(ground: Ground, selections: readonly Span[], type?: SchemaType): readonly Stretch[] {
  const stretches = selections.flatMap((selection) => {
    const stretch = selection.start < selection.end ? selected(ground, selection) : atCursor(ground, selection, type);
    return stretch ? [stretch] : [];
  });
  return stretches.filter((one, index) => stretches.findIndex((other) => haveSameStart(one, other)) === index);
}

/** Two cursors in one word mean it once. */
const haveSameStart = (a: Stretch, b: Stretch): boolean => {
  const [first, other] = [a.spans[0], b.spans[0]];
  return first !== undefined && other !== undefined && spansEqual(first, other);
};

function selected({ article, items }: Ground, selection: Span): Stretch | undefined {
  const spans = partsOf(article, [selection]);
  if (spans.length === 0) return undefined;
  // Walking selects the first part of what has several: then the whole is meant.
  const item = items.find((each) => each.spans.some((span) => spansEqual(span, spans[0] ?? selection)));
  return item && spans.length === 1 ? { spans: item.spans, item } : { spans };
}

function atCursor({ article, items, isNamed }: Ground, { start }: Span, type?: SchemaType): Stretch | undefined {
  const isMeant = (item: Item) => (type && !type.named ? item.type === type.name : isNamed(item.type));
  const item = itemsAt(items.filter(isMeant), start)[0];
  if (item) return { spans: item.spans, item };
  const span = type && !type.named ? sentenceAt(article, start) : wordAt(article, start);
  return span && { spans: [span] };
}
