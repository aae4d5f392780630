import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { measure, readParagraphs, withLf, type Measured, type Paragraph, type Paragraphs } from './paragraphs';
import type { ParagraphRecord, Place, SidecarContent } from './records';

/** What stood around an annotation, to tell copies of a paragraph apart. */
export interface Around {
  readonly prefix: string;
  readonly suffix: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Stored places in an article's text. */
export interface Places {
  /** The span of a place whose paragraph is in the text; undefined if it is not, or cannot be told from its copies. */
  resolve(place: Place, around?: Around): { readonly span: Span; readonly isMoved: boolean } | undefined;
  /** Where a place starts, if its paragraph is in the text. */
  startOf(place: Place): number | undefined;
}

/** Finds the stored paragraphs in an article by their hash, also where they moved. */
export function resolvePlaces(stored: SidecarContent['paragraphs'], article: Article): Places {
  const paragraphs = readParagraphs(article);
  const records = settleParagraphs(stored, paragraphs);
  const moved = movedOnes(records, paragraphs);
  let whole: Measured | undefined;
  const resolve: Places['resolve'] = ([id, start, end], around) => {
    if (id === null) {
      whole ??= measure(article.text);
      return { span: { start: whole.toUtf16(start), end: whole.toUtf16(end) }, isMoved: false };
    }
    const record = records.get(id);
    if (!record || end > record.length) return undefined;
    const paragraph = choose(record, paragraphs, article, [start, end], around);
    if (!paragraph) return undefined;
    const toSpan = (at: number): number => paragraph.start + paragraph.toUtf16(at);
    return { span: { start: toSpan(start), end: toSpan(end) }, isMoved: moved.has(id) };
  };
  return { resolve, startOf: (place) => resolve(place)?.span.start };
}

/** One record an id: after a merge, the one whose hash is in the text. */
function settleParagraphs(
  stored: SidecarContent['paragraphs'],
  { byHash }: Paragraphs,
): ReadonlyMap<string, ParagraphRecord> {
  const records = new Map<string, ParagraphRecord>();
  for (const { value } of stored) {
    const other = records.get(value.id);
    if (!other || (!byHash.has(other.hash) && byHash.has(value.hash))) records.set(value.id, value);
  }
  return records;
}

/**
 * The paragraph that a record means: of several copies the one it was, while they are as many, else the one that stands between
 * the same neighbours.
 */
function choose(
  record: ParagraphRecord,
  { list, byHash }: Paragraphs,
  article: Article,
  at: readonly [number, number],
  around: Around | undefined,
): Paragraph | undefined {
  const copies = byHash.get(record.hash) ?? [];
  const [nth, of] = record.copy ?? [1, 1];
  if (copies.length === of) return list[copies[nth - 1] ?? -1];
  if (!around) return undefined;
  const fitting = copies.filter((index) => fits(list[index], article, at, around));
  return fitting.length === 1 ? list[fitting[0] ?? -1] : undefined;
}

function fits(
  paragraph: Paragraph | undefined,
  { text }: Article,
  [start, end]: readonly [number, number],
  { prefix, suffix, isFirst, isLast }: Around,
): boolean {
  if (!paragraph) return false;
  const [at, from] = [paragraph.start + paragraph.toUtf16(start), paragraph.start + paragraph.toUtf16(end)];
  // Where one side says nothing of the neighbours, the other one does not tell the old one from a copy right beside it.
  if ((isFirst && prefix.length <= at - paragraph.start) || (isLast && suffix.length <= paragraph.end - from))
    return false;
  const before = text.slice(Math.max(0, at - 2 * prefix.length - 2), at);
  const after = text.slice(from, from + 2 * suffix.length + 2);
  return (!isFirst || withLf(before).endsWith(prefix)) && (!isLast || withLf(after).startsWith(suffix));
}

/** Ids of the paragraphs that no longer stand in the order in which they were stored. */
function movedOnes(records: ReadonlyMap<string, ParagraphRecord>, { byHash }: Paragraphs): ReadonlySet<string> {
  const present = [...records.values()].flatMap(({ id, hash, copy }) => {
    const at = byHash.get(hash)?.[(copy?.[0] ?? 1) - 1];
    return at === undefined ? [] : [{ id, at }];
  });
  const kept = longestRise(present.map(({ at }) => at));
  return new Set(present.filter((_, index) => !kept.has(index)).map(({ id }) => id));
}

/** Indexes of a longest run that never falls (patience sorting). */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  values.forEach((value, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}
