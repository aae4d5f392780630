/** Reads the fields of a stored object; what is wrong is thrown as {@link WrongField} and caught by the reader of the line. */
export class WrongField extends Error {
  constructor(readonly field: string) {
    super(field);
  }
}

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text that must be there. */
export function text(fields: Fields, key: string): string {
  const value = fields[key];
  if (typeof value !== 'string') throw new WrongField(key);
  return value;
}

/** A text that may be missing, as the empty string. */
export function optionalText(fields: Fields, key: string): string {
  return Object.hasOwn(fields, key) ? text(fields, key) : '';
}

/** A text that names something, and so is not empty. */
export function name(fields: Fields, key: string): string {
  const value = text(fields, key);
  if (value === '') throw new WrongField(key);
  return value;
}

export function texts(fields: Fields, key: string): readonly string[] {
  const value = fields[key];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) throw new WrongField(key);
  return value;
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function count(fields: Fields, key: string): number {
  const value = fields[key];
  if (!isCount(value)) throw new WrongField(key);
  return value;
}

/** The fields but for those named. Keeps a key `__proto__` a key. */
export function without(fields: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));
}
