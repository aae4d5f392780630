import type { Annotation } from './annotation';

/**
 * True if nothing but white space is left of an annotation's words: they were deleted one by one. Its place is kept, so that
 * undo brings them back, but it is none. What was made on white space stands on its own words.
 */
export function hasLostWords(text: string, { placement, selector }: Annotation): boolean {
  const isBlank = placement.spans.every(({ start, end }) => text.slice(start, end).trim() === '');
  return isBlank && (placement.spans.length === 0 || selector.quote.some((words) => words.trim() !== ''));
}
