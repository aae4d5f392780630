import type { Layer } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';
import type { Article, BlockKind } from '../article/article';
import { isFullName, reignsBefore } from '../entities/fullName';
import { placesOf, type EntityPlace } from './places';

/** How likely it is that a block says who somebody is: headlines are short of words, slugs and bylines tell nothing. */
const order: Readonly<Record<BlockKind, number>> = {
  paragraph: 0,
  caption: 1,
  headline: 2,
  heading: 2,
  byline: 3,
  slug: 3,
  frontMatter: 4,
};

/**
 * The mention by which an article introduces an entity: of people the first by a full name, of other things the first by their
 * name; running text comes before captions, and those before headlines. Else the first mention, else the first words that
 * mean it; undefined if the article never speaks of it.
 */
export function introducingPlace(
  article: Article,
  layer: Layer,
  schema: Schema,
  entity: string,
): EntityPlace | undefined {
  const places = placesOf(layer).get(entity) ?? [];
  const about = layer.entities.get(entity);
  const isPerson = about !== undefined && schemaType(schema, about.type)?.people === true;
  let best: { readonly place: EntityPlace; readonly rank: number } | undefined;
  for (const place of places) {
    const words = article.text.slice(place.start, place.end);
    const isFull = isPerson ? isFullName(words) || reignsBefore(article.text, place.start) : words === about?.name;
    const rank = (place.by === 'role' ? 20 : 0) + (isFull ? 0 : 10) + order[blockKindAt(article, place.start)];
    if (!best || rank < best.rank) best = { place, rank };
  }
  return best?.place;
}

/** What the block at an offset is, by halving: there are as many entities as there are blocks. */
function blockKindAt({ blocks }: Article, offset: number): BlockKind {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return blocks[low]?.kind ?? 'paragraph';
}
