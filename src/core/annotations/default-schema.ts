import { attributionOf } from './spoken';
import type { Schema, SchemaAttribute, SchemaType } from './schema';

const form: SchemaAttribute = { name: 'form', values: ['name', 'derived', 'part'], default: 'name' };

/** What a date means, as precisely as it says: `2025-11-24`, `2025-W48`, `2025-11`, `2025`, `199X`, `2024-22` (summer). */
const date: SchemaAttribute = { name: 'date', values: [], reads: 'date' };

function named(
  name: string,
  label: string,
  code: string,
  key: string,
  ...more: readonly SchemaAttribute[]
): SchemaType {
  const attributes = [form, ...more];
  return { name, label, code, color: `article.${name}Foreground`, key, attributes, roles: [], named: true };
}

/** The types of DESIGN.md, for those who bring no schema of their own. The only place that names them outside detection. */
export const defaultSchema: Schema = {
  types: [
    { ...named('person', 'Person', 'PER', '1'), people: true },
    { ...named('place', 'Place', 'LOC', '2'), icon: 'globe' },
    { ...named('organization', 'Organization', 'ORG', '3'), icon: 'organization' },
    named('other', 'Other', 'OTH', '4'),
    named('date', 'Date', 'DATE', '5', date),
    {
      name: 'quote',
      label: 'Quote',
      color: 'article.quoteForeground',
      key: '6',
      attributes: [
        {
          name: 'kind',
          values: ['direct', 'indirect', 'freeIndirect', 'indirectFreeIndirect', 'reported'],
          default: 'direct',
        },
        { name: 'medium', values: ['speech', 'thought', 'writing'], default: 'speech' },
        { name: attributionOf.name, values: [attributionOf.unknown] },
      ],
      roles: ['speaker', 'cue', 'addressee', 'frame'],
      named: false,
    },
  ],
  relations: [],
};
