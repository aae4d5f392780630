import type { Change } from './change';
import { mergeEntitiesChange, renameEntityChange } from './decide';
import { applyChange, mergeChanges } from './decisions';
import type { DecisionStamp, Scene } from './draft';
import type { LayerEntity } from './layer';

/** The entities of an article that have one of these names and that type: what is one thing in another article. */
export function entitiesCalled({ layer }: Scene, type: string, names: ReadonlySet<string>): readonly LayerEntity[] {
  return [...layer.entities.values()].filter((entity) => entity.type === type && names.has(entity.name));
}

/** Makes one entity, of that name, of those given; they are of one type. Of one alone, gives it the name. */
export function unifyChange(scene: Scene, entityIds: readonly string[], name: string, stamp: DecisionStamp): Change {
  const { layer, decisions, article } = scene;
  const into = entityIds.find((id) => layer.entities.get(id)?.name === name) ?? entityIds[0] ?? '';
  const merged = mergeEntitiesChange(layer, decisions, article, entityIds, into, stamp);
  const renamed = renameEntityChange(layer, applyChange(decisions, merged), article, into, name, stamp);
  return mergeChanges(merged, renamed);
}
