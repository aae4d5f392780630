/** Characters of the pieces by which a text is indexed. */
const size = 5;

/** Finds strings in a text that is read once. */
export interface Grams {
  /** Where a string stands, ascending; at most `limit` places. Strings under five characters are looked for one by one. */
  find(wanted: string, limit: number): readonly number[];
  /** Where the five characters at an offset of a string stand; undefined if that is more than `limit` places. */
  places(wanted: string, offset: number, limit: number): readonly number[] | undefined;
}

/** Indexes a text by every five characters; linear in time and memory. */
export function createGrams(text: string): Grams {
  const index = createIndex(text);
  return {
    find(wanted, limit) {
      if (wanted.length < size) return findShort(text, wanted, limit);
      const offset = rarest(index, wanted);
      const found: number[] = [];
      for (let at = firstOf(index, wanted, offset); at >= 0 && found.length < limit; at = index.next[at] ?? -1) {
        if (at >= offset && text.startsWith(wanted, at - offset)) found.push(at - offset);
      }
      return found;
    },
    places(wanted, offset, limit) {
      if (countOf(index, wanted, offset) > limit) return undefined;
      const gram = wanted.slice(offset, offset + size);
      const found: number[] = [];
      for (let at = firstOf(index, wanted, offset); at >= 0; at = index.next[at] ?? -1) {
        if (text.startsWith(gram, at)) found.push(at);
      }
      return found;
    },
  };
}

/** For each piece, by its hash, where it stands first, from there where next, and how often. */
interface Index {
  readonly bits: number;
  readonly heads: Int32Array;
  readonly counts: Uint32Array;
  readonly next: Int32Array;
}

function createIndex(text: string): Index {
  const last = text.length - size;
  const bits = Math.min(20, Math.max(8, Math.ceil(Math.log2(text.length + 1))));
  const heads = new Int32Array(1 << bits).fill(-1);
  const counts = new Uint32Array(1 << bits);
  const next = new Int32Array(Math.max(0, last + 1));
  for (let at = last; at >= 0; at--) {
    const bucket = bucketOf(text, at, bits);
    next[at] = heads[bucket] ?? -1;
    heads[bucket] = at;
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return { bits, heads, counts, next };
}

const firstOf = ({ heads, bits }: Index, wanted: string, offset: number): number =>
  heads[bucketOf(wanted, offset, bits)] ?? -1;

const countOf = ({ counts, bits }: Index, wanted: string, offset: number): number =>
  counts[bucketOf(wanted, offset, bits)] ?? 0;

/** Pieces of a long string that are looked at first: nearly always one of them is rare. */
const firstLooks = 1024;
/** A piece that stands in so few places is rare enough. */
const few = 16;

/** Offset of a piece of a string that the text has seldom: of the first looked at, else of all. */
function rarest(index: Index, wanted: string): number {
  const step = Math.ceil(wanted.length / firstLooks);
  const offset = rarestOf(index, wanted, step);
  return step > 1 && countOf(index, wanted, offset) > few ? rarestOf(index, wanted, 1) : offset;
}

function rarestOf(index: Index, wanted: string, step: number): number {
  let best = 0;
  let fewest = Infinity;
  for (let offset = 0; offset + size <= wanted.length && fewest > 1; offset += step) {
    const count = countOf(index, wanted, offset);
    if (count < fewest) [best, fewest] = [offset, count];
  }
  return best;
}

/** How many characters a piece has. */
export const gramSize = size;

function bucketOf(text: string, at: number, bits: number): number {
  let hash = 0;
  for (let index = at; index < at + size; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
  return hash >>> (32 - bits);
}

function findShort(text: string, wanted: string, limit: number): readonly number[] {
  const found: number[] = [];
  if (wanted === '') return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < limit; at = text.indexOf(wanted, at + 1))
    found.push(at);
  return found;
}
