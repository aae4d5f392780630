import type { Article } from '../article/article';
import { firstAtLeast } from '../quotes/search';
import type { LoneMark } from './articleMarks';
import { frameIn } from './frame';
import type { Repair, RepairPlace } from './problem';

/** What a lone mark may belong to: the text between it and the next mark, or the one before. */
interface Room {
  /** Offsets of the block's text. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * How a mark without its like may be mended, the likeliest way first: before the words of saying, at the ends of sentence and
 * paragraph, or by taking it away. Never empty.
 * @param marks offsets of all marks of the article, sorted
 */
export function repairsOf(
  article: Article,
  lone: LoneMark,
  partner: string,
  marks: readonly number[],
): readonly Repair[] {
  const { block, at, side } = lone;
  const index = firstAtLeast(marks, at, (mark) => mark);
  const room: Room = {
    at: at - block.start,
    from: Math.max(0, (marks[index - 1] ?? -1) + 1 - block.start),
    to: Math.min(block.body.text.length, (marks[index + 1] ?? Infinity) - block.start),
  };
  const places = side === 'open' ? placesToClose(article, lone, room) : placesToOpen(lone, room);
  const repairs = places
    .filter(([, place], nth) => places.findIndex(([, other]) => other === place) === nth)
    .map(([place, offset]): Repair => {
      const start = block.start + offset;
      return { place, edit: { start, end: start, text: partner } };
    });
  const removal: Repair = { place: 'remove', edit: { start: at, end: at + 1, text: '' } };
  const isDoubled = marks[index - 1] === at - 1 || marks[index + 1] === at + 1;
  return isDoubled ? [removal, ...repairs] : [...repairs, removal];
}

type Place = readonly [place: RepairPlace, offset: number];

function placesToClose(article: Article, { block }: LoneMark, { at, to }: Room): readonly Place[] {
  const { text } = block.body;
  const end = trimmedEnd(text, to);
  const sentence = block.body.sentences.find((each) => each.end > at + 1);
  const stop = sentence ? trimmedEnd(text, Math.min(sentence.end, end)) : end;
  const frame = frameIn(block.body, at, end, article.language);
  const places: readonly Place[] = [
    ...(frame === undefined ? [] : [['frame', frame] as const]),
    ['sentence', stop],
    ['paragraph', end],
  ];
  return places.filter(([, offset]) => offset > at + 1);
}

function placesToOpen({ block }: LoneMark, { at, from }: Room): readonly Place[] {
  const { text, sentences } = block.body;
  const sentence = sentences.findLast((each) => each.start < at);
  const start = Math.max(from, sentence?.start ?? 0);
  const colon = text.slice(start, at).indexOf(': ');
  const places: readonly Place[] = [
    ...(colon < 0 ? [] : [['colon', start + colon + 2] as const]),
    ['sentence', skipSpace(text, start)],
    ['paragraph', skipSpace(text, from)],
  ];
  return places.filter(([, offset]) => offset < at);
}

function trimmedEnd(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function skipSpace(text: string, start: number): number {
  return text.length - text.slice(start).trimStart().length;
}
