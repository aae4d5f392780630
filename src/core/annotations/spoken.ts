import { schemaType, type Schema } from './schema';

/** The role whose player says what an item of its type holds. */
export const speakerRole = 'speaker';

/** The attribute in which a person says that they looked and nobody is named; absent where nobody has said so. */
export const attributionOf = { name: 'attribution', unknown: 'unknown' } as const;

/** True if somebody says it: if its type has a speaker. */
export function isSpoken(schema: Schema, { type }: { readonly type: string }): boolean {
  return schemaType(schema, type)?.roles.includes(speakerRole) === true;
}
