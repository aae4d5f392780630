import { trimRange } from './reading';
import type { Segment } from './segments';
import type { Draft, Position, Roles } from './told';
import { isWaiting } from './waiting';
import { hasClass } from './words';
import { WordClass } from './wordClass';

interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** What a frame behind or within gives to what stands around the segments `first` to `last`. */
export function placeAround(
  draft: Draft,
  { first, last }: Stretch,
  rolesAt: (position: Position) => Roles,
  tells: boolean,
): boolean {
  const { segments, reading } = draft;
  const before = segments[first - 1];
  const next = segments[last + 1];
  if (before?.kind === 'quote') {
    const inside = next?.kind === 'quote' && next.separator !== ':';
    const roles = rolesAt(inside ? 'inside' : 'after');
    for (let j = first - 1; segments[j]?.kind === 'quote'; j--) setDirect(draft, segments[j], roles, true);
    for (let j = last + 1; segments[j]?.kind === 'quote'; j++) setDirect(draft, segments[j], roles);
    return true;
  }
  if (!tells) return false;
  const start = startOfTold(segments, first);
  if (start === first) return false;
  const marked = next?.kind === 'quote' && next.separator === ',' && isWaiting(reading.words, before);
  const goesOn = next?.separator === ',' && (marked || next.kind !== 'quote');
  const ranges = [{ from: segments[start]?.from ?? 0, to: before?.to ?? 0 }];
  if (goesOn) ranges.push({ from: next.from, to: endOfRest(draft, last + 1) });
  if (marked) setDirect(draft, next, rolesAt('inside'));
  draft.told.push({
    kind: 'indirect',
    ranges: ranges.map((range) => trimRange(reading, range)).filter((range) => range.to > range.from),
    roles: rolesAt(goesOn ? 'inside' : 'after'),
    score: 0.8,
  });
  return true;
}

/** Up to a further verb of saying that goes on with the frame's subject: *sagte X, …, und nannte …*. */
function endOfRest({ segments, reading }: Draft, start: number): number {
  const { words } = reading;
  const stop = segments.findIndex((segment, j) => {
    const goesOn = segment.separator === '+' || hasClass(words, segment.from, WordClass.coordinator);
    return j > start && segment.kind === 'verbFirst' && goesOn && hasClass(words, segment.finite, WordClass.say);
  });
  const quote = segments.findIndex(({ kind, separator }, j) => j > start && kind === 'quote' && separator === ':');
  const last = Math.min(stop < 0 ? segments.length : stop, quote < 0 ? segments.length : quote);
  return segments[last - 1]?.to ?? 0;
}

function startOfTold(segments: readonly Segment[], before: number): number {
  let start = before;
  while (start > 0 && segments[start - 1]?.kind !== 'quote' && segments[start]?.separator !== ';') start--;
  return start;
}

/** Gives a quotation in marks its roles; the first frame wins unless `over`. */
export function setDirect(draft: Draft, segment: Segment | undefined, roles: Roles, over = false): void {
  if (segment?.pair === undefined) return;
  if (over || !draft.direct.has(segment.pair.open)) draft.direct.set(segment.pair.open, roles);
}
