import type { Annotation, Decisions } from '../../src/core/annotations/annotation';
import { noDecisions } from '../../src/core/annotations/decisions';
import type { Item, Layer, LayerEntity } from '../../src/core/annotations/layer';
import type { Span } from '../../src/core/text/span';

/** `3-8,10-12` as spans. */
export const spansOf = (places: string): readonly Span[] =>
  places.split(',').map((place) => {
    const [start = 0, end = 0] = place.split('-').map(Number);
    return { start, end };
  });

/** A suggestion on these places, or what `more` makes of it. */
export function item(type: string, places: string, more: Partial<Item> = {}): Item {
  const rest = { attributes: {}, roles: {}, score: 0.9, evidence: [], state: 'exact' } as const;
  return { id: `?${type}:${places}`, origin: 'suggestion', type, spans: spansOf(places), ...rest, ...more };
}

/** A layer of these items; an entity holds the items that name it. */
export function layer(items: readonly Item[], entities: Readonly<Record<string, string>> = {}): Layer {
  const entity = ([id, name]: readonly [string, string]): [string, LayerEntity] => {
    const own = items.filter((each) => each.entity === id).map((each) => each.id);
    return [id, { id, origin: 'suggestion', type: 'person', name, aliases: [], items: own }];
  };
  return { items, entities: new Map(Object.entries(entities).map(entity)), unplaced: [] };
}

/** An accepted person on one place of a text. */
export function annotation(id: string, text: string, words: string, more: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  return {
    ...{ id, type: 'person', attributes: {}, roles: {}, status: 'accepted', by: 'test', extra: {} },
    on: '2026-01-01T00:00:00Z',
    selector: { quote: [words], prefix: text.slice(0, start), suffix: text.slice(span.end) },
    placement: { state: 'exact', score: 1, spans: [span] },
    ...more,
  };
}

export const decisionsOf = (...annotations: readonly Annotation[]): Decisions => ({
  ...noDecisions,
  annotations: new Map(annotations.map((each) => [each.id, each])),
});
