import type { Annotation, StoredRole } from './annotation';

/** True if two values that JSON can hold are the same; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((value, index) => sameValue(value, (b as unknown[])[index]));
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}

/**
 * True if two states of an annotation are the same decision. Where it stands does not count: the text may have been edited
 * between them, and what finds it again may have been refreshed.
 */
export function sameDecision(a: Annotation, b: Annotation): boolean {
  return a === b || sameValue(decisionOf(a), decisionOf(b));
}

function decisionOf(annotation: Annotation): object {
  const { placement: _, selector: __, roles, ...rest } = annotation;
  return { ...rest, roles: Object.fromEntries(Object.entries(roles).map(([name, list]) => [name, list.map(wordsOf)])) };
}

function wordsOf({ span: _, ...words }: StoredRole): object {
  return words;
}
