import type { Decisions } from '../../core/annotations/annotation';
import { mergeDecisions } from '../../core/annotations/merge';

type Records<T> = ReadonlyMap<string, T>;

/**
 * Mine and theirs become one when another program wrote the sidecar in between. By id the later decision wins
 * ({@link mergeDecisions}); what one side removed and the other left as it was in `base`, the state both started from, stays
 * removed. What the other side changed meanwhile comes back: a decision is never lost to a removal that did not see it.
 */
export function settleDecisions(base: Decisions, mine: Decisions, theirs: Decisions): Decisions {
  const merged = mergeDecisions(mine, theirs);
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
    return !other && kept !== undefined && stampOf(kept) === stampOf(before);
  };
  return new Map([...merged].filter((entry) => !isRemoved(entry)));
}

/** Every record carries who decided it and when; a later decision on the same record has a later time. */
const stampOf = (record: object): string => {
  const { by, on, at } = record as { by?: string; on?: string; at?: string };
  return `${by ?? ''} ${on ?? at ?? ''}`;
};
