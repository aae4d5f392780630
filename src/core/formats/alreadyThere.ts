import type { Annotation, StoredRole } from '../annotations/annotation';
import { sameDecision } from '../annotations/equal';
import type { Span } from '../text/span';

/** An annotation as it was before a file spoke of it: found by type and place, where the file has no id for it. */
export type AlreadyThere = (annotation: Annotation) => Annotation | undefined;

/** Finds what is accepted already on the very same words as the same type, each only once. */
export function createAlreadyThere(annotations: ReadonlyMap<string, Annotation>): AlreadyThere {
  const byPlace = new Map<string, Annotation>();
  for (const annotation of annotations.values()) {
    if (annotation.status === 'accepted') byPlace.set(keyOf(annotation), annotation);
  }
  return (annotation) => {
    const key = keyOf(annotation);
    const found = byPlace.get(key);
    byPlace.delete(key);
    return found;
  };
}

function keyOf({ type, placement }: Annotation): string {
  return [type, ...placement.spans.map(placeOf)].join(' ');
}

function placeOf(span: Span | undefined): string {
  return span ? `${span.start}-${span.end}` : '';
}

/** What was there with what a file says more or otherwise of it: what its format cannot hold stays. The same if that is nothing. */
export function addTo(before: Annotation, said: Annotation): Annotation {
  const known = new Map(Object.entries(before.roles));
  const roles = Object.entries(said.roles).map(([name, players]) => [name, join(known.get(name) ?? [], players)]);
  const entity = said.entity ?? before.entity;
  const both: Annotation = {
    ...before,
    ...(keyOf(before) !== keyOf(said) && { type: said.type, selector: said.selector, placement: said.placement }),
    attributes: { ...before.attributes, ...said.attributes },
    roles: { ...before.roles, ...(Object.fromEntries(roles) as Annotation['roles']) },
    ...(entity !== undefined && { entity }),
  };
  return sameDecision(before, both) ? before : { ...both, by: said.by, on: said.on };
}

/** The players of a role that a file names, with what is known of those who stand on the same words. */
function join(before: readonly StoredRole[], said: readonly StoredRole[]): readonly StoredRole[] {
  const unplaced = before.filter(({ span }) => span === undefined);
  const known = new Map(before.map((player) => [placeOf(player.span), player]));
  const placed = said.map((player) => (player.span ? { ...known.get(placeOf(player.span)), ...player } : player));
  return said.some(({ span }) => span === undefined) ? placed : [...placed, ...unplaced];
}
