import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { hasWords } from './anchor';
import type { Annotation, Placement, StoredRole } from './annotation';
import type { Place, RoleRecord } from './records';
import type { Places } from './resolvePlaces';
import { joinsWords } from './wordEdges';

/** How far around its annotation a role's words are looked for, UTF-16 units. */
const reach = 400;

interface Owner {
  readonly at: readonly Place[];
  readonly placement: Placement;
}

/**
 * The roles of an annotation where they stand now: where they were stored, else the same whole words near the annotation,
 * nearest to where they stood beside it. A role whose words are not there has no span; whom it means stays known.
 */
export function placeRoles(
  roles: Readonly<Record<string, readonly RoleRecord[]>>,
  owner: Owner,
  places: Places,
  article: Article,
): Annotation['roles'] {
  const placeOne = (role: RoleRecord): StoredRole => {
    const { at, ...words } = role;
    const span = at && owner.placement.spans.length > 0 ? spanOf(at, role.quote, owner, places, article) : undefined;
    return { ...(span && { span }), ...words };
  };
  return Object.fromEntries(Object.entries(roles).map(([name, list]) => [name, list.map(placeOne)]));
}

function spanOf(at: Place, words: string, owner: Owner, places: Places, article: Article): Span | undefined {
  const stored = places.resolve(at)?.span;
  if (stored && hasWords(article, stored, words)) return stored;
  const first = owner.placement.spans[0];
  const last = owner.placement.spans.at(-1);
  const part = owner.at[0];
  if (!first || !last || words === '') return undefined;
  const beside = part?.[0] === at[0] ? first.start + at[1] - part[1] : first.start;
  return nearest(article.text, words, { start: first.start - reach, end: last.end + reach }, beside);
}

/** The whole words nearest to a place inside a range; undefined if there are none. */
function nearest(text: string, words: string, range: Span, near: number): Span | undefined {
  let best = Infinity;
  for (let at = text.indexOf(words, range.start); at >= 0 && at < range.end; at = text.indexOf(words, at + 1)) {
    if (joinsWords(text, at) || joinsWords(text, at + words.length)) continue;
    if (Math.abs(at - near) < Math.abs(best - near)) best = at;
  }
  return best === Infinity ? undefined : { start: best, end: best + words.length };
}
