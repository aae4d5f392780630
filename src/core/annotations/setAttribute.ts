import type { Article } from '../article/article';
import type { Decisions } from './annotation';
import type { Change } from './change';
import { annotationOf, createDraft, finishDraft, type DecisionStamp } from './draft';
import { itemsOf, type Layer } from './layer';

/**
 * Gives items a value of an attribute; undefined takes the attribute away. Suggestions are accepted with it, also if they have
 * the value already; decisions that have it stay as they are.
 */
export function setAttributeChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemIds: readonly string[],
  name: string,
  value: string | undefined,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  for (const item of itemsOf(layer, itemIds)) {
    if (item.origin === 'decision' && item.attributes[name] === value) continue;
    const annotation = annotationOf(draft, item);
    const { [name]: _, ...others } = annotation.attributes;
    draft.annotations.put({ ...annotation, attributes: value === undefined ? others : { ...others, [name]: value } });
  }
  return finishDraft(draft);
}
