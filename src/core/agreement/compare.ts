import type { Annotation, Decisions, Status, StoredRole } from '../annotations/annotation';
import { sameValue } from '../annotations/equal';
import { outgoingRelations } from '../annotations/relate';
import { schemaType, type Schema } from '../annotations/schema';
import { pairOverlapping, pairSame } from './pair';
import { endOf, startOf, type Unit } from './study';

/**
 * How two annotators stand to each other in one place: `same` in everything; the same words and type, but other `details`;
 * one type in another `place`; another `type`; marked by the `left` or `right` one alone.
 */
export type RowKind = 'same' | 'details' | 'place' | 'type' | 'left' | 'right';

/** What two annotators made of one place. */
export interface Row {
  /** Stays the same while the two annotations are paired. */
  readonly id: string;
  readonly kind: RowKind;
  readonly left?: Annotation;
  readonly right?: Annotation;
  /** Where one alone marked something: that the other one was offered the same and said no. */
  readonly rejected?: Annotation;
  /**
   * Where they differ: `type`, `place`, `entity`, names of attributes and roles, `→` with the type of a relation that starts
   * there. Empty unless both marked something.
   */
  readonly differences: readonly string[];
}

/** One side of a comparison. */
export type Side = 'left' | 'right';

/**
 * Pairs the accepted annotations of two annotators, in the order of the text: first what has the same words and type, then
 * what overlaps with the same type, then the same words and at last overlapping words of another type, where both types name
 * something. What stands nowhere in the text is left out, and what both rejected; what one rejected is told where the other
 * one accepted it.
 */
export function compareDecisions(left: Decisions, right: Decisions, schema: Schema): readonly Row[] {
  const pairs: MarkedPair[] = [];
  let rest: Omit<Step, 'pairs'> = { left: unitsOf(left), right: unitsOf(right) };
  for (const step of stepsOf(schema)) {
    const found = step(rest.left, rest.right);
    pairs.push(...found.pairs);
    rest = found;
  }
  const rows = [
    ...pairs.map(([a, b]) => rowOfBoth(a.annotation, b.annotation, left, right)),
    ...rowsOfOne('left', rest.left, right),
    ...rowsOfOne('right', rest.right, left),
  ];
  return rows.sort((a, b) => compareUnits(unitOf(a.left ?? a.right), unitOf(b.left ?? b.right)));
}

interface Marked extends Unit {
  readonly annotation: Annotation;
}
type MarkedPair = readonly [Marked, Marked];
interface Step {
  readonly pairs: readonly MarkedPair[];
  readonly left: readonly Marked[];
  readonly right: readonly Marked[];
}

function stepsOf(schema: Schema): readonly ((left: readonly Marked[], right: readonly Marked[]) => Step)[] {
  const type = (unit: Unit) => unit.type;
  const any = () => '';
  // A name and what it is said to be compete; a quotation and a name in it do not.
  const named = (unit: Unit) => (schemaType(schema, unit.type)?.named === true ? ' named' : unit.type);
  return [
    (left, right) => pairSame(left, right, type),
    (left, right) => pairOverlapping(left, right, type),
    (left, right) => pairSame(left, right, any),
    (left, right) => pairOverlapping(left, right, named),
  ];
}

function unitsOf({ annotations }: Decisions, wanted: Status = 'accepted'): readonly Marked[] {
  return [...annotations.values()]
    .filter(({ status, placement }) => status === wanted && placement.spans.length > 0)
    .map((annotation) => ({
      id: annotation.id,
      type: annotation.type,
      spans: annotation.placement.spans,
      annotation,
    }))
    .sort(compareUnits);
}

const unitOf = (annotation: Annotation | undefined) => ({ spans: annotation?.placement.spans ?? [] });

function compareUnits(a: Pick<Unit, 'spans'>, b: Pick<Unit, 'spans'>): number {
  return startOf(a) - startOf(b) || endOf(b) - endOf(a);
}

function rowOfBoth(left: Annotation, right: Annotation, a: Decisions, b: Decisions): Row {
  const differences = differencesOf(left, a, right, b);
  return { id: `${left.id} ${right.id}`, kind: kindOf(differences), left, right, differences };
}

/** What one side alone marked, with the rejection of the same by the other one. */
function rowsOfOne(side: Side, units: readonly Marked[], other: Decisions): readonly Row[] {
  const rejections = new Map(pairSame(units, unitsOf(other, 'rejected'), ({ type }) => type).pairs);
  return units.map((unit) => {
    const { annotation } = unit;
    const rejected = rejections.get(unit)?.annotation;
    const id = side === 'left' ? `${annotation.id} ` : ` ${annotation.id}`;
    return { id, kind: side, [side]: annotation, ...(rejected && { rejected }), differences: [] };
  });
}

function kindOf(differences: readonly string[]): RowKind {
  if (differences.length === 0) return 'same';
  if (differences.includes('type')) return 'type';
  return differences.includes('place') ? 'place' : 'details';
}

/** Where two annotations of two sidecars differ, as in {@link Row.differences}. Ids, people and times do not count. */
export function differencesOf(left: Annotation, a: Decisions, right: Annotation, b: Decisions): readonly string[] {
  const attributes = namesIn(left.attributes, right.attributes).filter(
    (name) => left.attributes[name] !== right.attributes[name],
  );
  const roles = namesIn(left.roles, right.roles).filter(
    (name) => !sameValue(playersOf(left.roles[name], a), playersOf(right.roles[name], b)),
  );
  return [
    ...(left.type === right.type ? [] : ['type']),
    ...(sameValue(left.placement.spans, right.placement.spans) ? [] : ['place']),
    ...(sameValue(entityOf(left, a), entityOf(right, b)) ? [] : ['entity']),
    ...attributes,
    ...roles,
    ...relationsThatDiffer(left, a, right, b),
  ];
}

/** What a relation is called among the differences: no attribute and no role begins so. */
export const relationMark = '→';

function relationsThatDiffer(left: Annotation, a: Decisions, right: Annotation, b: Decisions): readonly string[] {
  const [mine, theirs] = [targetsOf(left, a), targetsOf(right, b)];
  const types = [...new Set([...mine.keys(), ...theirs.keys()])].sort();
  return types.filter((type) => !sameValue(mine.get(type), theirs.get(type))).map((type) => `${relationMark}${type}`);
}

/** Where the relations of an annotation lead, by their types: what stands there, whatever its id. */
function targetsOf({ id }: Annotation, decisions: Decisions): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, readonly string[]>();
  for (const { type, to } of outgoingRelations(decisions, id)) {
    const target = decisions.annotations.get(to);
    const name = JSON.stringify(target ? [target.type, target.placement.spans] : entityOf({ entity: to }, decisions));
    targets.set(type, [...(targets.get(type) ?? []), name].sort());
  }
  return targets;
}

function namesIn(a: object, b: object): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
}

/** What an entity is, whatever its id. */
function entityOf({ entity }: { readonly entity?: string }, { entities }: Decisions): unknown {
  const stored = entity === undefined ? undefined : entities.get(entity);
  return stored && [stored.type, stored.name, stored.wikidata];
}

function playersOf(players: readonly StoredRole[] = [], decisions: Decisions): unknown {
  return players.map((player) => [player.span, player.quote, entityOf(player, decisions)]);
}
