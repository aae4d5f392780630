import { announcedAt } from './announced';
import { guess, type Candidate, type Guess } from './candidate';
import { has, hasTrait, isDetermined, isJoined, wordAt } from './classes';
import { chainAt } from './chains';
import { creditedAt } from './credits';
import { datelineAt } from './dateline';
import { dateAt, electionAt } from './dates';
import { derivedAt } from './derived';
import { groupAt } from './groups';
import { Word } from './lexicon';
import { wordNameAt } from './names';
import { personAt } from './persons';
import { phraseAt } from './phrases';
import { placeAt } from './places';
import type { Reading } from './reading';
import { Trait } from './trait';
import { relative, relativeAt } from './relative';
import { routeAt } from './routes';
import { Shape } from './shapes';
import { workAt } from './works';

/** A capitalised word that no rule took for a name; the rest of the article may know it as one. */
export interface Leftover {
  readonly start: number;
  readonly end: number;
  /** The word without a genitive's ending. */
  readonly base: string;
  /** An article or another determiner stands before it: then it is a noun. */
  readonly determined: boolean;
  /** No list knows it as a noun. */
  readonly unlisted: boolean;
  /** Where particles of nobility begin before it, if any do. */
  readonly led?: number;
}

/** What the words of one body say by themselves. */
export interface BodyFindings {
  readonly candidates: readonly Candidate[];
  readonly leftovers: readonly Leftover[];
}

/** Applies every rule at every token, from left to right; the longest guess wins, then the surest. */
export function findInBody(reading: Reading): BodyFindings {
  const candidates: Candidate[] = [];
  const leftovers: Leftover[] = [];
  for (let token = 0; token < reading.length;) {
    const found = guessAt(reading, token);
    if (found === undefined) {
      if (isLeftover(reading, token)) leftovers.push(leftover(reading, token));
      token += 1;
      continue;
    }
    candidates.push(placed(reading, found));
    token = Math.max(found.end, token + 1);
  }
  return { candidates, leftovers };
}

function guessAt(reading: Reading, token: number): Guess | undefined {
  const shape = reading.shapes[token];
  const stated = reading.body.dateline === undefined ? undefined : datelineAt(reading, token);
  if (stated !== undefined) return stated;
  if (shape === Shape.lower) return relativeAt(reading, token) ?? lowerGuess(reading, token);
  if (shape === Shape.none)
    return reading.body.tokens.kinds[token] === 3 ? workAt(reading, token) : routeAt(reading, token);
  if (shape === Shape.number) return relative(reading, token) ?? dateAt(reading, token) ?? electionAt(reading, token);
  if (((reading.flags[token] ?? 0) & Word.date) !== 0) {
    const date = dateAt(reading, token);
    if (date !== undefined) return date;
  }
  const counted = shape === Shape.capital ? relativeAt(reading, token) : undefined;
  if (counted !== undefined) return counted;
  const settled = announcedAt(reading, token) ?? creditedAt(reading, token) ?? routeAt(reading, token);
  if (settled !== undefined) return settled;
  let best = phraseAt(reading, token);
  best = better(best, personAt(reading, token));
  best = better(best, chainAt(reading, token) ?? groupAt(reading, token));
  best = better(best, placeAt(reading, token));
  best = better(best, wordNameAt(reading, token));
  return better(best, derivedAt(reading, token));
}

function lowerGuess(reading: Reading, token: number): Guess | undefined {
  if (hasTrait(reading, token, Trait.placeAdjective)) return derivedAt(reading, token);
  const digit = reading.text.charCodeAt(reading.body.tokens.starts[token] ?? 0);
  if (digit >= 0x30 && digit <= 0x39) return dateAt(reading, token);
  if (has(reading, token, Word.org)) return guess(token, token + 1, 'organization', 0.85, 'gazetteer');
  return has(reading, token, Word.phrase) ? phraseAt(reading, token) : undefined;
}

