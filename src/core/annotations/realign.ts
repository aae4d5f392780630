import type { Article } from '../article/article';
import { fold } from '../text/fold';
import { finderOf } from './anchor';
import type { Placement } from './annotation';
import { align } from './align';
import { nearest } from './alignRivals';
import type { Alignment } from './alignment';
import { alignedPlace, type AlignedPlace } from './alignedPlace';
import { readParagraphs } from './paragraphs';
import { createPatchwork, type Patchwork } from './patchwork';
import type { AnnotationRecord, SidecarContent } from './records';
import { resolvePlaces } from './resolvePlaces';

/** Finds annotations again by aligning the text they were made on with the new one. */
export interface Realigned {
  /** Ambiguous where a copy may be the old words; undefined where too little stayed together. */
  place(record: AnnotationRecord): Placement | undefined;
  /**
   * False if a stretch of the folded new text is known to be other words than those of this record, or does not stand between
   * their old neighbours.
   */
  fits(record: AnnotationRecord, start: number, end: number): boolean;
}

/**
 * Aligns the old text with an article's. The old one is the base text on which most of the records were made, else what
 * they say of it themselves: their words and what stood around them, put together.
 */
export function realign(content: SidecarContent, article: Article, bases: readonly Article[]): Realigned {
  const records = content.records.flatMap(({ kind, value }) => (kind === 'annotation' ? [value] : []));
  const paragraphs = content.paragraphs.map(({ value }) => value);
  const before = readBases(bases, content) ?? createPatchwork(records, paragraphs);
  const { folded } = finderOf(article);
  // Line ends around it: they tell the first words of a text, and the last, from the same ones elsewhere.
  const alignment = align(before.text, `\n${folded.text}\n`);
  const toSpan = ({ start, end }: AlignedPlace) => ({
    start: folded.toSource(start - 1),
    end: folded.toSource(end - 1, 'end'),
  });
  return {
    place(record) {
      const found = placeParts(record, before, alignment);
      return Array.isArray(found) ? placementOf(found, toSpan) : found;
    },
    fits({ at }, start, end) {
      const parts = at.flatMap((place) => before.locate(place) ?? []);
      const [first, last] = [parts[0], parts.at(-1)];
      if (!first || !last) return true;
      for (let offset = start + 1; offset < end + 1; offset++) {
        const origin = alignment.origins[offset] ?? -1;
        if (origin >= 0 && !parts.some((part) => part.start <= origin && origin < part.end)) return false;
      }
      const left = nearest(alignment.places, first.start - 1, -1);
      return left <= start && end < nearest(alignment.places, last.end, 1);
    },
  };
}

/** Of whole texts the one that has most of the paragraphs; undefined if none has any. */
function readBases(bases: readonly Article[], { paragraphs }: SidecarContent): Patchwork | undefined {
  let best: Article | undefined;
  let most = 0;
  for (const base of bases) {
    const { byHash } = readParagraphs(base);
    const count = paragraphs.filter(({ value }) => byHash.has(value.hash)).length;
    if (count > most) [best, most] = [base, count];
  }
  if (!best) return undefined;
  const places = resolvePlaces(paragraphs, best);
  const folded = fold(best.text);
  return {
    text: `\n${folded.text}\n`,
    locate(place) {
      const span = places.resolve(place)?.span;
      return span && { start: folded.toFolded(span.start) + 1, end: folded.toFolded(span.end) + 1 };
    },
  };
}

const ambiguous: Placement = { state: 'ambiguous', score: 0, spans: [] };

/** The places of all parts, if they still follow each other. */
function placeParts(
  { at }: AnnotationRecord,
  { locate }: Patchwork,
  alignment: Alignment,
): AlignedPlace[] | Placement | undefined {
  const found: AlignedPlace[] = [];
  for (const place of at) {
    const located = locate(place);
    const part = located && alignedPlace(alignment, located.start, located.end);
    if (part === 'ambiguous') return ambiguous;
    if (!part || part.start < (found.at(-1)?.end ?? 0)) return undefined;
    found.push(part);
  }
  return found.length > 0 ? found : undefined;
}

function placementOf(
  found: readonly AlignedPlace[],
  toSpan: (place: AlignedPlace) => Placement['spans'][number],
): Placement {
  const isSame = found.every(({ likeness }) => likeness === 1);
  const whole = found.reduce((sum, { start, end }) => sum + end - start, 0);
  const score = found.reduce((sum, { start, end, likeness }) => sum + likeness * (end - start), 0) / whole;
  return { state: isSame ? 'moved' : 'edited', score: isSame ? 1 : score, spans: found.map(toSpan) };
}
