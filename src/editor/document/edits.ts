import type * as vscode from 'vscode';
import type { TextEdit } from '../../core/annotations/follow';

/** The edits of an event, with what they removed. One without changes is one of line ends, which the whole text has at once. */
export function editsOf(
  changes: readonly vscode.TextDocumentContentChangeEvent[],
  before: string,
  after: string,
): readonly TextEdit[] {
  if (changes.length === 0) return [{ start: 0, end: before.length, text: after, removed: before }];
  return changes.map(({ rangeOffset: start, rangeLength, text }) => {
    const end = start + rangeLength;
    return { start, end, text, removed: before.slice(start, end) };
  });
}
