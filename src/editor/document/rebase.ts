import type { Annotation, Decisions } from '../../core/annotations/annotation';
import type { Change, RecordChange } from '../../core/annotations/change';
import { noDecisions } from '../../core/annotations/decisions';
import { sameValue } from '../../core/annotations/equal';
import { followEdits, type TextEdit } from '../../core/annotations/follow';
import { searchText } from '../../core/annotations/searchText';

/** What happened to a text: the edits of one event, or another text altogether, by a program or while it was not open. */
export type TextStep = readonly TextEdit[] | { readonly before: string; readonly after: string };

/**
 * A change as it would have been made on today's text: what it brings back stands where its words stand now. Annotations that
 * are there and that the change does not move need no care: they keep the place where they stand.
 */
export function rebaseChange(change: Change, steps: readonly TextStep[], present: Decisions): Change {
  if (steps.length === 0) return change;
  const isAway = (each: RecordChange<Annotation>) => needsPlace(each, present);
  const befores = follow(
    change.annotations.filter(isAway).flatMap(({ before }) => before ?? []),
    steps,
  );
  const afters = follow(
    change.annotations.filter(isAway).flatMap(({ after }) => after ?? []),
    steps,
  );
  return {
    ...change,
    annotations: change.annotations.map(({ before, after }) => ({
      ...(before && { before: befores.get(before.id) ?? before }),
      ...(after && { after: afters.get(after.id) ?? after }),
    })),
  };
}

function needsPlace({ before, after }: RecordChange<Annotation>, { annotations }: Decisions): boolean {
  const id = (before ?? after)?.id ?? '';
  return !annotations.has(id) || !before || !after || !sameValue(before.placement, after.placement);
}

function follow(annotations: readonly Annotation[], steps: readonly TextStep[]): Decisions['annotations'] {
  if (annotations.length === 0) return noDecisions.annotations;
  const alone: Decisions = { ...noDecisions, annotations: new Map(annotations.map((each) => [each.id, each])) };
  const take = (decisions: Decisions, step: TextStep): Decisions =>
    'before' in step ? searchText(decisions, step.before, step.after) : followEdits(decisions, step);
  return inFewest(steps).reduce(take, alone).annotations;
}

/** Of a text that was replaced several times in a row only the first and the last count. */
function inFewest(steps: readonly TextStep[]): readonly TextStep[] {
  const few: TextStep[] = [];
  for (const step of steps) {
    const last = few.at(-1);
    if (last && 'before' in last && 'before' in step) few[few.length - 1] = { before: last.before, after: step.after };
    else few.push(step);
  }
  return few;
}
