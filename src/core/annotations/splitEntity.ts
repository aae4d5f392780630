import type { Annotation, StoredEntity } from './annotation';
import type { Change } from './change';
import {
  annotationOf,
  createDraft,
  finishDraft,
  storeEntity,
  type DecisionStamp,
  type Draft,
  type Scene,
} from './draft';
import { itemsOf, type Item, type LayerEntity } from './layer';

/** The items that speak of an entity: those that name it, and those in which it plays a role, such as its quotations. */
export function itemsAbout({ layer }: Scene, entityId: string): readonly Item[] {
  return layer.items.filter(({ entity, roles }) => entity === entityId || playsIn(roles, entityId));
}

/**
 * Says that some of the items that speak of an entity mean somebody else: another entity of that name, if there is one, else a
 * new one. Suggestions among them are accepted with it. Empty if the name is the entity's own.
 */
export function splitEntityChange(
  scene: Scene,
  entityId: string,
  itemIds: readonly string[],
  name: string,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft(scene, stamp);
  const entity = scene.layer.entities.get(entityId);
  const items = itemsOf(scene.layer, itemIds).filter(
    (item) => item.entity === entityId || playsIn(item.roles, entityId),
  );
  if (!entity || name === '' || name === entity.name || items.length === 0) return finishDraft(draft);
  const other = otherEntity(draft, entity, name);
  for (const item of items) draft.annotations.put(meaning(draft, item, entityId, other));
  return finishDraft(draft);
}

const playsIn = (roles: Item['roles'], entityId: string): boolean =>
  Object.values(roles).some((players) => players.some(({ entity }) => entity === entityId));

function otherEntity(draft: Draft, { id, type }: LayerEntity, name: string): string {
  const isMeant = (each: LayerEntity) => each.id !== id && each.type === type && each.name === name;
  const known = [...draft.scene.layer.entities.values()].find(isMeant);
  const stored = known && storeEntity(draft, known.id);
  if (stored !== undefined) return stored;
  const { by, on, newId } = draft.stamp;
  const entity: StoredEntity = { id: newId(), type, name, aliases: [], by, on, extra: {} };
  draft.entities.put(entity);
  return entity.id;
}

/** The item's annotation, in which whatever meant the one entity means the other. */
function meaning(draft: Draft, item: Item, from: string, to: string): Annotation {
  // The entity that it leaves need not be stored for it.
  const { entity, ...rest } = item;
  const annotation = annotationOf(draft, entity === from ? rest : item);
  const roles = Object.entries(annotation.roles).map(([role, players]) => [
    role,
    players.map((player, index) => (item.roles[role]?.[index]?.entity === from ? { ...player, entity: to } : player)),
  ]);
  return {
    ...annotation,
    roles: Object.fromEntries(roles) as Annotation['roles'],
    ...(entity === from && { entity: to }),
  };
}
