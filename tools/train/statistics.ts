import { readFileSync } from 'node:fs';

/** How a word stands in raw text. */
export interface Standing {
  count: number;
  initial: number;
  article: number;
  inside: number;
  capitalBefore: number;
  capitalBehind: number;
  lowerBefore: number;
}

const ARTICLES = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines kein keine keinen diese dieser dieses diesen diesem ' +
    'jede jeder jedes seine ihre sein ihr unser mein'
  ).split(' '),
);
const INSIDE = new Set(['in', 'nach', 'aus']);

/** Counts of all words of the tokenized raw text. */
export function countStandings(file: string): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const words = line.split(' ');
    for (let at = 0; at < words.length; at++) countWord(standings, words, at);
  }
  standings.delete('');
  return standings;
}

function countWord(standings: Map<string, Standing>, words: readonly string[], at: number): void {
  const word = words[at] ?? '';
  let standing = standings.get(word);
  if (standing === undefined) {
    standing = { count: 0, initial: 0, article: 0, inside: 0, capitalBefore: 0, capitalBehind: 0, lowerBefore: 0 };
    standings.set(word, standing);
  }
  standing.count += 1;
  if (at === 0) standing.initial += 1;
  else {
    const before = words[at - 1] ?? '';
    const low = before.toLowerCase();
    if (ARTICLES.has(low)) standing.article += 1;
    else if (INSIDE.has(low)) standing.inside += 1;
    else if (isCapital(before) && at > 1) standing.capitalBefore += 1;
    else if (before !== before.toUpperCase()) standing.lowerBefore += 1;
  }
  if (isCapital(words[at + 1] ?? '')) standing.capitalBehind += 1;
}

function isCapital(word: string): boolean {
  const first = word.charAt(0);
  return first.toLowerCase() !== first;
}

/** A share in five steps, 1 to 5. */
export function fifths(part: number, whole: number): number {
  return whole === 0 ? 0 : 1 + Math.min(4, Math.floor((5 * part) / whole));
}

/** A small share in five steps, 1 to 5. */
export function steps(share: number): number {
  return share < 0.01 ? 1 : share < 0.05 ? 2 : share < 0.15 ? 3 : share < 0.3 ? 4 : 5;
}
