import type { Decisions } from '../../core/annotations/annotation';
import { clipped, clippedWords } from './words';

/** The words of what a relation leads to: of an annotation, those that were annotated if it has no place; the name of an entity. */
export function wordsOfEnd(text: string, { annotations, entities }: Decisions, id: string): string {
  const annotation = annotations.get(id);
  if (!annotation) return clipped(entities.get(id)?.name ?? id);
  const { placement, selector } = annotation;
  return placement.spans.length > 0 ? clippedWords(text, placement.spans) : clipped(selector.quote.join(' … '));
}
