import type { ImportProblem } from './incoming';

export type Json = Readonly<Record<string, unknown>>;

/** What is wrong with an annotation of a file; caught where the file is read. */
export class Refused extends Error {
  constructor(
    readonly code: ImportProblem['code'],
    readonly detail: string,
    /** Where the file has it on a line of its own. */
    readonly line?: number,
  ) {
    super(code);
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** JSON-LD writes one value as it is and several as an array; a missing one is none. */
export function asList(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A property, under its name in the model or as a keyword of JSON-LD. */
export function property(object: Json, name: 'id' | 'type' | 'value'): unknown {
  return object[name] ?? object[`@${name}`];
}

/** True if an object is of that type; `oa:` in front is the same. */
export function hasType(object: Json, type: string): boolean {
  return asList(property(object, 'type')).some((name) => name === type || name === `oa:${type}`);
}

/** A text, also one with a language as JSON-LD has it; undefined if it is none. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const inner = isObject(value) ? property(value, 'value') : undefined;
  return typeof inner === 'string' ? inner : undefined;
}

/** The IRI that a value is or names; undefined if there is none. */
export function iriOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const id = isObject(value) ? property(value, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
