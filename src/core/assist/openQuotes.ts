import type { Item, Layer } from '../annotations/layer';
import type { Schema } from '../annotations/schema';
import { isSpoken, speakerRole } from '../annotations/spoken';

/** The suggested quotations of which it is not known who by name speaks, in the order of the text. */
export function openQuotes({ items }: Layer, schema: Schema): readonly Item[] {
  const isOpen = ({ roles }: Item): boolean => (roles[speakerRole] ?? []).every(({ entity }) => entity === undefined);
  return items.filter((item) => item.origin === 'suggestion' && isSpoken(schema, item) && isOpen(item));
}
