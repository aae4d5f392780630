import type { Annotation, Decisions, StoredRole } from './annotation';
import { isNowhere } from './findPlaces';

/**
 * Gives annotations that stand nowhere the places where they were found. What was decided about them while they were searched
 * for stays, and so does where those stand that have a place.
 */
export function takePlaces(decisions: Decisions, found: ReadonlyMap<string, Annotation>): Decisions {
  const take = (annotation: Annotation): Annotation => {
    const other = found.get(annotation.id);
    if (!other || !isNowhere(annotation)) return annotation;
    // What was deleted in this window comes back with undo; of what was not, it is worth knowing that there are several places.
    const isGhost = decisions.trace?.ghosts.has(annotation.id) === true;
    if (isNowhere(other) && (isGhost || other.placement.state === 'orphan')) return annotation;
    const { selector, placement } = other;
    return { ...annotation, selector, placement, roles: takeRoles(annotation.roles, other.roles) };
  };
  return {
    ...decisions,
    annotations: new Map([...decisions.annotations].map(([id, annotation]) => [id, take(annotation)])),
  };
}

/** Roles that are still the same have the place that was found for them. */
function takeRoles(roles: Annotation['roles'], found: Annotation['roles']): Annotation['roles'] {
  const take = (role: StoredRole, other: StoredRole | undefined): StoredRole => {
    const isSame = other?.quote === role.quote && other.entity === role.entity;
    return isSame && other.span ? { ...role, span: other.span } : role;
  };
  return Object.fromEntries(
    Object.entries(roles).map(([name, list]) => [name, list.map((role, index) => take(role, found[name]?.[index]))]),
  );
}
