import type { Decisions } from '../../core/annotations/annotation';
import { mergeDecisions } from '../../core/annotations/merge';

type Records<T> = ReadonlyMap<string, T>;

/**
 * Mine and theirs become one when another program wrote the sidecar in between. What only one side has changed since `base`, the
 * state both started from, is as that side has it: also an earlier decision that a checkout brings back, or a removal. Of what
 * both changed the later decision wins ({@link mergeDecisions}), and a removal wins over nothing: a decision is never lost to one
 * that did not see it.
 */
export function settleDecisions(base: Decisions, mine: Decisions, theirs: Decisions): Decisions {
  const merged = mergeDecisions(changedFrom(base, mine, theirs), changedFrom(base, theirs, mine));
  return {
    ...merged,
    annotations: without(merged.annotations, base.annotations, mine.annotations, theirs.annotations),
    entities: without(merged.entities, base.entities, mine.entities, theirs.entities),
    notes: without(merged.notes, base.notes, mine.notes, theirs.notes),
    relations: without(merged.relations, base.relations, mine.relations, theirs.relations),
    keptLines: settleLines(base.keptLines, mine.keptLines, theirs.keptLines),
  };
}

/** Lines that nobody understands are only removed by a person in the file: what is gone from there stays gone. */
function settleLines(base: readonly string[], mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const known = new Set([...base, ...theirs]);
  const added = mine.filter((line) => !known.has(line));
  return added.length === 0 ? theirs : [...theirs, ...added];
}

/** One side without what it left as it was and the other has otherwise now. */
function changedFrom(base: Decisions, side: Decisions, other: Decisions): Decisions {
  return {
    ...side,
    annotations: changedRecords(base.annotations, side.annotations, other.annotations),
    entities: changedRecords(base.entities, side.entities, other.entities),
    notes: changedRecords(base.notes, side.notes, other.notes),
    relations: changedRecords(base.relations, side.relations, other.relations),
  };
}

function changedRecords<T extends object>(base: Records<T>, side: Records<T>, other: Records<T>): Records<T> {
  const isOthers = ([id, record]: readonly [string, T]): boolean => {
    const [before, changed] = [base.get(id), other.get(id)];
    return before !== undefined && changed !== undefined && isSame(record, before) && !isSame(changed, before);
  };
  return new Map([...side].filter((entry) => !isOthers(entry)));
}

function without<T extends object>(
  merged: Records<T>,
  base: Records<T>,
  mine: Records<T>,
  theirs: Records<T>,
): Records<T> {
  const isRemoved = ([id]: readonly [string, T]): boolean => {
    const before = base.get(id);
    if (!before) return false;
    const [kept, other] = [mine.get(id) ?? theirs.get(id), mine.has(id) && theirs.has(id)];
    return !other && kept !== undefined && isSame(kept, before);
  };
  return new Map([...merged].filter((entry) => !isRemoved(entry)));
}

/** Every record carries who decided it and when; a later decision on the same record has a later time. */
const isSame = (a: object, b: object): boolean => stampOf(a) === stampOf(b);

const stampOf = (record: object): string => {
  const { by, on, at } = record as { by?: string; on?: string; at?: string };
  return `${by ?? ''} ${on ?? at ?? ''}`;
};
