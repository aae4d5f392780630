import type { Article } from '../article/article';
import type { Decisions, StoredRole } from './annotation';
import type { Change } from './change';
import { annotationOf, createDraft, finishDraft, storePlayers, type DecisionStamp } from './draft';
import { itemsOf, type Layer } from './layer';
import { attributionOf, speakerRole } from './spoken';

/** Says who speaks in quotations; with no players, that somebody looked and nobody is named, which is remembered too. */
export function setSpeakerChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemIds: readonly string[],
  players: readonly StoredRole[],
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const { name, unknown } = attributionOf;
  for (const item of itemsOf(layer, itemIds)) {
    const isSaid = players.length === 0 && item.attributes[name] === unknown && item.origin === 'decision';
    if (isSaid) continue;
    const annotation = annotationOf(draft, item);
    const { [name]: _, ...attributes } = annotation.attributes;
    const { [speakerRole]: __, ...roles } = annotation.roles;
    draft.annotations.put(
      players.length === 0
        ? { ...annotation, roles, attributes: { ...attributes, [name]: unknown } }
        : { ...annotation, roles: { ...roles, [speakerRole]: storePlayers(draft, players) }, attributes },
    );
  }
  return finishDraft(draft);
}
