import type { Source } from './frame';
import { placeAround, setDirect } from './placeAround';
import { trimRange, type Range } from './reading';
import type { Segment } from './segments';
import type { Draft, Position, Roles } from './told';

/** What a source within the sentence speaks for. */
export function placeSource(draft: Draft, source: Source): void {
  const { segments, reading } = draft;
  const own = segments[source.segment];
  if (own === undefined) return;
  const rolesAt = (position: Position): Roles => ({
    cue: [source.cue],
    speaker: source.speaker,
    frame: [source.range],
    addressee: [],
    medium: 'speech',
    position,
    impersonal: source.speaker.length === 0,
    hearsay: source.speaker.length === 0,
  });
  let last = source.segment;
  while ((segments[last + 1]?.from ?? Infinity) < source.range.to) last++;
  if (source.apart) {
    placeAround(draft, { first: source.segment, last }, rolesAt, true);
    return;
  }
  const next = segments[last + 1];
  if (next?.kind === 'quote' && own.finite < 0) {
    setDirect(draft, next, rolesAt('before'));
    return;
  }
  const around = sourceScope(segments, source.segment);
  const ranges = [
    { from: around.from, to: source.range.from },
    { from: behindSource(segments, source), to: around.to },
  ]
    .map((range) => trimRange(reading, range))
    .filter((range) => range.to > range.from);
  if (ranges.length === 0) return;
  const position = ranges.length > 1 ? 'inside' : source.range.from <= around.from + 1 ? 'before' : 'after';
  draft.told.push({ kind: 'indirect', ranges, roles: rolesAt(position), score: 0.85 });
}

/** Where the told clause goes on: a relative clause right behind the source belongs to it. */
function behindSource(segments: readonly Segment[], { segment, range }: Source): number {
  let k = segment;
  if (range.to < (segments[k]?.to ?? 0)) return range.to;
  while (segments[k + 1]?.kind === 'relative') k++;
  return k === segment ? range.to : (segments[k + 1]?.from ?? range.to);
}

/** What a source speaks for: its relative or subordinate clause, otherwise the sentence around its main clause. */
function sourceScope(segments: readonly Segment[], k: number): Range {
  const own = segments[k];
  if (own === undefined) return { from: 0, to: 0 };
  if (own.kind === 'relative' || (own.kind === 'subordinate' && k > 0)) return own;
  let start = k;
  while (start > 0 && isDependent(segments[start - 1]) && segments[start]?.separator === ',') start--;
  let end = k;
  while (end + 1 < segments.length && segments[end + 1]?.kind !== 'quote' && segments[end + 1]?.separator !== ';')
    end++;
  return { from: segments[start]?.from ?? own.from, to: segments[end]?.to ?? own.to };
}

function isDependent(segment: Segment | undefined): boolean {
  return segment !== undefined && segment.kind !== 'main' && segment.kind !== 'verbFirst' && segment.kind !== 'quote';
}
