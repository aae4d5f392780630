import type { Annotation, Decisions } from '../../core/annotations/annotation';
import { attachSidecar, readSidecar, writeSidecar } from '../../core/annotations/sidecar';
import { parseArticle } from '../../core/article/parse';

/**
 * The decisions as a fresh reading of their sidecar would place them in another text. What stood on changed words, and nobody
 * has confirmed, goes on standing on changed words, whatever becomes of them.
 */
export function searchText(decisions: Decisions, before: string, after: string): Decisions {
  const base = parseArticle(before);
  const content = readSidecar(writeSidecar(decisions, base));
  if (!('records' in content)) return decisions;
  const found = attachSidecar(content, parseArticle(after), () => [base]);
  const settled = [...found.annotations].map(([id, annotation]) => {
    return [id, stillEdited(annotation, decisions.annotations.get(id))] as const;
  });
  return { ...found, annotations: new Map(settled) };
}

function stillEdited(annotation: Annotation, before: Annotation | undefined): Annotation {
  if (before?.placement.state !== 'edited') return annotation;
  const { placement } = annotation;
  const { selector } = before;
  if (placement.spans.length === 0) return { ...annotation, selector };
  const score = Math.min(placement.score, before.placement.score);
  return { ...annotation, selector, placement: { ...placement, state: 'edited', score } };
}
