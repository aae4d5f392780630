import type { Span } from '../../core/text/span';
import { columnsOf } from './width';

const LF = 0x0a;
const CR = 0x0d;

/**
 * Cuts a stretch of text into the lines of a drawing: at its line ends, and behind a space where it would be wider than
 * `width` columns; a word longer than that is cut. No surrogate pair is split, every character is in one piece.
 */
export function cutPieces(text: string, { start, end }: Span, width: number): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  let column = 0;
  let behindSpace = start;
  const cut = (at: number): void => {
    if (at > from) pieces.push({ start: from, end: at });
    from = behindSpace = at;
  };
  for (let at = start; at < end;) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const next = at + character.length;
    const isLineEnd = text.charCodeAt(at) === LF || (text.charCodeAt(at) === CR && text.charCodeAt(next) !== LF);
    column += columnsOf(character);
    if (column > width && at > from && !isLineEnd) {
      const back = behindSpace > from ? behindSpace : at;
      cut(back);
      at = back;
      column = 0;
      continue;
    }
    if (isLineEnd) {
      cut(next);
      column = 0;
    } else if (character === ' ') behindSpace = next;
    at = next;
  }
  cut(end);
  return pieces;
}
