import type { Annotation, Decisions } from '../../core/annotations/annotation';
import type { Change } from '../../core/annotations/change';
import { applyChange, invertChange, noDecisions } from '../../core/annotations/decisions';
import { followEdits, type TextEdit } from '../../core/annotations/follow';

/** A change that can be taken back, and how many edits of the text had been made when it was taken. */
interface Step {
  readonly change: Change;
  readonly edits: number;
}

/** The decisions taken in an open article, to be taken back and taken again; the text's own undo stays VS Code's. */
export interface History {
  push(change: Change): void;
  /** Edits move the places that the steps remember; they are followed when a step is asked for. */
  edited(edits: readonly TextEdit[]): void;
  /** Takes back the last step; undefined if there is none. */
  undo(decisions: Decisions): Decisions | undefined;
  redo(decisions: Decisions): Decisions | undefined;
}

const longest = 500;

export function createHistory(): History {
  const done: Step[] = [];
  const undone: Step[] = [];
  const log: (readonly TextEdit[])[] = [];
  const move = (from: Step[], to: Step[], decisions: Decisions, direction: (change: Change) => Change) => {
    const step = from.pop();
    if (!step) return undefined;
    const change = rebase(step.change, log.slice(step.edits));
    to.push({ change, edits: log.length });
    return applyChange(decisions, direction(change));
  };
  return {
    push(change) {
      undone.length = 0;
      done.push({ change, edits: log.length });
      if (done.length > longest) done.shift();
    },
    edited(edits) {
      if (done.length + undone.length > 0) log.push(edits);
    },
    undo: (decisions) => move(done, undone, decisions, invertChange),
    redo: (decisions) => move(undone, done, decisions, (change) => change),
  };
}

/** The change as it would have been made on today's text: what it brings back stands where its words stand now. */
function rebase(change: Change, edits: readonly (readonly TextEdit[])[]): Change {
  if (edits.length === 0) return change;
  const follow = (annotation: Annotation): Annotation => {
    const alone: Decisions = { ...noDecisions, annotations: new Map([[annotation.id, annotation]]) };
    return edits.reduce(followEdits, alone).annotations.get(annotation.id) ?? annotation;
  };
  return {
    ...change,
    annotations: change.annotations.map(({ before, after }) => ({
      ...(before && { before: follow(before) }),
      ...(after && { after: follow(after) }),
    })),
  };
}
