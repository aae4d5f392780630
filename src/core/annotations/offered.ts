import type { SuggestedEntity, Suggestion, Suggestions } from '../suggestion';
import { shiftSpans } from './shiftSpans';
import type { TextEdit } from './follow';

/** More edits in one event than a person makes by hand: what was offered is then asked for anew. */
const mostEdits = 50;

const nothing: Suggestions = { items: [], entities: [] };

/**
 * Our own suggestions with those that others offer on the same text. Where both have the same type on the same words, the
 * offered one stands in the place of ours: somebody installed it, or asked for it, to know better.
 */
export function withOffers(own: Suggestions, offers: readonly Suggestions[]): Suggestions {
  if (offers.every(({ items }) => items.length === 0)) return own;
  const known = new Map<string, string>();
  for (const entity of own.entities) known.set(nameKey(entity), entity.id);
  const entities = [...own.entities];
  const items = new Map<string, Suggestion>();
  for (const offer of offers) {
    const ids = new Map<string, string>();
    for (const entity of offer.entities) {
      const key = nameKey(entity);
      const id = known.get(key);
      ids.set(entity.id, id ?? entity.id);
      if (id !== undefined) continue;
      known.set(key, entity.id);
      entities.push(entity);
    }
    for (const item of offer.items) items.set(placeKey(item), renamed(item, ids));
  }
  return { items: [...own.items.filter((item) => !items.has(placeKey(item))), ...items.values()], entities };
}

/**
 * What was offered on a text, on the text after an edit: what moved with its words stays, what lost some of them goes. After
 * a change of the whole text nothing is left. Linear in both texts together.
 */
export function followOffer(
  offer: Suggestions,
  edits: readonly TextEdit[],
  before: string,
  after: string,
): Suggestions {
  if (edits.length > mostEdits) return nothing;
  const items = offer.items.flatMap((item) => followed(item, edits, before, after) ?? []);
  return items.length > 0 ? { items, entities: offer.entities } : nothing;
}

function followed(item: Suggestion, edits: readonly TextEdit[], before: string, after: string): Suggestion | undefined {
  const players = Object.entries(item.roles);
  const places = [...item.spans, ...players.flatMap(([, spans]) => spans)];
  const moved = shiftSpans(places, edits);
  const isSame = places.every(({ start, end }, index) => {
    const now = moved[index];
    return now !== undefined && before.slice(start, end) === after.slice(now.start, now.end);
  });
  if (!isSame) return undefined;
  if (places.every(({ start }, index) => moved[index]?.start === start)) return item;
  const rest = moved.slice(item.spans.length).values();
  const roles = players.map(([name, spans]) => [name, spans.map((span) => ({ ...span, ...rest.next().value }))]);
  return {
    ...item,
    spans: moved.slice(0, item.spans.length),
    roles: Object.fromEntries(roles) as Suggestion['roles'],
  };
}

const nameKey = ({ type, name }: SuggestedEntity): string => `${type} ${name.normalize('NFC')}`;

const placeKey = ({ type, spans }: Suggestion): string =>
  `${type} ${spans.map(({ start, end }) => `${start}-${end}`).join(' ')}`;

/** The item with the entities as they are called among all. */
function renamed(item: Suggestion, ids: ReadonlyMap<string, string>): Suggestion {
  if (ids.size === 0) return item;
  const idOf = (id: string | undefined) => (id === undefined ? {} : { entity: ids.get(id) ?? id });
  const roles = Object.entries(item.roles).map(([name, spans]) => [
    name,
    spans.map(({ start, end, entity }) => ({ start, end, ...idOf(entity) })),
  ]);
  return { ...item, roles: Object.fromEntries(roles) as Suggestion['roles'], ...idOf(item.entity) };
}
