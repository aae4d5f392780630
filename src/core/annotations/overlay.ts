import type { SuggestedRole, Suggestion, Suggestions } from '../suggestion';
import { createAlignedMap } from '../text/aligned';
import { inOrder } from '../text/sorted';
import { compareSpans } from '../text/span';
import type { Annotation, Decisions } from './annotation';
import { hasLostWords } from './blank';
import { createDecided } from './decided';
import type { Item, Layer, LayerRole } from './layer';
import { noDecisions } from './decisions';
import { createEntityJoiner, type LayerEntities } from './layerEntities';

/** Lays the decisions over the suggestions of one text, as it changes; items that stay are the same objects. */
export type Overlay = (suggestions: Suggestions, decisions: Decisions, text: string) => Layer;

/**
 * What is shown on a text: the accepted decisions, and the suggestions that no decision speaks against. Types of which an
 * annotation names something are those that any entity has. A merge over sorted spans: linear but for the sorting.
 */
export function overlay(suggestions: Suggestions, decisions: Decisions, text: string): Layer {
  return createOverlay()(suggestions, decisions, text);
}

/** {@link overlay} for a text that changes. */
export function createOverlay(): Overlay {
  const joinEntities = createEntityJoiner();
  let entities = joinEntities([], noDecisions.entities);
  let text = '';
  const ofSuggestions = createAlignedMap(
    (suggestion: Suggestion) => suggestionItem(suggestion, text, entities),
    (suggestion, item) => isRight(suggestion, item, entities),
  );
  return (suggestions, decisions, whole) => {
    text = whole;
    entities = joinEntities(suggestions.entities, decisions.entities);
    const decided = createDecided(decisions.annotations.values(), namedTypes(suggestions, decisions), text);
    const unplaced: string[] = [];
    const items: Item[] = [];
    for (const annotation of decisions.annotations.values()) {
      if (annotation.status === 'rejected') continue;
      if (hasLostWords(text, annotation)) unplaced.push(annotation.id);
      else items.push(decisionItem(annotation, entities));
    }
    const open = inOrder(suggestions.items, compareFirstSpans).filter(
      (suggestion) => suggestion.spans.length > 0 && !decided.decides(suggestion),
    );
    for (const item of ofSuggestions(open)) items.push(item);
    items.sort(compareItems);
    const { collect } = entities;
    let collected: Layer['entities'] | undefined;
    return {
      items,
      /** Only when somebody asks: what is drawn does without. */
      get entities() {
        return (collected ??= collect(items, decisions.annotations));
      },
      unplaced,
    };
  };
}

/** Id of a suggestion's item: `?` + type + `:` + start + `-` + end, several spans joined by a comma. */
function suggestionId({ type, spans }: Pick<Suggestion, 'type' | 'spans'>): string {
  const [only] = spans;
  if (only && spans.length === 1) return `?${type}:${only.start}-${only.end}`;
  return `?${type}:${spans.map(({ start, end }) => `${start}-${end}`).join(',')}`;
}

/** Whether the entities of an item are still called so; a suggestion whose text has changed is another one. */
function isRight({ entity, roles }: Suggestion, item: Item, entities: LayerEntities): boolean {
  const isSame = (detected: string | undefined, shown: string | undefined): boolean =>
    shown === (detected === undefined ? undefined : entities.ofSuggestion(detected));
  if (!isSame(entity, item.entity)) return false;
  for (const name in roles) {
    const shown = item.roles[name] ?? [];
    if (roles[name]?.some((role, index) => !isSame(role.entity, shown[index]?.entity)) === true) return false;
  }
  return true;
}

function namedTypes(suggestions: Suggestions, decisions: Decisions): ReadonlySet<string> {
  const types = new Set<string>();
  for (const { type } of suggestions.entities) types.add(type);
  for (const { type } of decisions.entities.values()) types.add(type);
  for (const { type, entity } of decisions.annotations.values()) if (entity !== undefined) types.add(type);
  return types;
}

const nowhere = { start: 0, end: 0 };

function compareFirstSpans(a: { readonly spans: Item['spans'] }, b: { readonly spans: Item['spans'] }): number {
  return compareSpans(a.spans[0] ?? nowhere, b.spans[0] ?? nowhere);
}

function compareItems(a: Item, b: Item): number {
  return compareFirstSpans(a, b) || (a.id < b.id ? -1 : Number(a.id > b.id));
}

function decisionItem(annotation: Annotation, entities: LayerEntities): Item {
  const { id, type, attributes, placement, entity } = annotation;
  const known = entity === undefined ? undefined : entities.ofDecision(entity);
  return {
    id,
    origin: 'decision',
    type,
    spans: placement.spans,
    attributes,
    roles: mapRoles(annotation.roles, ({ span, quote, entity: stored }) => {
      const means = stored === undefined ? undefined : entities.ofDecision(stored);
      return { ...(span && { span }), quote, ...(means !== undefined && { entity: means }) };
    }),
    ...(known !== undefined && { entity: known }),
    score: 1,
    evidence: [],
    state: placement.state,
  };
}

/** Called for every suggestion with every key that is pressed: objects are written out, since a spread takes far longer. */
function suggestionItem(suggestion: Suggestion, text: string, entities: LayerEntities): Item {
  const { type, spans, attributes, entity, score, evidence } = suggestion;
  const id = suggestionId(suggestion);
  const roles = mapRoles(suggestion.roles, (role) => suggestedRole(role, text, entities));
  const origin = 'suggestion';
  const state = 'exact';
  if (entity === undefined) return { id, origin, type, spans, attributes, roles, score, evidence, state };
  const known = entities.ofSuggestion(entity);
  return { id, origin, type, spans, attributes, roles, entity: known, score, evidence, state };
}

function suggestedRole({ start, end, entity }: SuggestedRole, text: string, entities: LayerEntities): LayerRole {
  const span = { start, end };
  const quote = text.slice(start, end);
  return entity === undefined ? { span, quote } : { span, quote, entity: entities.ofSuggestion(entity) };
}

const noRoles: Item['roles'] = {};

function mapRoles<T>(roles: Readonly<Record<string, readonly T[]>>, map: (role: T) => LayerRole): Item['roles'] {
  const names = Object.keys(roles);
  if (names.length === 0) return noRoles;
  return Object.fromEntries(names.map((name) => [name, (roles[name] ?? []).map(map)]));
}
