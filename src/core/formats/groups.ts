import type { Item, LayerEntity } from '../annotations/layer';
import { pushTo } from './pushTo';
import type { Handout } from './format';
import { playersOf } from './htmlPage';
import type { Styles } from './htmlTypes';

/** The items with roles by whoever plays the first of them, or `nobody`, in the order of the text. */
export function bySpeaker(handout: Handout, styles: Styles, nobody: string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of handout.items) {
    const role = styles.get(item.type)?.roles[0];
    if (role === undefined) continue;
    pushTo(groups, playersOf(item, role, handout).join(', ') || nobody, item);
  }
  return groups;
}

/** An entity and the items that name it. */
export interface Named {
  readonly entity: LayerEntity;
  readonly items: readonly Item[];
}

/** What is named by type, in the order of the types, most often named first; what nothing names is left out. */
export function namedByType({ items, entities }: Handout, styles: Styles): ReadonlyMap<string, readonly Named[]> {
  const byEntity = new Map<string, Item[]>();
  for (const item of items) if (item.entity !== undefined) pushTo(byEntity, item.entity, item);
  const groups = new Map<string, Named[]>([...styles.keys()].map((type) => [type, []]));
  for (const entity of entities.values()) {
    const own = byEntity.get(entity.id);
    if (own) pushTo(groups, entity.type, { entity, items: own });
  }
  for (const group of groups.values()) group.sort((a, b) => b.items.length - a.items.length);
  return new Map([...groups].filter(([, group]) => group.length > 0));
}