/** Longer is better, as long as it is more than a suspicion; between equals the surer. */
function better(one: Guess | undefined, two: Guess | undefined): Guess | undefined {
  if (one === undefined || two === undefined) return one ?? two;
  const length = two.end - one.end;
  if (length === 0) return two.score > one.score ? two : one;
  const [longer, shorter] = length > 0 ? [two, one] : [one, two];
  return longer.score >= 0.5 || shorter.score < 0.5 ? longer : shorter;
}

/** A guess with its place, wording and surroundings. */
export function placed(reading: Reading, found: Guess): Candidate {
  const { starts, ends } = reading.body.tokens;
  const last = found.end - 1;
  // *Putin's*: the English genitive does not belong to the name, the German one (*Kims*) does.
  const cut = reading.language === 'en' && found.form === 'name' ? possessiveLength(reading, last) : 0;
  const start = starts[found.first] ?? 0;
  const end = (ends[last] ?? 0) - cut;
  const surface = reading.text.slice(start, end);
  const { type, form, score, code, value } = found;
  const evidence = [value === undefined ? { code } : { code, value }];
  const { first } = found;
  const words = found.end - first;
  const determined = isDetermined(reading, found.first);
  const located = has(reading, first - 1, Word.placePrep) || has(reading, first, Word.country);
  const candidate = {
    start,
    end,
    type,
    form,
    score,
    evidence,
    surface,
    base: bareName(surface),
    first,
    words,
    determined,
    located,
  };
  const led = words === 1 ? particlesBefore(reading, found.first) : -1;
  return led < 0 ? candidate : { ...candidate, led };
}

/** Units of *'s*, or of an apostrophe by itself, at the end of a word. */
function possessiveLength(reading: Reading, token: number): number {
  if (hasTrait(reading, token, Trait.possessive)) return 2;
  const last = reading.text.charCodeAt((reading.body.tokens.ends[token] ?? 0) - 1);
  return last === 0x27 || last === 0x2019 ? 1 : 0;
}

const LEADING = /^(?:von|van|de|di|del|della|bin|ibn|ten|zu|ap|al)$/iu;

/** Where *von der, van den, de la* begin that stand before a token; -1 if none do. */
function particlesBefore(reading: Reading, token: number): number {
  let first = token;
  while (first > token - 3 && isJoined(reading, first) && has(reading, first - 1, Word.particle)) first -= 1;
  if (first === token || !LEADING.test(wordAt(reading, first))) return -1;
  return reading.body.tokens.starts[first] ?? -1;
}

export function isLeftover(reading: Reading, token: number): boolean {
  const shape = reading.shapes[token];
  if (shape !== Shape.capital && shape !== Shape.upper && shape !== Shape.mixed) return false;
  return ((reading.flags[token] ?? 0) & (Word.stop | Word.date)) === 0;
}

export function leftover(reading: Reading, token: number): Leftover {
  const { text, body } = reading;
  const start = body.tokens.starts[token] ?? 0;
  const end = body.tokens.ends[token] ?? 0;
  const unlisted = hasTrait(reading, token, Trait.compound) || !has(reading, token, Word.noun);
  const found = {
    start,
    end,
    base: bareName(text.slice(start, end)),
    determined: isDetermined(reading, token),
    unlisted: unlisted && !hasTrait(reading, token, Trait.small),
  };
  const led = particlesBefore(reading, token);
  return led < 0 ? found : { ...found, led };
}

/** A name without the ending of its genitive; a name that ends in -s may lose it too, which does no harm to comparing. */
function bareName(word: string): string {
  if (word.length > 3 && word.endsWith('s')) {
    const before = word.charAt(word.length - 2);
    return before === "'" || before === '’' ? word.slice(0, -2) : word.slice(0, -1);
  }
  return word.endsWith("'") || word.endsWith('’') ? word.slice(0, -1) : word;
}
