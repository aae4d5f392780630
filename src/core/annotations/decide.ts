import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { describe } from './anchor';
import { attributesOf } from './attributes';
import { reject, removeWithNotes } from './drop';
import type { Annotation, Decisions, Note, StoredRole } from './annotation';
import type { Change } from './change';
import {
  annotationOf,
  createDraft,
  entityNamed,
  finishDraft,
  newAnnotation,
  storeEntity,
  storePlayers,
  type DecisionStamp,
  type Draft,
} from './draft';
import { itemsOf, type Item, type Layer } from './layer';
import { partsOf } from './parts';
import { schemaType, type Schema, type SchemaType } from './schema';

/*
 * Builders of changes: what a person does, as the records it touches. None changes anything by itself; each returns a change
 * that is empty if nothing is to do. An item id that is not shown is passed over.
 */

/** Accepts suggestions; of decisions, confirms those whose place was found on similar words, and takes rejections back. */
export function acceptChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemIds: readonly string[],
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  for (const item of itemsOf(layer, itemIds)) {
    if (item.origin === 'suggestion' || item.state === 'edited') draft.annotations.put(annotationOf(draft, item));
  }
  for (const id of itemIds) {
    const stored = decisions.annotations.get(id);
    if (stored?.status === 'rejected')
      draft.annotations.put({ ...stored, status: 'accepted', by: stamp.by, on: stamp.on });
  }
  return finishDraft(draft);
}

/** Says of suggestions and accepted annotations that they are wrong; kept, so that the suggestion does not come back. */
export function rejectChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemIds: readonly string[],
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  for (const item of itemsOf(layer, itemIds)) reject(draft, item);
  return finishDraft(draft);
}

/** Takes annotations away with their notes and relations; a suggestion is rejected. Also orphans, by the annotation's id. */
export function removeChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemIds: readonly string[],
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const shown = new Map(layer.items.map((item) => [item.id, item]));
  for (const id of itemIds) {
    const stored = decisions.annotations.get(id);
    const item = shown.get(id);
    if (stored) removeWithNotes(draft, stored);
    else if (item) reject(draft, item);
  }
  return finishDraft(draft);
}

/**
 * Tags a stretch of text. White space at its ends is left out; what runs over paragraphs gets a part in each. Where the same
 * is suggested it is accepted, with roles and entity; where it was rejected, the rejection is taken back; what names
 * something and stands exactly there changes its type.
 * @param entityName name of the entity; without it, of the one that is called by the words themselves
 */
export function tagChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  spans: readonly Span[],
  type: string,
  schema: Schema,
  stamp: DecisionStamp,
  entityName?: string,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const parts = partsOf(article, spans);
  if (parts.length > 0) tag(draft, parts, type, schema, entityName);
  return finishDraft(draft);
}

/** Gives items another type; attributes and roles that it does not have go. A suggestion is accepted with that type. */
export function retypeChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemIds: readonly string[],
  type: string,
  schema: Schema,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  for (const item of itemsOf(layer, itemIds)) if (item.type !== type) retype(draft, item, type, schema);
  return finishDraft(draft);
}

/** Sets who or what plays a role in an item; none takes it away. Entities may be those of the layer. */
export function setRoleChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemId: string,
  role: string,
  players: readonly StoredRole[],
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  for (const item of itemsOf(layer, [itemId])) {
    const annotation = annotationOf(draft, item);
    const { [role]: _, ...others } = annotation.roles;
    const stored = storePlayers(draft, players);
    draft.annotations.put({ ...annotation, roles: stored.length > 0 ? { ...others, [role]: stored } : others });
  }
  return finishDraft(draft);
}

/** Puts an annotation, also an orphan, on other spans: *attach here*. */
export function placeChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  annotationId: string,
  spans: readonly Span[],
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const parts = partsOf(article, spans);
  const stored = decisions.annotations.get(annotationId);
  if (stored && parts.length > 0) {
    const placement = { state: 'exact', score: 1, spans: parts } as const;
    draft.annotations.put({ ...stored, selector: describe(article, parts), placement, by: stamp.by, on: stamp.on });
  }
  return finishDraft(draft);
}

/** Writes a remark about an item; a suggestion is accepted with it. */
export function noteChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  itemId: string,
  text: string,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const item = layer.items.find(({ id }) => id === itemId);
  const stored = decisions.annotations.get(itemId);
  const about = stored ?? (item && annotationOf(draft, item));
  if (about && text !== '') {
    if (!stored) draft.annotations.put(about);
    const note: Note = { id: stamp.newId(), about: about.id, text, by: stamp.by, at: stamp.on, extra: {} };
    draft.notes.put(note);
  }
  return finishDraft(draft);
}

/** Gives an entity another name; the old one stays as an alias, so that what is called so still belongs to it. */
export function renameEntityChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  entityId: string,
  name: string,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const entity = draft.entities.get(storeEntity(draft, entityId) ?? '');
  if (entity && name !== '' && entity.name !== name) {
    const aliases = [...new Set([entity.name, ...entity.aliases])].filter((alias) => alias !== name);
    draft.entities.put({ ...entity, name, aliases, by: stamp.by, on: stamp.on });
  }
  return finishDraft(draft);
}

