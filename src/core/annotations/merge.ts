import type { Annotation, Decisions } from './annotation';
import { sameDecision, sameValue } from './equal';
import { compareMoments } from './settleRecords';
import { compareTexts } from './writeRecord';

/**
 * Two sets of decisions about one text as one, by id: what only one side has stays, of what both have the later decision
 * wins; of two made at the same time always the same one, whichever side it is on. An annotation that both sides have alike
 * stands where `mine` knows it. What one side removed is not known here: the mark of a removal is in the sidecar
 * (docs/sidecar-format.md), and who has the state that both started from can compare with it.
 */
export function mergeDecisions(mine: Decisions, theirs: Decisions): Decisions {
  return {
    ...mine,
    annotations: mergeRecords(mine.annotations, theirs.annotations, ({ on }) => on, sameDecision),
    entities: mergeRecords(mine.entities, theirs.entities, ({ on }) => on, sameValue),
    notes: mergeRecords(mine.notes, theirs.notes, ({ at }) => at, sameValue),
    relations: mergeRecords(mine.relations, theirs.relations, ({ on }) => on, sameValue),
    keptLines: mergeLines(mine.keptLines, theirs.keptLines),
  };
}

function mergeRecords<T extends { readonly id: string }>(
  mine: ReadonlyMap<string, T>,
  theirs: ReadonlyMap<string, T>,
  momentOf: (record: T) => string,
  same: (a: T, b: T) => boolean,
): ReadonlyMap<string, T> {
  const merged = new Map(mine);
  for (const [id, other] of theirs) {
    const own = merged.get(id);
    if (!own) merged.set(id, other);
    else if (!same(own, other)) {
      const later = compareMoments(momentOf(other), momentOf(own)) || compareTexts(textOf(other), textOf(own));
      if (later > 0) merged.set(id, other);
    }
  }
  return merged;
}

/** A record without its place, which is not decided. */
function textOf(record: object): string {
  const { placement: _, ...rest } = record as Partial<Annotation>;
  return JSON.stringify(rest);
}

/** Both sides' lines, as often as the side that has a line more often has it. */
function mergeLines(mine: readonly string[], theirs: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of mine) left.set(line, (left.get(line) ?? 0) + 1);
  const added = theirs.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
  return added.length === 0 ? mine : [...mine, ...added];
}
