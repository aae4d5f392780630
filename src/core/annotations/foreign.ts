import type { Span } from '../text/span';
import { createHolder } from './cover';
import type { Layer } from './layer';
import { schemaType, type Schema } from './schema';

/**
 * Tells of a span whether it belongs to another name: the *Kim* of *Kim Dae-jung* is no mention of Kim Jong Un, nor is a
 * *Kim* that stands for Kim Dae-jung. Words that only hold other names may be tagged, and those suggested as another type.
 */
export function createForeign(
  layer: Layer,
  schema: Schema,
  type: string,
  entity: string | undefined,
): (span: Span) => boolean {
  const names = layer.items.filter((item) => schemaType(schema, item.type)?.named === true);
  const others = names.filter(
    (item) => item.type === type && entity !== undefined && item.entity !== undefined && item.entity !== entity,
  );
  const all = createHolder(names.flatMap(({ spans }) => spans));
  const foreign = createHolder(others.flatMap(({ spans }) => spans));
  return (span) => all.holdsShorter(span) || foreign.holds(span);
}
