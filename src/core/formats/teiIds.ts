import { schemaType } from '../annotations/schema';
import type { Handout } from './format';
import { ncName } from './xml';

/** The `xml:id` of everything that a TEI document points to. */
export interface TeiIds {
  has(id: string): boolean;
  /** Of an item or an entity. */
  of(id: string): string;
  note(id: string): string;
  relation(id: string): string;
  /** Of a person who annotated. */
  annotator(name: string): string;
}

/** Ids of different kinds never meet: each kind has a letter of its own in front. */
export function createTeiIds({ items, entities, schema }: Pick<Handout, 'items' | 'entities' | 'schema'>): TeiIds {
  const names = new Map<string, string>();
  for (const { id } of items) names.set(id, `a.${ncName(id)}`);
  // A day is no thing that a list could hold: its value stands at each date.
  for (const { id, type } of entities.values())
    if (schemaType(schema, type)?.code !== 'DATE') names.set(id, `e.${ncName(id)}`);
  return {
    has: (id) => names.has(id),
    of: (id) => names.get(id) ?? '',
    note: (id) => `n.${ncName(id)}`,
    relation: (id) => `l.${ncName(id)}`,
    annotator: (name) => `by.${ncName(name)}`,
  };
}
