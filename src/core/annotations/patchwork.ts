import { fold } from '../text/fold';
import { unknown } from './alignSeeds';
import type { AnnotationRecord, ParagraphRecord, Place } from './records';

/** What is known of the text that annotations were made on, and where in it a stored place is. */
export interface Patchwork {
  /** Folded; where something is not known stands one {@link unknown}. */
  readonly text: string;
  /** Offsets in `text`; undefined if that place is not in it. */
  readonly locate: (place: Place) => { readonly start: number; readonly end: number } | undefined;
}

/** Words whose place in a paragraph is known; offsets count code points. */
interface Piece {
  readonly start: number;
  readonly points: readonly string[];
  /** Context may be older than the words of annotations are. */
  readonly isContext: boolean;
}

/** A stretch of a paragraph that is known without a gap, and where it begins in the patchwork. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  /** For each code point and the end, the UTF-16 offset in the patchwork. */
  readonly offsets: Int32Array;
}

/**
 * Puts the words of all annotations, and what stood before and behind them, together again as they stood in the text: with
 * many annotations nearly all of it. Its size is that of the records, whatever offsets they claim.
 */
export function createPatchwork(
  records: readonly AnnotationRecord[],
  paragraphs: readonly ParagraphRecord[],
): Patchwork {
  const pieces = piecesOf(records);
  const lengths = new Map(paragraphs.map(({ id, length }) => [id, length]));
  const stretches = new Map<string | null, readonly Stretch[]>();
  let text = unknown;
  const ids = [...lengths.keys(), ...[...pieces.keys()].filter((id) => id === null || !lengths.has(id))];
  for (const id of ids) {
    const length = id === null ? Infinity : (lengths.get(id) ?? Infinity);
    const found: Stretch[] = [];
    for (const { start, points } of stitch(pieces.get(id) ?? [], length)) {
      // What stands at the end of a paragraph stands beside a line end.
      if (start === 0 && id !== null) text += '\n';
      const offsets = new Int32Array(points.length + 1);
      points.forEach((point, index) => {
        offsets[index] = text.length;
        text += point;
      });
      offsets[points.length] = text.length;
      found.push({ start, end: start + points.length, offsets });
      text += start + points.length === length ? `\n${unknown}` : unknown;
    }
    stretches.set(id, found);
  }
  const folded = fold(text);
  return {
    text: folded.text,
    locate([id, start, end]) {
      const stretch = stretches.get(id)?.find((one) => one.start <= start && end <= one.end);
      if (!stretch) return undefined;
      const toFolded = (point: number): number => folded.toFolded(stretch.offsets[point - stretch.start] ?? 0);
      return { start: toFolded(start), end: toFolded(end) };
    },
  };
}

function piecesOf(records: readonly AnnotationRecord[]): ReadonlyMap<string | null, readonly Piece[]> {
  const pieces = new Map<string | null, Piece[]>();
  const put = (id: string | null, start: number, points: readonly string[], isContext: boolean): void => {
    const from = Math.max(0, -start);
    const piece = { start: start + from, points: from > 0 ? points.slice(from) : points, isContext };
    if (piece.points.length === 0) return;
    const list = pieces.get(id);
    if (list) list.push(piece);
    else pieces.set(id, [piece]);
  };
  for (const { at, quote, prefix, suffix } of records) {
    if (at.length !== quote.length) continue;
    at.forEach(([id, start, end], index) => {
      const points = pointsOf(quote[index] ?? '');
      if (points.length !== end - start) return;
      put(id, start, points, false);
      if (index === 0) {
        const before = pointsOf(prefix);
        put(id, start - before.length, before, true);
      }
      if (index === at.length - 1) put(id, end, pointsOf(suffix), true);
    });
  }
  return pieces;
}

const pointsOf = (text: string): readonly string[] => Array.from(text);

/** Pieces put together where they touch or overlap; words of annotations win over context. */
function stitch(
  pieces: readonly Piece[],
  length: number,
): readonly { readonly start: number; readonly points: readonly string[] }[] {
  const sorted = pieces.toSorted((a, b) => a.start - b.start);
  const stretches: { readonly start: number; readonly points: string[] }[] = [];
  const groups: Piece[][] = [];
  let end = -1;
  for (const piece of sorted) {
    if (piece.start >= length) continue;
    if (piece.start > end) groups.push([]);
    groups.at(-1)?.push(piece);
    end = Math.max(end, Math.min(length, piece.start + piece.points.length));
  }
  for (const group of groups) {
    const start = group[0]?.start ?? 0;
    const points: string[] = [];
    for (const isContext of [true, false]) {
      for (const piece of group) {
        if (piece.isContext !== isContext) continue;
        piece.points.forEach((point, index) => {
          const at = piece.start + index - start;
          if (piece.start + index < length) points[at] = point;
        });
      }
    }
    stretches.push({ start, points });
  }
  return stretches;
}
