import type { Body } from '../article/article';
import type { Pair, Pairing } from './pairing';
import { namesSpeakerBehind } from './speakerBehind';
import { hasClass, type Words } from './words';
import { WordClass } from './wordClass';

/** A block prepared for the rules: its words, its outermost pairs of marks, and where one may jump over them. */
export interface Reading {
  readonly body: Body;
  readonly words: Words;
  readonly pairing: Pairing;
  /** Pairs that stand in no other, sorted. */
  readonly outer: readonly Pair[];
  /** For the first token of a pair of marks, at any depth, or of brackets its last token, otherwise the token itself. */
  readonly jump: Int32Array;
}

/** A half-open range of tokens. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A bracket is closed within so many tokens or it is none. */
const longestBracket = 60;

/** Prepares a block. Linear. */
export function createReading(words: Words, pairing: Pairing): Reading {
  const { body } = words;
  const jump = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) jump[i] = i;
  for (let i = 0; i < words.length; i++) {
    if (words.classes[i] !== 0) continue;
    const closing = closingOf(words.lower[i]);
    if (closing !== undefined) jump[i] = findClosing(words, i, closing);
  }
  const outer = pairing.pairs.filter((pair) => pair.depth === 0);
  for (const pair of pairing.pairs) jump[pair.open] = pair.close;
  return { body, words, pairing, outer, jump };
}

function closingOf(sign: string | undefined): string | undefined {
  if (sign === '(') return ')';
  return sign === '[' ? ']' : undefined;
}

function findClosing(words: Words, open: number, closing: string): number {
  const limit = Math.min(words.length, open + longestBracket);
  for (let i = open + 1; i < limit; i++) {
    if (words.lower[i] === closing) return i;
  }
  return open;
}

/**
 * The block's sentences as ranges of tokens, where what stands in marks is one piece: no sentence ends inside a pair,
 * nor between a pair and a word written small that goes on from it, or in English the name of who said it.
 */
export function outerSentences(reading: Reading, german: boolean): Range[] {
  const { body, outer, words } = reading;
  const ranges: Range[] = [];
  let from = 0;
  let pair = 0;
  for (const sentence of body.sentences) {
    const to = sentence.endToken;
    while ((outer[pair]?.close ?? words.length) < to - 1) pair++;
    const current = outer[pair];
    const inside = current !== undefined && current.open < to && current.close >= to;
    const namesSpeaker = !german && current?.close === to - 1 && namesSpeakerBehind(words, current);
    if (inside || namesSpeaker || goesOn(reading, to)) continue;
    pushBounded(reading, ranges, { from, to });
    from = to;
  }
  pushBounded(reading, ranges, { from, to: words.length });
  return ranges;
}

/** Words of a sentence that are not in marks: a longer one is cut, so that no rule meets an endless sentence. */
const longestSentence = 300;

function pushBounded({ jump }: Reading, ranges: Range[], { from, to }: Range): void {
  let start = from;
  let count = 0;
  for (let i = from; i < to; i = (jump[i] ?? i) + 1) {
    if (++count <= longestSentence) continue;
    ranges.push({ from: start, to: i });
    start = i;
    count = 1;
  }
  if (to > start) ranges.push({ from: start, to });
}

function goesOn({ words }: Reading, to: number): boolean {
  if (to >= words.length) return false;
  if (/^[,;]$/.test(words.lower[to] ?? '')) return true;
  return hasClass(words, to, WordClass.word) && !hasClass(words, to, WordClass.capital | WordClass.number);
}

/** Trims separators and closing punctuation off both ends. */
export function trimRange({ words }: Reading, range: Range): Range {
  let { from, to } = range;
  while (from < to && /^[,;:.–—-]$/.test(words.lower[from] ?? '')) from++;
  while (to > from && /^[,;:.–—-]$/.test(words.lower[to - 1] ?? '')) to--;
  return { from, to };
}

/** A sentence with its own full stop, without what joins it to others. */
export function wholeSentence({ words }: Reading, range: Range): Range {
  let { from, to } = range;
  while (from < to && /^[,;:.–—-]$/.test(words.lower[from] ?? '')) from++;
  while (to > from && /^[,;:–—-]$/.test(words.lower[to - 1] ?? '')) to--;
  return { from, to };
}

/** Number of words (not marks or punctuation) in a range. */
export function countWords({ words }: Pick<Reading, 'words'>, range: Range): number {
  let count = 0;
  for (let i = range.from; i < range.to; i++) if (hasClass(words, i, WordClass.word)) count++;
  return count;
}
