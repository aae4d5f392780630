/** One edit of a text: `start` and `end` count in the text before the event it belongs to. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * What stood there. Without it, a deletion is only recognised by its length when it is undone,
   * and text that a program moved or rewrote counts as deleted.
   */
  readonly removed?: string;
}

/** The edits of one event from the end of the text to its start, so that each leaves the places of the next alone. */
export function fromTheEnd(edits: readonly Edit[]): readonly Edit[] {
  if (edits.length < 2) return edits;
  return edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => b.edit.start - a.edit.start || b.index - a.index)
    .map(({ edit }) => edit);
}

/** The edit without what stays the same at its two ends: a program often replaces a paragraph to change a word. */
export function trimEdit(edit: Edit): Edit {
  const { text, removed } = edit;
  if (removed === undefined || removed === '' || text === '') return edit;
  const shorter = Math.min(text.length, removed.length);
  let before = 0;
  while (before < shorter && text.charCodeAt(before) === removed.charCodeAt(before)) before++;
  if (isLowSurrogate(removed, before) || isLowSurrogate(text, before)) before -= 1;
  let after = 0;
  const most = shorter - before;
  while (after < most && text.charCodeAt(text.length - 1 - after) === removed.charCodeAt(removed.length - 1 - after)) {
    after++;
  }
  if (after > 0 && isLowSurrogate(removed, removed.length - after)) after -= 1;
  return {
    start: edit.start + before,
    end: edit.end - after,
    text: text.slice(before, text.length - after),
    removed: removed.slice(before, removed.length - after),
  };
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * True if the edits of an event replaced the text as a whole, as a reload from disk or a checkout does: then nothing can be
 * followed, and decisions are placed anew by their words. Deleting everything is no replacement: undo brings it back.
 */
export function isWholeReplacement(edits: readonly Edit[], textLength: number): boolean {
  if (!edits.some(({ text }) => text.length > 0)) return false;
  const removed = edits.reduce((sum, { start, end }) => sum + end - start, 0);
  return removed > 0 && (removed >= textLength || (removed >= 400 && removed >= textLength * 0.8));
}
