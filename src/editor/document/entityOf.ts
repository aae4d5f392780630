import type { Item, Layer, LayerEntity, LayerRole } from '../../core/annotations/layer';

/** The entity that an item names; undefined if it names none. */
export function entityOf(layer: Layer, { entity }: { readonly entity?: string }): LayerEntity | undefined {
  return entity === undefined ? undefined : layer.entities.get(entity);
}

/** Whom a role means: the entity's name, else its own words. */
export function nameOfRole(layer: Layer, role: LayerRole): string {
  return entityOf(layer, role)?.name ?? role.quote;
}

/** The items that name the same entity as this one, in the order of the text; itself alone if it names none. */
export function mentionsWith(layer: Layer, item: Item): readonly Item[] {
  const ids = new Set(entityOf(layer, item)?.items ?? [item.id]);
  return layer.items.filter(({ id }) => ids.has(id));
}
