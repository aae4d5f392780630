import type { Span } from '../text/span';
import { fromTheEnd, type Edit } from './edits';
import { shiftSlot } from './shift';

/** Spans after one event's edits; one whose text is deleted has no length and stays where it was. */
export function shiftSpans(spans: readonly Span[], edits: readonly Edit[]): readonly Span[] {
  const slots = spans.map(({ start, end }) => ({ key: '', start, end }));
  for (const edit of fromTheEnd(edits)) for (const slot of slots) shiftSlot(slot, edit);
  return slots.map(({ start, end }) => ({ start, end }));
}
