import type { Annotation, Decisions, StoredRole } from '../annotations/annotation';
import type { Change } from '../annotations/change';
import {
  createDraft,
  finishDraft,
  newAnnotation,
  type DecisionStamp,
  type Draft,
  type Scene,
} from '../annotations/draft';
import { removeWithNotes } from '../annotations/drop';
import { differencesOf, type Row, type Side } from './compare';
import { adoptRelations } from './takeRelations';

/** What a person takes over of a place that two annotators marked. */
export type Taking = Side | 'both' | 'neither';

/** The decisions of the two annotators. */
export interface Sides {
  readonly left: Decisions;
  readonly right: Decisions;
}

/**
 * Takes over into the result what one side made of each row, with its entity, roles and notes, or what both or neither did.
 * What is not taken goes out of the result; where nothing is taken that is kept as a rejection, so that no suggestion brings
 * it back. The rows are signed by who decides. Empty if the result says so already.
 */
export function takeChange(
  rows: readonly Row[],
  taking: Taking,
  sides: Sides,
  result: Scene,
  stamp: DecisionStamp,
): Change {
  const draft = createDraft(result, stamp);
  const twins = new Map(
    [...result.decisions.annotations.values()].map((annotation) => [keyOf(annotation), annotation.id]),
  );
  for (const row of rows) takeRow({ draft, twins }, row, taking, sides);
  return finishDraft(draft);
}

interface Work {
  readonly draft: Draft;
  /** Ids of the result's annotations by type and place, with those that the draft adds. */
  readonly twins: Map<string, string>;
}

function takeRow(work: Work, row: Row, taking: Taking, sides: Sides): void {
  const taken = sidesOf(taking).filter((side) => row[side]);
  // The same type in the same place is one annotation of the result: it is made over, not taken out.
  const kept = new Set(taken.map((side) => row[side] && keyOf(row[side])));
  for (const side of ['left', 'right'] as const) {
    const annotation = row[side];
    if (annotation && !taken.includes(side) && !kept.has(keyOf(annotation)))
      leave(work, annotation, taken.length === 0);
  }
  for (const side of taken) {
    const annotation = row[side];
    if (annotation) adopt(work, annotation, sides[side]);
  }
}

function sidesOf(taking: Taking): readonly Side[] {
  if (taking === 'both') return ['left', 'right'];
  return taking === 'neither' ? [] : [taking];
}

/** The result's own annotation of that type in that place, accepted or rejected. */
function twinIn({ draft, twins }: Work, annotation: Annotation): Annotation | undefined {
  const id = twins.get(keyOf(annotation));
  return id === undefined ? undefined : draft.annotations.get(id);
}

function put({ draft, twins }: Work, annotation: Annotation): void {
  draft.annotations.put(annotation);
  twins.set(keyOf(annotation), annotation.id);
}

function leave(work: Work, annotation: Annotation, isNothingTaken: boolean): void {
  const { draft } = work;
  const { by, on } = draft.stamp;
  const twin = twinIn(work, annotation);
  if (!isNothingTaken) {
    if (twin?.status === 'accepted') removeWithNotes(draft, twin);
  } else if (!twin) {
    put(work, newAnnotation(draft, annotation.type, annotation.placement.spans, { status: 'rejected' }));
  } else if (twin.status === 'accepted') draft.annotations.put({ ...twin, status: 'rejected', by, on });
}

