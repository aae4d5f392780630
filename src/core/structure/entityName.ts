import type { Layer, LayerEntity } from '../annotations/layer';

/** Characters of the longest name that may be given. */
const longest = 200;

/** Why an entity cannot have a name: it has it already, there is nothing in it, too much, or another of its type has it. */
export type NameRefusal = 'same' | 'empty' | 'long' | 'taken';

/** Undefined if the entity may be called so. */
export function refusalOfName(layer: Layer, entity: LayerEntity, name: string): NameRefusal | undefined {
  if (name === entity.name) return 'same';
  if (!/[\p{L}\p{N}]/u.test(name)) return 'empty';
  if (name.length > longest) return 'long';
  for (const other of layer.entities.values())
    if (other.id !== entity.id && other.type === entity.type && other.name === name) return 'taken';
  return undefined;
}
