import type { SuggestedEntity, Suggestions } from '../suggestion';
import type { Decisions, StoredEntity } from './annotation';
import type { Item, LayerEntity } from './layer';

/** The entities of a layer while it is made. */
export interface LayerEntities {
  /** Id in the layer of a detected entity. */
  ofSuggestion(id: string): string;
  /** Id in the layer of a stored entity; undefined if it is not stored (any more). */
  ofDecision(id: string): string | undefined;
  /** The entities that the items name or that somebody decided about, with their items. */
  readonly collect: (items: readonly Item[], annotations: Decisions['annotations']) => ReadonlyMap<string, LayerEntity>;
}

/**
 * Brings stored and detected entities together: a detected one that is called like a stored one of its type is that one.
 * As long as neither change it gives the same object again.
 */
export function createEntityJoiner(): (
  suggested: Suggestions['entities'],
  stored: Decisions['entities'],
) => LayerEntities {
  let last: readonly [suggested: Suggestions['entities'], stored: Decisions['entities'], LayerEntities] | undefined;
  return (suggested, stored) => {
    if (last?.[0] !== suggested || last[1] !== stored) last = [suggested, stored, joinEntities(suggested, stored)];
    return last[2];
  };
}

function joinEntities(suggested: Suggestions['entities'], entities: Decisions['entities']): LayerEntities {
  const stored = new Map<string, string>();
  for (const { id, type, name, aliases } of entities.values()) {
    for (const wording of [name, ...aliases]) {
      const key = keyOf(type, wording);
      if (!stored.has(key)) stored.set(key, id);
    }
  }
  // A name of its own goes before another entity's alias.
  for (const { id, type, name } of [...entities.values()].reverse()) stored.set(keyOf(type, name), id);
  const joined = new Map(suggested.map(({ id, type, name }) => [id, stored.get(keyOf(type, name)) ?? `?${id}`]));
  const detected = new Map<string, SuggestedEntity[]>();
  for (const entity of suggested) push(detected, joined.get(entity.id) ?? '', entity);
  return {
    ofSuggestion: (id) => joined.get(id) ?? `?${id}`,
    ofDecision: (id) => (entities.has(id) ? id : undefined),
    collect: (items, annotations) => collect(items, annotations, entities, detected),
  };
}

const keyOf = (type: string, name: string): string => `${type} ${name.normalize('NFC')}`;

function collect(
  items: readonly Item[],
  annotations: Decisions['annotations'],
  stored: Decisions['entities'],
  detected: ReadonlyMap<string, readonly SuggestedEntity[]>,
): ReadonlyMap<string, LayerEntity> {
  const itemsOf = new Map<string, string[]>();
  for (const item of items) {
    if (item.entity !== undefined) push(itemsOf, item.entity, item.id);
    for (const name in item.roles) {
      for (const { entity } of item.roles[name] ?? [])
        if (entity !== undefined && !itemsOf.has(entity)) itemsOf.set(entity, []);
    }
  }
  for (const { entity, status } of annotations.values()) {
    if (entity !== undefined && status === 'accepted' && !itemsOf.has(entity)) itemsOf.set(entity, []);
  }
  const entities = new Map<string, LayerEntity>();
  for (const [id, names] of itemsOf) {
    const entity = layerEntity(id, names, stored.get(id), detected.get(id) ?? []);
    if (entity) entities.set(id, entity);
  }
  return entities;
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function layerEntity(
  id: string,
  items: readonly string[],
  stored: StoredEntity | undefined,
  detected: readonly SuggestedEntity[],
): LayerEntity | undefined {
  const source = stored ?? detected[0];
  if (!source) return undefined;
  if (!stored && detected.length === 1) {
    const { type, name, aliases } = source;
    return { id, origin: 'suggestion', type, name, aliases, items };
  }
  const names = new Set([...source.aliases, ...detected.flatMap(({ name, aliases }) => [name, ...aliases])]);
  names.delete(source.name);
  return {
    id,
    origin: stored ? 'decision' : 'suggestion',
    type: source.type,
    name: source.name,
    aliases: [...names],
    ...(stored?.wikidata !== undefined && { wikidata: stored.wikidata }),
    items,
  };
}
