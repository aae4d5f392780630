import type { Span } from '../text/span';
import type { PlainText } from './plainText';

/** What brat's reader takes for the end of a line or field: it splits lines as Python does. */
const lineEnds = /[\p{Cc}\u2028\u2029]+/gu;

interface Fragment {
  /** In code points. */
  readonly points: Span;
  readonly text: string;
}

/** A stretch of text as brat can hold it: cut at every line end. Empty if it is nothing but line ends. */
function fragmentsOf(plain: PlainText, span: Span): readonly Fragment[] {
  const { start, end } = plain.place(span);
  const words = plain.text.slice(start, end);
  const fragments: Fragment[] = [];
  let from = 0;
  const push = (to: number): void => {
    const placed = { start: start + from, end: start + to };
    if (to > from) fragments.push({ points: plain.pointsAt(placed), text: words.slice(from, to) });
  };
  for (const { index, 0: ends } of words.matchAll(lineEnds)) {
    push(index);
    from = index + ends.length;
  }
  push(words.length);
  return fragments;
}

/** The rest of a T line behind its type: places, TAB, words, those of several fragments joined by a space. */
export function textBound(spans: readonly Span[], plain: PlainText): string {
  const fragments = spans.flatMap((span) => fragmentsOf(plain, span));
  const places = fragments.map(({ points }) => `${points.start} ${points.end}`).join(';');
  return `${places}\t${fragments.map(({ text }) => text).join(' ')}`;
}

/** Whether there is anything but line ends to point to. */
export function isPrintable(plain: PlainText, span: Span): boolean {
  return fragmentsOf(plain, span).length > 0;
}

/** Whether brat's reader sees nothing but ends of lines in a text, and anything at all. */
export function isOnlyLineEnds(text: string): boolean {
  return /^[\p{Cc}\u2028\u2029]+$/u.test(text);
}
