import type { Item, Layer } from '../../core/annotations/layer';
import type { Schema } from '../../core/annotations/schema';

/** How much there is on a text, by whether it is decided. */
export interface Counts {
  /** Of types that name something, and of those that do not (quotations). */
  readonly mentions: number;
  readonly quotes: number;
  /** Entities that a shown mention names. */
  readonly entities: number;
  readonly suggestions: number;
  readonly decisions: number;
  /** Of each type of the schema, in its order. */
  readonly byType: readonly { readonly name: string; readonly decided: number; readonly suggested: number }[];
}

export function countItems(layer: Layer, items: readonly Item[], schema: Schema): Counts {
  const named = new Map(schema.types.map(({ name, named }) => [name, named]));
  const isDecided = ({ origin }: Item) => origin === 'decision';
  const mentions = items.filter(({ type }) => named.get(type) ?? true);
  const decisions = items.filter(isDecided).length;
  const byType = schema.types.map(({ name }) => {
    const ofType = items.filter(({ type }) => type === name);
    const decided = ofType.filter(isDecided).length;
    return { name, decided, suggested: ofType.length - decided };
  });
  return {
    mentions: mentions.length,
    quotes: items.length - mentions.length,
    entities: new Set(mentions.map(({ entity }) => entity).filter((id) => id !== undefined && layer.entities.has(id)))
      .size,
    suggestions: items.length - decisions,
    decisions,
    byType,
  };
}