function adopt(work: Work, annotation: Annotation, from: Decisions): void {
  const { draft } = work;
  const twin = twinIn(work, annotation);
  const { decisions } = draft.scene;
  if (twin?.status === 'accepted' && differencesOf(annotation, from, twin, decisions).length === 0) {
    adoptNotes(draft, annotation, from, twin.id);
    adoptRelations(draft, { annotation, from, id: twin.id }, (other) => twinIn(work, other));
    return;
  }
  const { by, on } = draft.stamp;
  const { type, placement, attributes, extra } = annotation;
  const base = twin ?? newAnnotation(draft, type, placement.spans, {});
  const { entity: _, ...rest } = base;
  const entity = adoptEntity(draft, annotation.entity, from);
  const roles = Object.entries(annotation.roles).map(
    ([name, players]) => [name, players.map((player) => adoptPlayer(draft, player, from))] as const,
  );
  put(work, {
    ...rest,
    attributes,
    roles: Object.fromEntries(roles),
    ...(entity !== undefined && { entity }),
    status: 'accepted',
    by,
    on,
    extra: { ...extra, ...base.extra },
  });
  adoptNotes(draft, annotation, from, base.id);
  adoptRelations(draft, { annotation, from, id: base.id }, (other) => twinIn(work, other));
}

function adoptPlayer(draft: Draft, { entity, ...player }: StoredRole, from: Decisions): StoredRole {
  const id = adoptEntity(draft, entity, from);
  return { ...player, ...(id !== undefined && { entity: id }) };
}

/** Id of the result's entity of that type and name, stored now if it is not yet. */
function adoptEntity(draft: Draft, id: string | undefined, { entities }: Decisions): string | undefined {
  const entity = id === undefined ? undefined : entities.get(id);
  if (!entity) return undefined;
  const { by, on, newId } = draft.stamp;
  const known = draft.entities.find(({ type, name }) => type === entity.type && name === entity.name);
  if (!known) {
    const stored = { ...entity, id: newId(), by, on };
    draft.entities.put(stored);
    return stored.id;
  }
  if (entity.wikidata !== undefined && known.wikidata === undefined)
    draft.entities.put({ ...known, wikidata: entity.wikidata, by, on });
  return known.id;
}

/** Notes go along as they were written, each once. */
function adoptNotes(draft: Draft, annotation: Annotation, from: Decisions, about: string): void {
  for (const note of from.notes.values()) {
    if (note.about !== annotation.id) continue;
    const isKnown = draft.notes.find(
      (other) => other.about === about && other.text === note.text && other.by === note.by,
    );
    if (!isKnown) draft.notes.put({ ...note, id: draft.stamp.newId(), about });
  }
}

/** What the result says of a row: what of it is taken, or that nothing was decided yet. */
export function takenOf(row: Row, sides: Sides, result: Decisions): Taking | undefined {
  const { isLeft, isRight, isRejected } = standingOf(row, sides, result);
  if (isLeft && isRight) return row.kind === 'same' ? 'left' : 'both';
  if (isLeft) return 'left';
  if (isRight) return 'right';
  return isRejected ? 'neither' : undefined;
}

function standingOf(row: Row, sides: Sides, result: Decisions) {
  const is = (side: Side): boolean => {
    const annotation = row[side];
    return (
      annotation !== undefined &&
      candidates(result, annotation).some(
        (other) => other.status === 'accepted' && differencesOf(annotation, sides[side], other, result).length === 0,
      )
    );
  };
  const isRejected = [row.left, row.right].some(
    (annotation) => annotation && candidates(result, annotation).some(({ status }) => status === 'rejected'),
  );
  return { isLeft: is('left'), isRight: is('right'), isRejected };
}

/** The annotations of a result by type and place, made once for each. */
const places = new WeakMap<Decisions['annotations'], ReadonlyMap<string, readonly Annotation[]>>();

function candidates({ annotations }: Decisions, { type, placement }: Annotation): readonly Annotation[] {
  let known = places.get(annotations);
  if (!known) {
    const byKey = new Map<string, Annotation[]>();
    for (const annotation of annotations.values()) {
      const list = byKey.get(keyOf(annotation));
      if (list) list.push(annotation);
      else byKey.set(keyOf(annotation), [annotation]);
    }
    known = byKey;
    places.set(annotations, known);
  }
  return known.get(keyOf({ type, placement })) ?? [];
}

function keyOf({ type, placement }: Pick<Annotation, 'type' | 'placement'>): string {
  return `${type} ${placement.spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join()}`;
}
