import type { Handout, Loss } from './format';

/** What a format that holds nothing but spans with a label loses of these items, roles, entities, notes and relations. */
export function lossesOfLabels({ items, notes, relations, entities }: Handout): Partial<Record<Loss['code'], number>> {
  return {
    attributes: countAttributes({ items }, ['form']),
    roles: items.reduce((sum, { roles }) => sum + Object.values(roles).flat().length, 0),
    links: countLinks({ entities }),
    notes: notes.length,
    relations: relations.length,
  };
}

/** Attributes of all items, but those that a format holds. */
export function countAttributes({ items }: Pick<Handout, 'items'>, held: readonly string[] = []): number {
  return items.reduce(
    (sum, { attributes }) => sum + Object.keys(attributes).filter((name) => !held.includes(name)).length,
    0,
  );
}

/** Entities that are linked to Wikidata. */
export function countLinks({ entities }: Pick<Handout, 'entities'>): number {
  return [...entities.values()].filter(({ wikidata }) => wikidata !== undefined).length;
}

/** The losses that there are, in the order given; those of every format, annotations without a place first of all, included. */
export function lossesOf(handout: Handout, own: Partial<Record<Loss['code'], number>>): readonly Loss[] {
  const counts: Partial<Record<Loss['code'], number>> = {
    unplaced: handout.unplaced,
    surrogates: handout.loneSurrogates,
    ...own,
  };
  return (Object.entries(counts) as [Loss['code'], number][])
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count }));
}
