import type { Candidate } from './candidate';
import { has, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';

const SHORT = /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\d&-]{2,10}$/u;
const SCORE = 0.9;
const NO_SHORT = Word.place | Word.first | Word.family;

/** *Gesellschaft für Krisenmanagement (DGfKM)*: what an organization's name is shortened to is one too. */
export function withAbbreviations(reading: Reading, candidates: readonly Candidate[]): readonly Candidate[] {
  if (!reading.hasBrackets) return candidates;
  const out: Candidate[] = [];
  candidates.forEach((candidate, index) => {
    if (candidate.start < (out.at(-1)?.end ?? 0)) return;
    out.push(candidate);
    const short = shortOf(reading, candidate);
    if (short === undefined) return;
    const next = candidates[index + 1];
    if (next?.type === 'organization' && next.score >= SCORE && next.start === short.start) return;
    out.push(short);
  });
  return out;
}

function shortOf(reading: Reading, { type, form, score, first, words, surface }: Candidate): Candidate | undefined {
  const open = first + words;
  if (type !== 'organization' || form !== 'name' || score < 0.6 || wordAt(reading, open) !== '(') return undefined;
  const short = wordAt(reading, open + 1);
  if (wordAt(reading, open + 2) !== ')' || has(reading, open + 1, NO_SHORT) || !isShortFor(short, surface))
    return undefined;
  const { starts, ends } = reading.body.tokens;
  return {
    start: starts[open + 1] ?? 0,
    end: ends[open + 1] ?? 0,
    type: 'organization',
    form: 'name',
    score: SCORE,
    evidence: [{ code: 'abbreviation', value: surface }],
    surface: short,
    base: short,
    first: open + 1,
    words: 1,
    determined: false,
    located: false,
  };
}

/** *Bafu*, *Astra*: written like a word. */
const WORDLIKE = /^\p{Lu}\p{Ll}{2,6}$/u;

/** A long name, one of whose words begins as the abbreviation does; one like a word has its letters in order. */
function isShortFor(short: string, long: string): boolean {
  if (long.length < 2 * short.length) return false;
  if (WORDLIKE.test(short)) return long.includes(' ') && isWithin(short.toLowerCase(), long.toLowerCase());
  const initial = short.charAt(0).toLowerCase();
  return SHORT.test(short) && long.split(/[ -]/u).some((word) => word.charAt(0).toLowerCase() === initial);
}

/** Whether letters come in their order in a text. */
function isWithin(letters: string, text: string): boolean {
  let at = -1;
  for (const letter of letters) {
    at = text.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}
