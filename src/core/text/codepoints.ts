import { countBelow } from './sorted';
import { splitsSurrogatePair } from './surrogates';

/** Converts between UTF-16 offsets, in which the program counts, and code points, in which many formats count. */
export interface CodePoints {
  /** Code points of the whole text; a lone surrogate counts as one. */
  readonly length: number;
  /** An offset inside a surrogate pair counts as its start; one outside the text as the nearest end. */
  toCodePoint(offset: number): number;
  toUtf16(codePoint: number): number;
}

/** Reads the text once; then each question costs a binary search, or nothing where there is no surrogate pair. */
export function createCodePoints(text: string): CodePoints {
  const pairs = surrogatePairs(text);
  const length = text.length - pairs.length;
  /** Where the pairs are, counted in code points. */
  const pairPoints = pairs.map((start, index) => start - index);
  const clamp = (value: number, limit: number): number => Math.min(Math.max(0, value), limit);
  return {
    length,
    toCodePoint(offset) {
      const inside = clamp(offset, text.length);
      if (pairs.length === 0) return inside;
      const start = splitsSurrogatePair(text, inside) ? inside - 1 : inside;
      return start - countBelow(pairs, start);
    },
    toUtf16(codePoint) {
      const inside = clamp(codePoint, length);
      return pairs.length === 0 ? inside : inside + countBelow(pairPoints, inside);
    },
  };
}

function surrogatePairs(text: string): Uint32Array {
  const starts: number[] = [];
  if (/[\ud800-\udbff]/.test(text)) {
    for (let offset = 1; offset < text.length; offset++) {
      if (splitsSurrogatePair(text, offset)) starts.push(offset - 1);
    }
  }
  return Uint32Array.from(starts);
}
