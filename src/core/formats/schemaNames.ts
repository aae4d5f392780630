import type { Schema } from '../annotations/schema';

/** What spans may be labelled with: the types and the roles of a schema, each name once. */
export function spanLabels({ types }: Schema): readonly string[] {
  return [...new Set(types.flatMap(({ name, roles }) => [name, ...roles]))];
}

/** What arrows between spans may be labelled with: the roles and the relations of a schema, each name once. */
export function arrowLabels({ types, relations }: Schema): readonly string[] {
  return [...new Set([...types.flatMap(({ roles }) => roles), ...relations.map(({ name }) => name)])];
}
