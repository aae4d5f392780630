import type { Edit } from './edits';
import type { Grave, LostEnd } from './trace';

/** Graves of deleted text beyond which the oldest are given up. */
const most = 600;
const kept = 400;

/** Index of the first grave at or after a place. */
export function firstGraveAt(graves: readonly Grave[], at: number): number {
  let low = 0;
  let high = graves.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((graves[middle]?.at ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The strokes of which a text brings back the graves of one place: those of the last strokes together (undo takes several back at
 * once), else those of one stroke. Undefined if it is no text that was deleted there.
 */
export function revivedBy(graves: readonly Grave[], text: string): ReadonlySet<number> | undefined {
  if (graves.length === 0 || text === '') return undefined;
  const strokes = [...new Set(graves.map(({ stroke }) => stroke))].sort((a, b) => b - a);
  for (const stroke of strokes) {
    const together = graves.filter((grave) => grave.stroke >= stroke);
    if (holds(together, text)) return new Set(strokes.filter((other) => other >= stroke));
  }
  for (const stroke of strokes) {
    const alone = graves.filter((grave) => grave.stroke === stroke);
    if (holds(alone, text)) return new Set([stroke]);
  }
  return undefined;
}

function holds(graves: readonly Grave[], text: string): boolean {
  if (graves.reduce((sum, { length }) => sum + length, 0) !== text.length) return false;
  let offset = 0;
  return graves.every((grave) => {
    const start = offset;
    offset += grave.length;
    return grave.text === undefined || text.startsWith(grave.text, start);
  });
}

/** What an edit deletes, as graves among those that stood inside it, in the order of the text; all at the edit's start. */
export function bury(edit: Edit, inside: readonly Grave[], stroke: number, lost: readonly LostEnd[]): readonly Grave[] {
  const { start, end, removed } = edit;
  const graves: Grave[] = [];
  const put = (grave: Grave): void => {
    const last = graves.at(-1);
    if (last?.stroke === grave.stroke) graves[graves.length - 1] = join(last, grave);
    else graves.push(grave);
  };
  const putDeleted = (from: number, to: number): void => {
    if (to <= from) return;
    const ends = lost.filter(({ offset, side }) =>
      side === 'start' ? from <= offset + start && offset + start < to : from < offset + start && offset + start <= to,
    );
    put({
      at: start,
      length: to - from,
      ...(removed !== undefined && { text: removed.slice(from - start, to - start) }),
      stroke,
      ends: ends.map((lostEnd) => ({ ...lostEnd, offset: lostEnd.offset + start - from, isNew: true })),
    });
  };
  let from = start;
  for (const grave of inside) {
    putDeleted(from, grave.at);
    from = Math.max(from, grave.at);
    put({ ...grave, at: start });
  }
  putDeleted(from, end);
  return graves.map((grave) => ({ ...grave, ends: grave.ends.map(withoutMark) }));
}

type Marked = LostEnd & { readonly isNew?: boolean };

const withoutMark = ({ isNew: _, ...end }: Marked): LostEnd => end;

/** Two neighbours of one stroke as one grave. Where both lost the same end, the older knows where it was at first. */
function join(left: Grave, right: Grave): Grave {
  const ends: Marked[] = [...left.ends, ...right.ends.map((end) => ({ ...end, offset: end.offset + left.length }))];
  const older = new Set(ends.filter(({ isNew }) => !isNew).map(nameOf));
  return {
    at: left.at,
    length: left.length + right.length,
    ...(left.text !== undefined && right.text !== undefined && { text: left.text + right.text }),
    stroke: left.stroke,
    ends: ends.filter((end) => !end.isNew || !older.has(nameOf(end))),
  };
}

const nameOf = ({ id, slot, side }: LostEnd): string => `${side}${slot}@${id}`;

/** The graves without the oldest, if there are very many. */
export function withoutOldest(graves: readonly Grave[]): readonly Grave[] {
  if (graves.length <= most) return graves;
  const strokes = graves.map(({ stroke }) => stroke).sort((a, b) => b - a);
  const oldest = strokes[kept] ?? 0;
  return graves.filter(({ stroke }) => stroke > oldest);
}
