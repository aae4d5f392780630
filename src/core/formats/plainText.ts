import { createCodePoints } from '../text/codepoints';
import { countBelow } from '../text/sorted';
import type { Span } from '../text/span';

/** The article's text as it is written beside its annotations: LF for every line end, no byte order mark. */
export interface PlainText {
  readonly text: string;
  /** UTF-16 span in {@link text} of a span in the article's own text; an end inside CR LF moves before the line end. */
  place(span: Span): Span;
  /** The span in the article's own text of a span of {@link text}: the way back of {@link place}. */
  origin(placed: Span): Span;
  /** A span of {@link text} in code points. */
  pointsAt(placed: Span): Span;
  /** A span of the article's own text in code points of {@link text}. */
  points(span: Span): Span;
}

/** Drops the byte order mark and makes LF of CR LF and CR. Reads the text once; each question costs a binary search. */
export function createPlainText(original: string): PlainText {
  const start = original.startsWith('\uFEFF') ? 1 : 0;
  const body = original.slice(start);
  const text = body.replace(/\r\n?/g, '\n');
  /** In the article's own text. */
  const dropped = Uint32Array.from([...body.matchAll(/\r\n/g)], ({ index }) => index + 1 + start);
  const codePoints = createCodePoints(text);
  const place = (offset: number): number => Math.max(0, offset - start - countBelow(dropped, offset));
  /** Where the line feeds stand in the text of which they were no part: each behind the carriage return dropped for it. */
  const lineFeeds = dropped.map((offset, index) => offset - start - index - 1);
  const back = (offset: number): number => offset + start + countBelow(lineFeeds, offset);
  const span = ({ start: from, end }: Span): Span => ({ start: place(from), end: place(end) });
  const pointsAt = ({ start: from, end }: Span): Span => ({
    start: codePoints.toCodePoint(from),
    end: codePoints.toCodePoint(end),
  });
  const origin = ({ start: from, end }: Span): Span => ({ start: back(from), end: back(end) });
  return { text, place: span, origin, pointsAt, points: (own) => pointsAt(span(own)) };
}
