import type { Edit } from './edits';
import type { Moving, MovingSlot } from './slots';
import { joinsWords } from './wordEdges';

/** A span that lost all its text, and the edit that took it. */
export interface Dying {
  readonly moving: Moving;
  readonly slot: MovingSlot;
  readonly edit: Edit;
  readonly start: number;
  readonly end: number;
}

/** How much of the neighbouring text has to come along, at most. */
const context = 12;
/** Characters searched for one event: beyond, text that a program moves counts as deleted. */
const effort = 20_000_000;

/**
 * Finds the spans again that an event deleted in one place and put back in another: lines moved or sorted, a paragraph
 * rewritten by a formatter. Only whole words with the same neighbours that were put back once.
 * @param edits the edits as they were followed, from the end of the text to its start
 */
export function relocate(died: readonly Dying[], edits: readonly Edit[]): void {
  const inserted = edits.reduce((sum, { text }) => sum + text.length, 0);
  if (inserted === 0 || inserted * died.length > effort) return;
  const starts = startsAfter(edits);
  for (const { moving, slot, edit, start, end } of died) {
    if (slot.start !== slot.end || edit.removed === undefined) continue;
    const found = findOnce(edit.removed, start - edit.start, end - edit.start, edits);
    if (!found) continue;
    slot.start = (starts.get(found.edit) ?? 0) + found.offset;
    slot.end = slot.start + end - start;
    moving.isMoved = true;
  }
}

/** Where each edit's text starts after the event. */
function startsAfter(edits: readonly Edit[]): ReadonlyMap<Edit, number> {
  let by = 0;
  const starts = new Map<Edit, number>();
  for (const edit of edits.toReversed()) {
    starts.set(edit, edit.start + by);
    by += edit.text.length - (edit.end - edit.start);
  }
  return starts;
}

function findOnce(
  removed: string,
  start: number,
  end: number,
  edits: readonly Edit[],
): { readonly edit: Edit; readonly offset: number } | undefined {
  const before = /[^\r\n]*$/.exec(removed.slice(Math.max(0, start - context), start))?.[0] ?? '';
  const after = /^[^\r\n]*/.exec(removed.slice(end, end + context))?.[0] ?? '';
  const wanted = before + removed.slice(start, end) + after;
  let found: { readonly edit: Edit; readonly offset: number } | undefined;
  for (const edit of edits) {
    const { text } = edit;
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const offset = at + before.length;
      if (joinsWords(text, offset) || joinsWords(text, offset + end - start)) continue;
      if (found) return undefined;
      found = { edit, offset };
    }
  }
  return found;
}