/** Says that entities of one type are one: all that named the others names `into`, which is also called like them. */
export function mergeEntitiesChange(
  layer: Layer,
  decisions: Decisions,
  article: Article,
  entityIds: readonly string[],
  into: string,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft({ layer, decisions, article }, stamp);
  const target = draft.entities.get(storeEntity(draft, into) ?? '');
  if (!target) return finishDraft(draft);
  const gone = new Set<string>();
  const names = new Set(target.aliases);
  for (const id of new Set(entityIds)) {
    const stored = draft.entities.get(id);
    const other = stored ?? layer.entities.get(id);
    if (!other || id === into || other.id === target.id || other.type !== target.type) continue;
    for (const name of [other.name, ...other.aliases]) names.add(name);
    if (stored) {
      draft.entities.remove(stored);
      gone.add(id);
    }
  }
  names.delete(target.name);
  if (names.size === target.aliases.length && gone.size === 0) return finishDraft(draft);
  draft.entities.put({ ...target, aliases: [...names], by: stamp.by, on: stamp.on });
  redirect(draft, gone, target.id);
  return finishDraft(draft);
}

/** Lets everything that names one of the entities name another one. */
function redirect(draft: Draft, gone: ReadonlySet<string>, to: string): void {
  const { decisions } = draft.scene;
  const settle = <T extends string | undefined>(id: T): T | string => (id !== undefined && gone.has(id) ? to : id);
  for (const annotation of decisions.annotations.values()) {
    const isNamed = annotation.entity !== undefined && gone.has(annotation.entity);
    const players = Object.values(annotation.roles).flat();
    if (!isNamed && !players.some(({ entity }) => entity !== undefined && gone.has(entity))) continue;
    const roles = Object.entries(annotation.roles).map(([name, list]) => [
      name,
      list.map((role) => (role.entity === undefined ? role : { ...role, entity: settle(role.entity) })),
    ]);
    draft.annotations.put({
      ...annotation,
      roles: Object.fromEntries(roles) as Annotation['roles'],
      ...(isNamed && { entity: to }),
    });
  }
  for (const relation of decisions.relations.values()) {
    if (gone.has(relation.from) || gone.has(relation.to)) {
      draft.relations.put({ ...relation, from: settle(relation.from), to: settle(relation.to) });
    }
  }
}

/** Tags parts of the text in a draft: see {@link tagChange}. @param entityId of the layer, where the entity is known */
export function tag(
  draft: Draft,
  parts: readonly Span[],
  type: string,
  schema: Schema,
  entityName?: string,
  entityId?: string,
): void {
  const { layer, decisions, article } = draft.scene;
  const kind = schemaType(schema, type);
  const attributes = attributesOf(kind, article, parts);
  const standsHere = (spans: readonly Span[]): boolean =>
    spans.length === parts.length &&
    spans.every(({ start, end }, index) => parts[index]?.start === start && parts[index].end === end);
  const here = layer.items.filter((item) => standsHere(item.spans));
  const same = here.find((item) => item.type === type);
  const other = here.find((item) => item.type !== type && item.origin === 'decision' && isNamed(schema, item.type));
  const rejected = [...decisions.annotations.values()].find(
    (annotation) =>
      annotation.status === 'rejected' && annotation.type === type && standsHere(annotation.placement.spans),
  );
  const named = (annotation: Annotation): Annotation => {
    if (!kind?.named || (annotation.entity !== undefined && entityName === undefined)) return annotation;
    const words = article.text.slice(parts[0]?.start, parts[0]?.end);
    const stored = entityId === undefined ? undefined : storeEntity(draft, entityId);
    return { ...annotation, entity: stored ?? entityNamed(draft, type, entityName ?? words) };
  };
  if (same?.origin === 'decision' && entityName === undefined) return;
  if (same) draft.annotations.put(named(annotationOf(draft, same)));
  else if (other && kind?.named) retype(draft, other, type, schema, entityName);
  else if (rejected) {
    const { by, on } = draft.stamp;
    draft.annotations.put(named({ ...rejected, attributes, status: 'accepted', by, on }));
  } else draft.annotations.put(named(newAnnotation(draft, type, parts, { attributes })));
}

function isNamed(schema: Schema, type: string): boolean {
  return schemaType(schema, type)?.named === true;
}

function retype(draft: Draft, item: Item, type: string, schema: Schema, entityName?: string): void {
  const kind = schemaType(schema, type);
  const { entity, ...annotation } = draft.annotations.get(item.id)
    ? annotationOf(draft, item)
    : newAnnotation(draft, type, item.spans, {});
  const shown = entity === undefined ? undefined : draft.entities.get(entity);
  const name =
    entityName ?? shown?.name ?? draft.scene.layer.entities.get(item.entity ?? '')?.name ?? wordsOf(draft, item);
  const known = kind?.attributes.map((attribute) => attribute.name);
  const keep = ([key]: readonly [string, unknown]): boolean => known?.includes(key) !== false;
  draft.annotations.put({
    ...annotation,
    type,
    attributes: {
      ...attributesOf(kind, draft.scene.article, item.spans),
      ...Object.fromEntries(Object.entries(item.attributes).filter(keep)),
    },
    roles: kind ? onlyRoles(annotation.roles, kind) : annotation.roles,
    ...(kind?.named && { entity: entityNamed(draft, type, name) }),
  });
  const isReplaced = isNamed(schema, item.type) && kind?.named === true;
  // A new type that does not name anything does not cover the suggestion, which would stay beside it.
  if (item.origin === 'suggestion' && !isReplaced) reject(draft, item);
}

function wordsOf({ scene }: Draft, { spans }: Item): string {
  return scene.article.text.slice(spans[0]?.start, spans[0]?.end);
}

function onlyRoles(roles: Annotation['roles'], { roles: names }: SchemaType): Annotation['roles'] {
  return Object.fromEntries(Object.entries(roles).filter(([name]) => names.includes(name)));
}
