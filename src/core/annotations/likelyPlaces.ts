import { gramSize, type Grams } from './grams';
import { findAlike, scoreMatch, type Context, type Match } from './likeness';

/** Words under this length are only found exactly. */
export const shortest = 5;
/** Places of which each is tried; beyond, the pieces of the context decide which ones. */
const mostPlaces = 16;
/** Pieces of a string that vote for where it stands, places that a piece may have, and how far the votes may lie apart. */
const [mostPieces, mostVotes, bucketWidth] = [48, 64, 32];
/** How far around a vote the words are searched. */
const reach = 48;
/** Places with the same words among which a person's choice is ranked. */
const mostSame = 200;
/** Errors per character that words may have where a person chooses. */
const lenient = 0.4;
/** Characters of what stood on each side that lead to what stands between them now, and how long that may be. */
const side = 12;
const longestBetween = 160;

/** What is searched for, folded. */
export interface Key extends Context {
  readonly quote: string;
}

export type Scored = Match & { readonly score: number };

/** Places worth scoring: the same words where they are few, and what is like them where the pieces of the context point to. */
export function likelyPlaces(text: string, grams: Grams, key: Key): readonly Match[] {
  const { quote } = key;
  const found = new Map<string, Match>();
  const put = (match: Match): void => {
    const name = `${match.start}-${match.end}`;
    if (!found.has(name)) found.set(name, match);
  };
  const same = grams.find(quote, mostPlaces + 1);
  if (same.length <= mostPlaces) for (const start of same) put({ start, end: start + quote.length, likeness: 1 });
  for (const vote of votes(grams, key)) {
    const [from, to] = [Math.max(0, vote - reach), vote + quote.length + reach];
    const here = text.slice(from, to).indexOf(quote);
    if (here >= 0) put({ start: from + here, end: from + here + quote.length, likeness: 1 });
    else if (quote.length >= shortest) for (const match of findAlike(text, from, to, quote)) put(match);
  }
  return [...found.values()];
}

/** Where the words are expected by the pieces of five characters that they and their surroundings consist of; best first. */
function votes(grams: Grams, { prefix, quote, suffix }: Key): readonly number[] {
  const whole = prefix + quote + suffix;
  const counts = new Map<number, { votes: number; readonly start: number }>();
  const step = Math.max(1, Math.floor((whole.length - gramSize + 1) / mostPieces));
  for (let offset = 0; offset + gramSize <= whole.length; offset += step) {
    for (const place of grams.places(whole, offset, mostVotes) ?? []) {
      const start = Math.max(0, place - offset + prefix.length);
      const bucket = Math.floor(start / bucketWidth);
      const count = counts.get(bucket);
      if (count) count.votes++;
      else counts.set(bucket, { votes: 1, start });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.votes - a.votes)
    .slice(0, mostPlaces)
    .map(({ start }) => start);
}

/** Every place that a person might mean, the likeliest first; of those that overlap only the likeliest. */
export function rankedPlaces(text: string, grams: Grams, key: Key, most: number): readonly Scored[] {
  const { quote } = key;
  const same = grams.find(quote, mostSame).map((start) => ({ start, end: start + quote.length, likeness: 1 }));
  const alike = votes(grams, key).flatMap((vote) => {
    if (quote.length < shortest) return [];
    return findAlike(text, vote - reach, vote + quote.length + reach, quote, lenient);
  });
  const ranked = [...same, ...alike, ...between(text, grams, key)]
    .map((match) => ({ ...match, score: scoreMatch(text, match, key) }))
    .sort((a, b) => b.score - a.score || a.start - b.start);
  const chosen: Scored[] = [];
  for (const match of ranked) {
    if (chosen.length === most) break;
    if (!chosen.some(({ start, end }) => match.start < end && start < match.end)) chosen.push(match);
  }
  return chosen;
}

/** What stands now between what stood before and behind the words, where both stand in the text just once. */
function between(text: string, grams: Grams, { prefix, suffix }: Key): readonly Match[] {
  const [before, after] = [prefix.slice(-side), suffix.slice(0, side)];
  if (before.length < side || after.length < side) return [];
  const found = grams.find(before, 2);
  const start = (found[0] ?? 0) + before.length;
  const end = text.slice(start, start + longestBetween + after.length).indexOf(after) + start;
  return found.length === 1 && end > start ? [{ start, end, likeness: 0 }] : [];
}
