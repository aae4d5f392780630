import type { Pair } from './pairing';
import { hasClass, type Words } from './words';
import { WordClass } from './wordClass';

const longestName = 10;
const longestApposition = 16;
const noName =
  WordClass.determiner | WordClass.pronoun | WordClass.preposition | WordClass.subordinator | WordClass.adverb;
/** Verbs whose object is who is spoken to, not what is said. */
const tells = /^(?:told|tells|asked|asks|assured|assures|reminded|reminds|warned|warns|urged|urges)$/;

/**
 * Whether an English quotation that ends with its own ? or ! is followed by who said it: *“Why should we pay?” Anna Miller told
 * reporters.* The capital of a name begins no sentence there. Behind the verb no words may follow that it could tell itself:
 * *“Why?” Miller said the crowd had asked* stays two sentences.
 */
export function namesSpeakerBehind(words: Words, { close, closed }: Pair): boolean {
  const at = close + 1;
  if (!closed || !/^[?!]/.test(words.lower[close - 1] ?? '')) return false;
  if (!hasClass(words, at, WordClass.capital) || hasClass(words, at, noName)) return false;
  const verb = skipApposition(words, nameEnd(words, at));
  return verb > at && hasClass(words, verb, WordClass.say) && tellsNothing(words, verb);
}

/** The token behind a name: capitals, initials and particles. */
function nameEnd(words: Words, at: number): number {
  let end = at;
  while (end < at + longestName && hasClass(words, end, WordClass.capital | WordClass.nameParticle)) end++;
  return end;
}

/** The token behind *, the head of the museum,*; `at` itself if no such phrase without a verb stands there. */
function skipApposition(words: Words, at: number): number {
  if (words.lower[at] !== ',') return at;
  for (let i = at + 1; i < at + longestApposition; i++) {
    if (words.lower[i] === ',' && hasClass(words, i + 1, WordClass.say)) return i + 1;
    if (/^[.?!;:]$/.test(words.lower[i] ?? '.')) return at;
  }
  return at;
}

/** Whether the verb at a token leaves what is said to the quotation before it. */
function tellsNothing(words: Words, verb: number): boolean {
  const next = words.lower[verb + 1] ?? '.';
  if (/^[.,;:!?]$/.test(next)) return true;
  if (tells.test(words.lower[verb] ?? '')) return !hasClass(words, verb + 1, WordClass.subordinator);
  return hasClass(words, verb + 1, WordClass.preposition | WordClass.adverb) && next !== 'that';
}
