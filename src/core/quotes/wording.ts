import type { Grammar } from './grammar';
import { lastSign, type Pair } from './pairing';
import type { Reading } from './reading';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { capital, finite, word, number, determiner } = WordClass;

/** What stands between two marks, counted. */
export interface Content {
  readonly words: number;
  /** Ends with . ! ? … inside its marks. */
  readonly ended: boolean;
  readonly hasVerb: boolean;
  /** Every word written large, as in a name. */
  readonly capitals: boolean;
  readonly smallWords: number;
}

/** Counts what stands between the marks of a pair. */
export function contentOf({ words }: Reading, pair: Pair): Content {
  const from = pair.open + 1;
  const to = pair.closed ? pair.close : pair.close + 1;
  let count = 0;
  let verbs = 0;
  let small = 0;
  for (let i = from; i < to; i++) {
    if (!hasClass(words, i, word) || /^['’]?s$/.test(words.lower[i] ?? '')) continue;
    count++;
    if (hasClass(words, i, finite)) verbs++;
    if (!hasClass(words, i, capital | number)) small++;
  }
  return {
    words: count,
    ended: /^[.!?…]/.test(lastSign(words.lower, pair)),
    hasVerb: verbs > 0,
    capitals: small === 0,
    smallWords: small,
  };
}

/** *den „Rat für nationale Sicherheit“*: a noun at once, with capitals later too. */
function startsAsName({ words }: Reading, pair: Pair): boolean {
  let capitals = 0;
  for (let i = pair.open + 1; i < pair.close; i++) if (hasClass(words, i, capital)) capitals++;
  return (
    hasClass(words, pair.open + 1, capital) &&
    capitals > 1 &&
    /^(?:der|die|das|den|dem|des)$/.test(words.lower[pair.open - 1] ?? '')
  );
}

/** More than a lone noun, or a lone noun with an indefinite article: *nur ein „Papiertiger“*. */
export function isWording({ words }: Reading, pair: Pair, content: Content): boolean {
  if (content.words > 1 || content.smallWords > 0) return true;
  return /^(?:k?eine?[nmrs]?|an?)$/.test(words.lower[pair.open - 1] ?? '');
}

/** A title begins with a capital, words out of a sentence mostly do not. */
export function startsSmall({ words }: Reading, pair: Pair): boolean {
  return !hasClass(words, pair.open + 1, capital | number);
}

/** *the “quick” fix*: one word between article and noun. */
function isEpithet({ words }: Reading, { open, close }: Pair): boolean {
  const other = WordClass.preposition | WordClass.coordinator | WordClass.subordinator | finite | WordClass.adverb;
  return (
    hasClass(words, open - 1, determiner) && hasClass(words, close + 1, word) && !hasClass(words, close + 1, other)
  );
}

/** *a story about a ‘singing box’*, *the “synergies”*: the words for a thing, with their article outside. */
function isTerm({ words }: Reading, { open }: Pair, content: Content): boolean {
  if (words.lower[open - 1] === 'the' && content.words === 1) return true;
  return /^(?:a|an|the|of)$/.test(words.lower[open - 1] ?? '') && hasClass(words, open - 2, WordClass.preposition);
}

/** A name, a title, irony or an abbreviation rather than somebody’s words. */
export function isNameLike(reading: Reading, grammar: Grammar, pair: Pair, content: Content): boolean {
  const { words } = reading;
  if (grammar.namesThing(reading, pair.open)) return true;
  if (content.words >= 7) return false;
  const next = words.lower[pair.close + 1] ?? '';
  if (/^[-–]/.test(next) && words.body.tokens.starts[pair.close + 1] === words.body.tokens.ends[pair.close])
    return true;
  const before = pair.open - 1;
  if (words.lower[before] === '(') return true;
  if (/^(?:bekannt|genannt|betitelt)(?:e[nrsm]?)?$/.test(next)) return true;
  const attribute = /(?:e|e[nrsm])$/.test(words.lower[pair.open + 1] ?? '') && hasClass(words, pair.close + 1, capital);
  if (!grammar.german && content.words < 3 && !content.hasVerb && !content.ended && isTerm(reading, pair, content))
    return true;
  if (content.words === 1 && content.smallWords === 1 && (grammar.german ? attribute : isEpithet(reading, pair)))
    return true;
  if (!hasClass(words, pair.open + 1, capital | number)) return false;
  const commonNoun = hasClass(words, before, capital) && !hasClass(words, before, WordClass.cueNoun | determiner);
  if (commonNoun && !content.hasVerb && before > 0 && grammar.german) return content.capitals || content.words < 4;
  if (content.capitals && content.words < 5 && !content.ended && !content.hasVerb && content.words !== 1) return true;
  return hasClass(words, before, determiner) && startsAsName(reading, pair) && !content.hasVerb && grammar.german;
}
