import type { Item } from '../annotations/layer';
import { schemaType } from '../annotations/schema';
import type { Handout } from './format';
import type { Words } from './htmlWords';

/** How a type is drawn. */
export interface TypeStyle {
  readonly name: string;
  readonly label: string;
  /** A few letters that stand behind what is named, so that no colour is needed to tell. Unlike those of other types. */
  readonly tag: string;
  readonly color: string;
  readonly roles: readonly string[];
  /** Its number among the types: which colours it has. */
  readonly index: number;
}

export type Styles = ReadonlyMap<string, TypeStyle>;

/** The types of the schema, and after them those that it does not know, by name. */
export function stylesOf({ schema, items }: Pick<Handout, 'schema' | 'items'>, { labelOf }: Words): Styles {
  const names = new Set([...schema.types.map(({ name }) => name), ...items.map(({ type }) => type)]);
  const styles = new Map<string, TypeStyle>();
  const taken = new Set<string>();
  for (const name of names) {
    const { label = name, color = '', roles } = schemaType(schema, name) ?? {};
    const shown = labelOf(label);
    const tag = shortest(shown, taken);
    taken.add(tag);
    styles.set(name, { name, label: shown, tag, color, roles: roles ?? rolesOf(name, items), index: styles.size });
  }
  return styles;
}

/** Two letters, or as many more as it takes. */
function shortest(label: string, taken: ReadonlySet<string>): string {
  const letters = Array.from(label);
  for (let length = 2; length < letters.length; length++) {
    const tag = letters.slice(0, length).join('');
    if (!taken.has(tag)) return tag;
  }
  return label;
}

function rolesOf(type: string, items: readonly Item[]): readonly string[] {
  return [...new Set(items.filter((item) => item.type === type).flatMap(({ roles }) => Object.keys(roles)))];
}
