import { schemaType, type Schema, type SchemaType } from '../annotations/schema';
import { formEndings, typeCode } from './labels';

/** A type of the schema, and the form of a name where the code of a tagged corpus says one. */
interface KnownType {
  readonly type: string;
  readonly form?: string;
}

/** The type of an entity that only plays roles, in a file that does not say more of it. */
export const unknownType = 'entity';

/**
 * The schema's type that is called so in other letters, by its label or by what tagged corpora call it: `Person`, `PER`, `LOCderiv`. Any
 * other stays as it is.
 */
export function typeIn(schema: Schema, name: string): KnownType {
  if (schemaType(schema, name)) return { type: name };
  const coded = typeOfCode(name, schema);
  if (coded) return coded;
  const wanted = name.toLowerCase();
  const alike = schema.types.find((type) => type.name.toLowerCase() === wanted || type.label.toLowerCase() === wanted);
  return { type: alike?.name ?? (name === '' ? unknownType : name) };
}

function typeOfCode(code: string, schema: Schema): KnownType | undefined {
  for (const [form, ending] of [['name', ''] as const, ...Object.entries(formEndings)]) {
    if (!code.endsWith(ending)) continue;
    const wanted = code.slice(0, code.length - ending.length);
    const found = schema.types.find(({ name }) => typeCode(name, schema) === wanted);
    if (found) return { type: found.name, ...(hasForm(found, form) && { form }) };
  }
  return undefined;
}

function hasForm({ attributes }: SchemaType, form: string): boolean {
  return attributes.some(({ name, values }) => name === 'form' && values.includes(form));
}
