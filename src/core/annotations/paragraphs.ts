import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Article, Body } from '../article/article';
import { createCodePoints, type CodePoints } from '../text/codepoints';
import { countBelow } from '../text/sorted';

/** Hex digits of a paragraph's hash that are stored. */
const hashDigits = 16;

/** A text as a sidecar counts in it: line ends as LF, offsets in code points. */
export interface Measured {
  /** Code points. */
  readonly length: number;
  toStored(offset: number): number;
  toUtf16(stored: number): number;
}

/** A block of the article as the sidecar knows it. */
export interface Paragraph extends Measured {
  readonly start: number;
  readonly end: number;
  readonly hash: string;
  /** Which of how many paragraphs with the same hash it is, both from 1. */
  readonly copy: readonly [number, number];
}

/** The paragraphs of an article and where each hash stands. */
export interface Paragraphs {
  readonly list: readonly Paragraph[];
  readonly byHash: ReadonlyMap<string, readonly number[]>;
}

/** Line ends as a sidecar stores them. */
export function withLf(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

export function measure(text: string): Measured {
  const points = createCodePoints(withLf(text));
  if (text.includes('\r\n')) return measureCrlf(text, points);
  return {
    length: points.length,
    toStored: (offset) => points.toCodePoint(offset),
    toUtf16: (stored) => points.toUtf16(stored),
  };
}

function measureCrlf(text: string, points: CodePoints): Measured {
  const ends: number[] = [];
  for (let at = text.indexOf('\r\n'); at >= 0; at = text.indexOf('\r\n', at + 2)) ends.push(at);
  const inText = Uint32Array.from(ends);
  const inLf = Uint32Array.from(ends, (at, index) => at - index);
  return {
    length: points.length,
    toStored: (offset) => points.toCodePoint(offset - countBelow(inText, offset)),
    toUtf16(stored) {
      const offset = points.toUtf16(stored);
      return offset + countBelow(inLf, offset);
    },
  };
}

/** What is known of a body wherever it stands; a body that stays is not hashed again. */
const known = new WeakMap<Body, Measured & { readonly hash: string }>();

function readBody(body: Body): Measured & { readonly hash: string } {
  let read = known.get(body);
  if (!read) {
    read = { ...measure(body.text), hash: hashOf(body.text) };
    known.set(body, read);
  }
  return read;
}

/** SHA-256 of the text with LF in UTF-8 (a lone surrogate as U+FFFD), its first 16 hex digits. */
function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(withLf(text)))).slice(0, hashDigits);
}

/** The blocks of an article as paragraphs. */
export function readParagraphs(article: Article): Paragraphs {
  const byHash = new Map<string, number[]>();
  const read = article.blocks.map(({ start, end, body }, index) => {
    const measured = readBody(body);
    const same = byHash.get(measured.hash);
    if (same) same.push(index);
    else byHash.set(measured.hash, [index]);
    return { start, end, ...measured, nth: byHash.get(measured.hash)?.length ?? 1 };
  });
  const list = read.map(({ nth, ...paragraph }): Paragraph => {
    return { ...paragraph, copy: [nth, byHash.get(paragraph.hash)?.length ?? 1] };
  });
  return { list, byHash };
}

/** Index of the last paragraph that starts at or before an offset; -1 if there is none. */
export function paragraphAt(list: readonly Paragraph[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
