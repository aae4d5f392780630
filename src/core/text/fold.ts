import { countBelow } from './sorted';

/** A text in the form in which wordings are compared, with the way back to the text it was made from. */
export interface Folded {
  readonly text: string;
  /**
   * The source offset of a folded offset. At `start` (the default) it is where the character after it begins in the source,
   * at `end` where the character before it ends: they differ by what folding dropped.
   */
  toSource(offset: number, side?: 'start' | 'end'): number;
  /** The folded offset of a source offset; one inside a folded character counts as the next. */
  toFolded(offset: number): number;
}

/** Characters below this are in NFC by themselves and combine with nothing before them. */
const FIRST_COMBINING = 0x300;
const COMBINING = /[\p{M}\u1160-\u11ff]/u;
const DROPPED = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u;
const REPLACED = new Map<string, string>([
  ...pairs('«»„“”‟＂〝〞〟', '"'),
  ...pairs('‹›‚‘’‛´`＇', "'"),
  ...pairs('‐‑‒–—―−﹘﹣－', '-'),
  ...pairs('\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000', ' '),
  ...pairs('\r\u0085\u2028\u2029', '\n'),
]);

function pairs(characters: string, to: string): [string, string][] {
  return Array.from(characters, (character) => [character, to]);
}

/**
 * Folds a text for comparison (ANCHORING.md, The way, 4): NFC; one glyph for all double and one for all single quotation
 * marks, one for dashes; every space as a space; soft hyphen, zero-width and direction characters and the byte order mark
 * dropped; line ends as LF. Case stays. Folding a folded text changes nothing. Linear in its length.
 */
export function fold(text: string): Folded {
  // NFC makes at most three units of one (Unicode Standard Annex 15, stability of expansion).
  const starts = new Uint32Array(text.length * 3 + 1);
  const ends = new Uint32Array(text.length * 3 + 1);
  let folded = '';
  let count = 0;
  const put = (piece: string, start: number, end: number): void => {
    folded += piece;
    starts.fill(start, count, count + piece.length);
    ends.fill(end, count, count + piece.length);
    count += piece.length;
  };
  for (let offset = 0; offset < text.length;) {
    const plain = plainEnd(text, offset);
    folded += text.slice(offset, plain);
    for (; offset < plain; count++) {
      starts[count] = offset;
      offset += 1;
      ends[count] = offset;
    }
    if (offset === text.length) break;
    const cluster = readCluster(text, offset);
    put(cluster.folded, cluster.start, cluster.end);
    offset = cluster.next;
  }
  return {
    text: folded,
    toSource(at, side = 'start') {
      if (side === 'end') return at <= 0 ? 0 : (ends[Math.min(at, count) - 1] ?? 0);
      return at >= count ? text.length : (starts[Math.max(0, at)] ?? 0);
    },
    toFolded: (at) => countBelow(starts, at, count),
  };
}

/** Where the characters end that stay as they are and combine with nothing: most of any text. */
function plainEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  // The last one may combine with what follows.
  return end < text.length && end > from ? end - 1 : end;
}

function isPlain(unit: number): boolean {
  if (unit < 0x80) return unit !== 0x0d && unit !== 0x60;
  return unit >= 0xc0 && unit < FIRST_COMBINING;
}

interface Cluster {
  readonly folded: string;
  /** What it was made from; what was dropped around it is not part of it. */
  readonly start: number;
  readonly end: number;
  /** Where to read on. */
  readonly next: number;
}

/** Reads a character with what combines with it; what is dropped may stand between the two. */
function readCluster(text: string, from: number): Cluster {
  const first = characterAt(text, from);
  const afterFirst = from + first.length;
  if (DROPPED.test(first)) return { folded: '', start: from, end: from, next: afterFirst };
  const line = first === '\r' && text[afterFirst] === '\n' ? afterFirst + 1 : afterFirst;
  if (line > afterFirst) return { folded: '\n', start: from, end: line, next: line };
  let cluster = first;
  let end = afterFirst;
  for (let offset = afterFirst; offset < text.length;) {
    if (text.charCodeAt(offset) < FIRST_COMBINING && text.charCodeAt(offset) !== 0xad) break;
    const next = characterAt(text, offset);
    offset += next.length;
    if (DROPPED.test(next)) continue;
    if (!COMBINING.test(next)) break;
    cluster += next;
    end = offset;
  }
  return { folded: foldCluster(cluster), start: from, end, next: end };
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && cluster < '\u00a0' && cluster !== '`' && cluster !== '\r' && cluster !== '\u0085')
    return cluster;
  const composed = cluster.length === 1 && cluster.charCodeAt(0) < FIRST_COMBINING ? cluster : cluster.normalize('NFC');
  const first = characterAt(composed, 0);
  const replaced = REPLACED.get(first);
  return replaced === undefined ? composed : replaced + composed.slice(first.length);
}

/** The character at an offset, two code units for a surrogate pair. */
function characterAt(text: string, offset: number): string {
  const unit = text.charCodeAt(offset);
  if (unit < 0xd800 || unit > 0xdbff) return text.charAt(offset);
  const low = text.charCodeAt(offset + 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(offset, offset + 2) : text.charAt(offset);
}
