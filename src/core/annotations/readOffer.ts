import type { Evidence } from '../evidence';
import type { SuggestedEntity, SuggestedRole, Suggestion, Suggestions } from '../suggestion';
import { compareSpans, type Span } from '../text/span';
import { splitsSurrogatePair } from '../text/surrogates';

/** What became of a foreign answer: the suggestions in it that stand on the text, and how many do not. */
export interface Offer {
  readonly suggestions: Suggestions;
  readonly refused: number;
}

/** Who offers, and on which text. */
export interface OfferSource {
  /** Keeps the entities of one source apart from those of another. */
  readonly id: string;
  readonly text: string;
  readonly evidence: Evidence;
}

/** Suggestions of one source on one text: what is beyond is left out, else an endless answer would fill the memory. */
const most = 100_000;
/** The longest name of a type, attribute, role or entity, in UTF-16 code units. */
const longest = 500;
/** Sure enough to be shown, not sure enough to be accepted unseen. */
const defaultScore = 0.5;

/**
 * Reads what another program suggests on a text, total: a list of `{ type, start, end }` or `{ type, spans }`, with
 * `attributes`, `roles` (`{ speaker: [{ start, end, type, name }] }`), the `name` of the entity and a `score`. Undefined if it is no list.
 */
export function readOffer(value: unknown, source: OfferSource): Offer | undefined {
  if (!Array.isArray(value)) return undefined;
  const entities = createEntities(source.id);
  const items: Suggestion[] = [];
  let refused = Math.max(0, value.length - most);
  for (const each of value.slice(0, most) as readonly unknown[]) {
    const item = readItem(each, source, entities);
    if (item) items.push(item);
    else refused++;
  }
  return { suggestions: { items, entities: entities.all() }, refused };
}

interface Entities {
  idOf(type: string, name: string): string;
  all(): readonly SuggestedEntity[];
}

function createEntities(source: string): Entities {
  const known = new Map<string, SuggestedEntity>();
  return {
    idOf(type, name) {
      const id = `${source}/${type}/${name}`;
      if (!known.has(id)) known.set(id, { id, type, name, aliases: [] });
      return id;
    },
    all: () => [...known.values()],
  };
}

function readItem(value: unknown, source: OfferSource, entities: Entities): Suggestion | undefined {
  if (!isRecord(value)) return undefined;
  const { type, name, score } = value;
  const spans = readSpans(value, source.text);
  const roles = readRoles(value.roles, source.text, entities);
  if (!isName(type) || !spans || !roles) return undefined;
  return {
    type,
    spans,
    attributes: readAttributes(value.attributes),
    roles,
    ...(isName(name) && { entity: entities.idOf(type, name.trim()) }),
    score: typeof score === 'number' && score >= 0 && score <= 1 ? score : defaultScore,
    evidence: [source.evidence],
  };
}

/** Sorted spans that do not overlap; undefined if one of them is not on the text. */
function readSpans(value: Readonly<Record<string, unknown>>, text: string): readonly Span[] | undefined {
  const given: unknown = value.spans ?? [value];
  if (!Array.isArray(given) || given.length === 0 || given.length > longest) return undefined;
  const spans: Span[] = [];
  for (const each of given as readonly unknown[]) {
    const span = readSpan(each, text);
    if (!span) return undefined;
    spans.push(span);
  }
  spans.sort(compareSpans);
  return spans.every(({ start }, index) => index === 0 || (spans[index - 1]?.end ?? 0) <= start) ? spans : undefined;
}

function readSpan(value: unknown, text: string): Span | undefined {
  if (!isRecord(value)) return undefined;
  const { start, end } = value;
  if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end))
    return undefined;
  const isOnText = 0 <= start && start < end && end <= text.length;
  return isOnText && !splitsSurrogatePair(text, start) && !splitsSurrogatePair(text, end) ? { start, end } : undefined;
}

/** A player means an entity if it says the type and the name of one. */
function readRoles(value: unknown, text: string, entities: Entities): Suggestion['roles'] | undefined {
  if (value === undefined) return {};
  if (!isRecord(value)) return undefined;
  const roles: [string, readonly SuggestedRole[]][] = [];
  for (const [role, players] of Object.entries(value)) {
    if (!isName(role) || !Array.isArray(players) || players.length > longest) return undefined;
    const read = (players as readonly unknown[]).map((player) => readPlayer(player, text, entities));
    if (read.includes(undefined)) return undefined;
    roles.push([role, read.filter((player) => player !== undefined)]);
  }
  return Object.fromEntries(roles);
}

function readPlayer(value: unknown, text: string, entities: Entities): SuggestedRole | undefined {
  const span = readSpan(value, text);
  if (!span || !isRecord(value)) return undefined;
  const { name, type } = value;
  return isName(name) && isName(type) ? { ...span, entity: entities.idOf(type, name.trim()) } : span;
}

function readAttributes(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  const isPair = (pair: [string, unknown]): pair is [string, string] =>
    isName(pair[0]) && typeof pair[1] === 'string' && pair[1].length <= longest;
  return Object.fromEntries(Object.entries(value).filter(isPair));
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest;
