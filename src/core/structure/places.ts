import type { Layer } from '../annotations/layer';
import { compareSpans, spansOverlap, type Span } from '../text/span';

/** Where an article speaks of an entity: by a mention, or by the words that say who plays a role in something (*sie*). */
export interface EntityPlace extends Span {
  /** {@link LayerEntity.id}. */
  readonly entity: string;
  /** Id of the mention's item, or of the one in which it plays a role. */
  readonly item: string;
  readonly by: 'mention' | 'role';
}

const known = new WeakMap<Layer, ReadonlyMap<string, readonly EntityPlace[]>>();

/**
 * The places of each entity of a layer, by its id, in the order of the text. Words of a role that hold a mention of the same
 * entity (*Bürgermeisterin Anna Berg*), or that play several roles, are one place. Kept as long as the layer lives.
 */
export function placesOf(layer: Layer): ReadonlyMap<string, readonly EntityPlace[]> {
  let places = known.get(layer);
  if (!places) known.set(layer, (places = collect(layer)));
  return places;
}

/**
 * The innermost place at an offset; the end of one counts as inside, but one that begins there comes first. A mention comes
 * before the words of a role. Undefined where the article speaks of no entity.
 */
export function placeAt(layer: Layer, offset: number): EntityPlace | undefined {
  let best: EntityPlace | undefined;
  const rank = (place: EntityPlace) => [
    Number(place.end === offset),
    place.end - place.start,
    Number(place.by === 'role'),
  ];
  for (const places of placesOf(layer).values())
    for (const place of places) {
      if (place.start > offset || place.end < offset) continue;
      if (!best || isLess(rank(place), rank(best))) best = place;
    }
  return best;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

function collect({ items, entities }: Layer): ReadonlyMap<string, readonly EntityPlace[]> {
  const mentions = new Map<string, EntityPlace[]>();
  const roles = new Map<string, EntityPlace[]>();
  for (const item of items) {
    const [first] = item.spans;
    if (item.entity !== undefined && first)
      push(mentions, { ...first, entity: item.entity, item: item.id, by: 'mention' });
    for (const { span, entity } of Object.values(item.roles).flat())
      if (span && entity !== undefined) push(roles, { ...span, entity, item: item.id, by: 'role' });
  }
  const ids = [...new Set([...mentions.keys(), ...roles.keys()])].filter((id) => entities.has(id));
  return new Map(ids.map((id) => [id, joined(mentions.get(id) ?? [], roles.get(id) ?? [])]));
}

function push(lists: Map<string, EntityPlace[]>, place: EntityPlace): void {
  const list = lists.get(place.entity);
  if (list) list.push(place);
  else lists.set(place.entity, [place]);
}

/** One sweep: a role is told of where no mention overlaps it, and once. */
function joined(mentions: readonly EntityPlace[], roles: readonly EntityPlace[]): readonly EntityPlace[] {
  const named = mentions.toSorted(compareSpans);
  let next = 0;
  let last: EntityPlace | undefined;
  const others: EntityPlace[] = [];
  for (const role of roles.toSorted(compareSpans)) {
    while (next < named.length && (named[next]?.end ?? 0) <= role.start) next++;
    const mention = named[next];
    if ((mention && spansOverlap(mention, role)) || (last && spansOverlap(last, role))) continue;
    others.push((last = role));
  }
  return [...named, ...others].sort(compareSpans);
}
