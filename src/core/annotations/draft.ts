import type { Article } from '../article/article';
import type { NewId } from '../ports';
import type { Span } from '../text/span';
import { describe } from './anchor';
import type { Annotation, Decisions, Note, Relation, StoredEntity, StoredRole } from './annotation';
import type { Change, RecordChange } from './change';
import { sameDecision, sameValue } from './equal';
import type { Item, Layer } from './layer';

/** Who decides, when, and where ids for new records come from. */
export interface DecisionStamp {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly on: string;
  readonly newId: NewId;
}

/** What a decision is about: what is shown, what is decided, and the text. */
export interface Scene {
  readonly layer: Layer;
  readonly decisions: Decisions;
  readonly article: Article;
}

/** A change while it is made: it knows what it has done so far, so that two steps of one change do not fight. */
export interface Draft {
  readonly scene: Scene;
  readonly stamp: DecisionStamp;
  readonly annotations: DraftRecords<Annotation>;
  readonly entities: DraftRecords<StoredEntity>;
  readonly notes: DraftRecords<Note>;
  readonly relations: DraftRecords<Relation>;
}

export function createDraft(scene: Scene, stamp: DecisionStamp): Draft {
  const { decisions } = scene;
  return {
    scene,
    stamp,
    annotations: createRecords(decisions.annotations, sameDecisionAndPlace),
    entities: createRecords(decisions.entities, sameValue),
    notes: createRecords(decisions.notes, sameValue),
    relations: createRecords(decisions.relations, sameValue),
  };
}

/** What the draft has come to; empty if everything is as it was. */
export function finishDraft({ annotations, entities, notes, relations }: Draft): Change {
  return {
    annotations: annotations.changes(),
    entities: entities.changes(),
    notes: notes.changes(),
    relations: relations.changes(),
  };
}

/** An annotation on spans that nobody has decided about: accepted, unless the facts say otherwise. */
export function newAnnotation(
  { scene, stamp: { by, on, newId } }: Draft,
  type: string,
  spans: readonly Span[],
  facts: Partial<Annotation>,
): Annotation {
  return {
    id: newId(),
    type,
    attributes: {},
    roles: {},
    status: 'accepted',
    by,
    on,
    selector: describe(scene.article, spans),
    placement: { state: 'exact', score: 1, spans },
    extra: {},
    ...facts,
  };
}

/** An accepted annotation of an item's place and kind, stamped: its own if it is a decision, else a new one. */
export function annotationOf(draft: Draft, item: Item): Annotation {
  const stored = draft.annotations.get(item.id);
  if (stored) return confirmed(stored, draft.scene, draft.stamp);
  const entity = item.entity === undefined ? undefined : storeEntity(draft, item.entity);
  return newAnnotation(draft, item.type, item.spans, {
    attributes: item.attributes,
    roles: storedRoles(draft, item),
    ...(entity !== undefined && { entity }),
  });
}

/** Id of the stored entity for one of the layer, which is stored now if it is not yet. */
export function storeEntity(draft: Draft, layerId: string): string | undefined {
  if (draft.entities.get(layerId)) return layerId;
  const shown = draft.scene.layer.entities.get(layerId);
  return shown && namedEntity(draft, shown.type, shown.name, shown.aliases);
}

/** Players of a role whose entities, given as those of the layer, are stored. */
export function storePlayers(draft: Draft, players: readonly StoredRole[]): readonly StoredRole[] {
  return players.map(({ entity, ...player }) => {
    const id = entity === undefined ? undefined : storeEntity(draft, entity);
    return { ...player, ...(id !== undefined && { entity: id }) };
  });
}

/** Id of the stored entity with that name and type: stored already, shown, or new. */
export function entityNamed(draft: Draft, type: string, name: string): string {
  const shown = [...draft.scene.layer.entities.values()].find((other) => other.type === type && isCalled(other, name));
  return (shown && storeEntity(draft, shown.id)) ?? namedEntity(draft, type, name, []);
}

function namedEntity(
  { entities, stamp: { by, on, newId } }: Draft,
  type: string,
  name: string,
  aliases: readonly string[],
): string {
  const known = entities.find((entity) => entity.type === type && entity.name === name);
  if (known) return known.id;
  const entity = { id: newId(), type, name, aliases, by, on, extra: {} };
  entities.put(entity);
  return entity.id;
}

function isCalled(entity: { readonly name: string; readonly aliases: readonly string[] }, name: string): boolean {
  return entity.name === name || entity.aliases.includes(name);
}

function sameDecisionAndPlace(a: Annotation, b: Annotation): boolean {
  return (
    sameDecision(a, b) &&
    sameValue(a.placement, b.placement) &&
    sameValue(a.selector, b.selector) &&
    sameValue(a.roles, b.roles)
  );
}

/** A stored annotation decided anew: who and when, and its place is certain now. */
function confirmed(annotation: Annotation, { article }: Scene, { by, on }: DecisionStamp): Annotation {
  const { state, spans } = annotation.placement;
  const stamped = { ...annotation, status: 'accepted' as const, by, on };
  if (state !== 'edited') return stamped;
  return { ...stamped, selector: describe(article, spans), placement: { state: 'exact', score: 1, spans } };
}

function storedRoles(draft: Draft, item: Item): Annotation['roles'] {
  const toStored = ({ span, quote, entity }: Item['roles'][string][number]): StoredRole => {
    const stored = entity === undefined ? undefined : storeEntity(draft, entity);
    return { ...(span && { span }), quote, ...(stored !== undefined && { entity: stored }) };
  };
  return Object.fromEntries(
    Object.entries(item.roles)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [name, list.map(toStored)]),
  );
}

/** Records of one kind with what a draft has done to them so far. */
export interface DraftRecords<T> {
  readonly get: (id: string) => T | undefined;
  readonly find: (isWanted: (record: T) => boolean) => T | undefined;
  readonly put: (record: T) => void;
  readonly remove: (record: T) => void;
  readonly changes: () => readonly RecordChange<T>[];
}

/** Records with what a draft has done to them; what ends as it was is no change. */
function createRecords<T extends { readonly id: string }>(
  stored: ReadonlyMap<string, T>,
  same: (a: T, b: T) => boolean,
): DraftRecords<T> {
  const drafted = new Map<string, T | undefined>();
  const get = (id: string): T | undefined => (drafted.has(id) ? drafted.get(id) : stored.get(id));
  return {
    get,
    find(isWanted) {
      for (const record of drafted.values()) if (record && isWanted(record)) return record;
      for (const record of stored.values()) if (!drafted.has(record.id) && isWanted(record)) return record;
      return undefined;
    },
    put(record) {
      drafted.set(record.id, record);
    },
    remove(record) {
      drafted.set(record.id, undefined);
    },
    changes: () =>
      [...drafted].flatMap(([id, after]): RecordChange<T>[] => {
        const before = stored.get(id);
        if (before && after ? same(before, after) : before === after) return [];
        return [{ ...(before && { before }), ...(after && { after }) }];
      }),
  };
}
