import type { Annotation, Decisions } from '../../core/annotations/annotation';
import { followEdits, type TextEdit } from '../../core/annotations/follow';
import { searchText } from './searchText';

/** Characters replaced at once from which on it was a program (formatter, checkout, reload), not a person typing over a word. */
const wholesale = 400;

/**
 * Moves decisions with one event's edits. Where a program replaced a long stretch, the annotations inside it are not deleted
 * words that an undo brings back: they are searched for in the new text, as on opening a changed file; and so is what was nowhere
 * before, since a program may have put it back.
 * @param isFromOutside whatever its length: the file was written by another program
 */
export function followText(
  decisions: Decisions,
  before: string,
  edits: readonly TextEdit[],
  after: string,
  isFromOutside = false,
): Decisions {
  const followed = followEdits(decisions, edits);
  const isWholesale = ({ start, end, text }: TextEdit) => end - start >= wholesale && text.length > 0;
  if (!isFromOutside && !edits.some(isWholesale)) return followed;
  const isLost = ({ placement }: Annotation) => placement.spans.length === 0;
  if (![...followed.annotations.values()].some(isLost)) return followed;
  const found = searchText(decisions, before, after);
  const settle = (annotation: Annotation): Annotation => {
    const other = isLost(annotation) ? found.annotations.get(annotation.id) : undefined;
    return other && other.placement.spans.length > 0 ? other : annotation;
  };
  return {
    ...followed,
    annotations: new Map([...followed.annotations].map(([id, annotation]) => [id, settle(annotation)])),
  };
}
