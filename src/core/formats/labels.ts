import type { Item } from '../annotations/layer';
import { schemaType, type Schema } from '../annotations/schema';

/** Endings for forms of a name, as GermEval 2014 has them: *russische* is `LOCderiv`, *Russlandbesuch* `LOCpart`. */
export const formEndings: Readonly<Record<string, string>> = { derived: 'deriv', part: 'part' };

/** What a tagged corpus calls an item: `PER`, `LOCderiv`; a type's name in capitals where the schema has no code. */
export function codeOf(item: Pick<Item, 'type' | 'attributes'>, schema: Schema): string {
  return typeCode(item.type, schema) + (formEndings[item.attributes.form ?? ''] ?? '');
}

/** The code of a type by itself: letters, figures and underscores, since most formats separate by all else. */
export function typeCode(type: string, schema: Schema): string {
  return schemaType(schema, type)?.code ?? identifier(type).toUpperCase();
}

/** A name in which only letters, figures, `-` and `_` are left. */
export function identifier(name: string): string {
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '_') || '_';
}

/** Whether an item names something: what has no roles, where the schema does not know its type. */
export function isNamed({ type, roles }: Item, schema: Schema): boolean {
  return schemaType(schema, type)?.named ?? Object.keys(roles).length === 0;
}
