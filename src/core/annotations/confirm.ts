import type { Annotation, Decisions } from './annotation';

/** The decisions with every place that was found on similar words confirmed: the words there are its own from now on. */
export function confirmPlaces(decisions: Decisions): Decisions {
  const confirmed = [...decisions.annotations].map(([id, annotation]): [string, Annotation] => {
    const { placement } = annotation;
    if (placement.state !== 'edited' || placement.spans.length === 0) return [id, annotation];
    return [id, { ...annotation, placement: { ...placement, state: 'moved', score: 1 } }];
  });
  return { ...decisions, annotations: new Map(confirmed) };
}
