import { fold, type Folded } from '../text/fold';
import type { Span } from '../text/span';
import { createGrams, type Grams } from './grams';
import { hasNeighbour, lowestScore, scoreMatch, type Match } from './likeness';
import { likelyPlaces, rankedPlaces, shortest, type Key, type Scored } from './likelyPlaces';

/** Words of this length that stand in the text once are found without what stood around them. */
const unmistakable = 32;
/** Characters that must still stand right beside the words, on one side; beside short words more. */
const [neighbour, neighbourOfShort] = [6, 12];
/** So many characters on one side are enough for the same words. */
const wholeSide = 24;
/** Scores this close are equal. */
const equal = 0.01;

/** What is searched for: one wording with what stood around it. */
export interface Wanted {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  /** UTF-16 offset at which it is expected, if anything is known. */
  readonly hint?: number;
}

/** Where something was found. `isSame`: with the same words. */
export interface Found extends Span {
  readonly isSame: boolean;
  readonly likeness: number;
  readonly score: number;
}

/** Finds wordings in one text. */
export interface Finder {
  /** The place, or why there is none. */
  find(wanted: Wanted): Found | 'ambiguous' | 'orphan';
  /** All places that a person might mean, the likeliest first, at most so many; surer than nothing, but never sure. */
  rank(wanted: Wanted, most: number): readonly Found[];
  readonly folded: Folded;
}

/** Reads a text for finding wordings in it; the index is made at the first question. */
export function createFinder(text: string): Finder {
  const folded = fold(text);
  let grams: Grams | undefined;
  const index = (): Grams => (grams ??= createGrams(folded.text));
  const toSpan = (start: number, end: number): Span => ({
    start: folded.toSource(start),
    end: folded.toSource(end, 'end'),
  });
  const toFound = ({ start, end, likeness, score }: Scored): Found => {
    return { ...toSpan(start, end), isSame: likeness === 1, likeness, score };
  };
  return {
    folded,
    find(wanted) {
      const key = foldWanted(wanted, folded);
      if (key.quote.trim() === '') return 'orphan';
      const found = findFolded(folded.text, index(), key);
      if (typeof found === 'string') return found;
      return toFound(found);
    },
    rank(wanted, most) {
      const key = foldWanted(wanted, folded);
      return key.quote.trim() === '' ? [] : rankedPlaces(folded.text, index(), key, most).map(toFound);
    },
  };
}

/** No selector of ours has more on one side; what a stranger's has beyond would make the search quadratic. */
const longestSide = 128;

function foldWanted({ quote, prefix, suffix, hint }: Wanted, folded: Folded): Key {
  return {
    quote: foldWording(quote),
    prefix: foldWording(prefix.slice(-longestSide)),
    suffix: foldWording(suffix.slice(0, longestSide)),
    hint: hint === undefined ? undefined : folded.toFolded(hint),
  };
}

/** Latin-1 without what folding changes in it: nearly all wordings, for which the way back is not needed either. */
const plain = /^[\n -_a-~\u00a1-\u00aa\u00ac\u00ae-\u00b3\u00b5-\u00ba\u00bc-\u00ff]*$/;

/** The folded text of a short string. */
export function foldWording(text: string): string {
  return plain.test(text) ? text : fold(text).text;
}

function findFolded(text: string, grams: Grams, key: Key): Scored | 'ambiguous' | 'orphan' {
  const { prefix, quote, suffix } = key;
  const exact = grams.find(prefix + quote + suffix, 2);
  const [first] = exact;
  if (first !== undefined && exact.length === 1 && (prefix !== '' || suffix !== '' || quote.length >= shortest)) {
    const start = first + prefix.length;
    return { start, end: start + quote.length, likeness: 1, score: 1 };
  }
  if (exact.length > 1) return expected(text, key) ?? 'ambiguous';
  return best(text, likelyPlaces(text, grams, key), key);
}

/** Of places that fit equally, the one exactly where it is expected. */
function expected(text: string, { prefix, quote, suffix, hint }: Key): Scored | undefined {
  if (hint === undefined || !text.startsWith(prefix + quote + suffix, hint - prefix.length)) return undefined;
  return { start: hint, end: hint + quote.length, likeness: 1, score: 1 };
}

function best(text: string, matches: readonly Match[], key: Key): Scored | 'ambiguous' | 'orphan' {
  const same = matches.filter(({ likeness }) => likeness === 1);
  const isClear = same.length === 1 && key.quote.length >= unmistakable;
  const beside = key.quote.length < shortest ? neighbourOfShort : neighbour;
  const score = (match: Match): number => {
    if (isClear && match === same[0]) return Math.max(lowestScore, scoreMatch(text, match, key));
    if (!hasNeighbour(text, match, key, beside)) return 0;
    // A sentence that moved keeps what stood on one side of a name at its start or end, and nothing of the other.
    const isCertain = match.likeness === 1 && hasNeighbour(text, match, key, wholeSide);
    return Math.max(isCertain ? lowestScore : 0, scoreMatch(text, match, key));
  };
  const scored = matches
    .map((match) => ({ ...match, score: score(match) }))
    .filter((match) => match.score >= lowestScore)
    .sort((a, b) => b.score - a.score || a.start - b.start);
  const [winner] = scored;
  if (!winner) return 'orphan';
  const rival = scored.find(({ start, end }) => start >= winner.end || end <= winner.start);
  return rival && winner.score - rival.score < equal ? 'ambiguous' : winner;
}
