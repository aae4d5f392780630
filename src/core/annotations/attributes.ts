import type { Article } from '../article/article';
import { createDateReader } from '../dates/values';
import type { Span } from '../text/span';
import type { SchemaType } from './schema';

/** The attributes of a new annotation: what its type's schema gives, and what is read from its words. */
export function attributesOf(
  kind: SchemaType | undefined,
  article: Article,
  [first]: readonly Span[],
): Readonly<Record<string, string>> {
  const given = (kind?.attributes ?? []).flatMap(({ name, default: value, reads }) => {
    const read = reads === 'date' && first ? createDateReader(article)(first) : undefined;
    const attribute = read ?? value;
    return attribute === undefined ? [] : [[name, attribute] as const];
  });
  return Object.fromEntries(given);
}
