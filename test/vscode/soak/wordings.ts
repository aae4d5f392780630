import type { Span } from '../../../src/core/text/span';
import type { Edits } from './texts';

/** Longer ones come of text that may or may not belong to a place, again and again. */
const longest = 60;

const isWording = (words: string): boolean => words !== '' && words.length <= longest;

/**
 * What the words of a place may be after the edits of one event, whatever belongs to it at its edges: nothing if they are
 * deleted. Text that is put in right at an edge may or may not be part of it.
 */
export function wordingsAfter(text: string, { start, end }: Span, edits: Edits): readonly string[] {
  const touching = edits.filter((edit) => edit.start <= end && edit.end >= start);
  if (touching.length === 0) return [];
  let variants = [{ from: start, words: '' }];
  for (const edit of touching.toSorted((a, b) => a.start - b.start)) {
    const isInside = edit.start > start && edit.end < end;
    variants = variants.flatMap(({ from, words }) => {
      const before = words + text.slice(from, Math.max(from, Math.min(edit.start, end)));
      const next = Math.max(from, Math.min(edit.end, end));
      const withText = { from: next, words: before + edit.text };
      return isInside || edit.text === '' ? [withText] : [withText, { from: next, words: before }];
    });
  }
  return variants.map(({ from, words }) => (words + text.slice(from, end)).trim()).filter(isWording);
}

/** How many letters must be put in, left out or exchanged to make one wording of another. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
      next.push(Math.min(exchanged, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
