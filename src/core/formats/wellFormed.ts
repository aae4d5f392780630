const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** The text with U+FFFD for every half of a surrogate pair that has lost the other: no file format can hold one. Same length. */
export function wellFormed(text: string): string {
  return text.replace(lone, '\uFFFD');
}

/** How many halves of surrogate pairs stand alone in a text. */
export function countLone(text: string): number {
  return text.match(lone)?.length ?? 0;
}

/** A value of plain data with every string in it made well-formed; Maps included. */
export function wellFormedDeep<T>(value: T): T {
  return deepen(value) as T;
}

function deepen(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(deepen);
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [deepen(key), deepen(item)]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [wellFormed(key), deepen(item)]));
}
