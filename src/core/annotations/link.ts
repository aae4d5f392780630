import type { Article } from '../article/article';
import { isWikidataItem } from '../wikidata/item';
import type { Decisions } from './annotation';
import type { Change } from './change';
import { createDraft, finishDraft, storeEntity, type DecisionStamp } from './draft';
import type { Layer } from './layer';

/**
 * Says which item of Wikidata an entity is, for all its mentions; without an id, that it is none. The entity is stored if it is
 * not yet. Empty if nothing changes, or the id is none.
 */
export function linkChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  entityId: string,
  item: string | undefined,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const isWanted = layer.entities.get(entityId)?.wikidata !== item && (item === undefined || isWikidataItem(item));
  const entity = isWanted ? draft.entities.get(storeEntity(draft, entityId) ?? '') : undefined;
  if (entity) {
    const { wikidata: _, ...rest } = entity;
    draft.entities.put({ ...rest, ...(item !== undefined && { wikidata: item }), by: stamp.by, on: stamp.on });
  }
  return finishDraft(draft);
}
