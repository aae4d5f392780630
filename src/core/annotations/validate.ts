import type { Annotation } from './annotation';
import { annotationKeys } from './records';
import { schemaType, type Schema, type SchemaType } from './schema';

/** What a schema does not allow. `detail`: the type, attribute, value or role in question. Untrusted. */
export interface SchemaProblem {
  readonly code:
    | 'unknownType'
    | 'unknownAttribute'
    | 'wrongValue'
    | 'unknownRole'
    | 'reservedName'
    | 'repeatedName'
    | 'wrongDefault'
    | 'wrongKey';
  readonly detail: string;
}

/** What of an annotation its schema does not know; it is kept and shown all the same. Empty if all is well. */
export function validateAnnotation(schema: Schema, annotation: Annotation): readonly SchemaProblem[] {
  const type = schemaType(schema, annotation.type);
  if (!type) return [{ code: 'unknownType', detail: annotation.type }];
  const attributes = Object.entries(annotation.attributes).flatMap(([name, value]): SchemaProblem[] => {
    const known = type.attributes.find((attribute) => attribute.name === name);
    if (!known) return [{ code: 'unknownAttribute', detail: name }];
    return known.values.length === 0 || known.values.includes(value) ? [] : [{ code: 'wrongValue', detail: value }];
  });
  const roles = Object.keys(annotation.roles).filter((role) => !type.roles.includes(role));
  return [...attributes, ...roles.map((detail): SchemaProblem => ({ code: 'unknownRole', detail }))];
}

/** What makes a schema unusable: names that a sidecar needs for itself, names and keys given twice. Empty if all is well. */
export function validateSchema(schema: Schema): readonly SchemaProblem[] {
  const { types, relations } = schema;
  const keys = types.flatMap(({ key }) => (key === undefined ? [] : [key]));
  return [
    ...repeated(types.map(({ name }) => name)),
    ...repeated(keys).map(({ detail }): SchemaProblem => ({ code: 'wrongKey', detail })),
    ...keys
      .filter((key) => Array.from(key).length !== 1)
      .map((detail): SchemaProblem => ({ code: 'wrongKey', detail })),
    ...types.flatMap(validateType),
    ...repeated(relations.map(({ name }) => name)),
    ...relations
      .flatMap(({ from, to }) => [...from, ...to])
      .filter((name) => !types.some((type) => type.name === name))
      .map((detail): SchemaProblem => ({ code: 'unknownType', detail })),
  ];
}

function validateType({ attributes, roles }: SchemaType): readonly SchemaProblem[] {
  const names = [...attributes.map(({ name }) => name), ...roles];
  const reserved = names.filter((name) => annotationKeys.includes(name));
  const wrong = attributes.flatMap(({ values, default: value }) =>
    value === undefined || values.length === 0 || values.includes(value) ? [] : [value],
  );
  return [
    ...repeated(names),
    ...reserved.map((detail): SchemaProblem => ({ code: 'reservedName', detail })),
    ...wrong.map((detail): SchemaProblem => ({ code: 'wrongDefault', detail })),
  ];
}

function repeated(names: readonly string[]): readonly SchemaProblem[] {
  return names
    .filter((name, index) => names.indexOf(name) !== index)
    .map((detail) => ({ code: 'repeatedName', detail }));
}
