import type { Layer, LayerEntity } from '../annotations/layer';
import type { Schema } from '../annotations/schema';
import { isSpoken, speakerRole } from '../annotations/spoken';
import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { introducingPlace } from './introducing';
import { placesOf, type EntityPlace } from './places';

/** An entity of an article with where it is spoken of. */
export interface EntityInText {
  readonly entity: LayerEntity;
  readonly places: readonly EntityPlace[];
  readonly introduced?: Span;
  /** How many quotations it speaks. */
  readonly quotes: number;
}

/** Somebody who speaks and whom the article does not name. */
export interface Voice {
  readonly wording: string;
  readonly span: Span;
}

/** The entities that an article speaks of, and its speakers without a name, each wording once. */
export function entitiesInText(
  article: Article,
  layer: Layer,
  schema: Schema,
): { readonly entities: readonly EntityInText[]; readonly voices: readonly Voice[] } {
  const quotes = new Map<string, number>();
  const voices = new Map<string, Voice>();
  for (const item of layer.items) {
    if (!isSpoken(schema, item)) continue;
    const speakers = item.roles[speakerRole] ?? [];
    for (const entity of new Set(speakers.map((role) => role.entity)))
      if (entity !== undefined) quotes.set(entity, (quotes.get(entity) ?? 0) + 1);
    for (const { entity, span, quote } of speakers)
      if (entity === undefined && span && !voices.has(quote)) voices.set(quote, { wording: quote, span });
  }
  const entities = [...placesOf(layer)].flatMap(([id, places]): readonly EntityInText[] => {
    const entity = layer.entities.get(id);
    const introduced = introducingPlace(article, layer, schema, id);
    return entity ? [{ entity, places, ...(introduced && { introduced }), quotes: quotes.get(id) ?? 0 }] : [];
  });
  return { entities, voices: [...voices.values()] };
}
