import { guess, type Guess } from './candidate';
import { has, hasTrait, isCapital, isJoined, isNameWord, isNoun, wordAt } from './classes';
import { Word } from './lexicon';
import type { Reading } from './reading';
import { Shape } from './shapes';
import { Trait } from './trait';

/** Nouns directly before a name that say that it is an organization's: *der Chemiekonzern BASF*, *die Digitalagentur Conrad Caine*. */
const ORGANIZATIONS =
  /(?:firma|konzern|unternehmen|agentur|reederei|kette|gewerkschaft|gesellschaft|partei|verlag|[^ ]band|^band|plattform|portal|dienst|dienstleister|anbieter|hersteller|blog|magazin|zeitung|zeitschrift|sender|organisation|kanzlei|riese|gigant|-tochter|brauerei|(?:auto|maschinen|flugzeug)bauer|versicherer|label|miliz|airline|discounter|netzwerk|ligist|verbund|start-?up|warenhaus|kaufhaus|bürgerinitiative|redaktion|investor|fluglinie|blatt)(?:s|es|en|n)?$/u;
const LONGEST = 3;

/** The noun before a token that announces an organization. */
export function announcerBefore(reading: Reading, token: number): string | undefined {
  if (reading.language !== 'de' || !isJoined(reading, token) || !isCapital(reading, token - 1)) return undefined;
  const noun = wordAt(reading, token - 1);
  return isAnnouncer(noun) ? noun : undefined;
}

/** A noun that a name of an organization stands behind. */
export function isAnnouncer(noun: string): boolean {
  return noun.length > 3 && ORGANIZATIONS.test(noun.toLowerCase());
}

/** A name of which nothing is known but what the noun before it says. */
export function announcedAt(reading: Reading, token: number): Guess | undefined {
  if (!isBare(reading, token)) return undefined;
  const value = announcerBefore(reading, token);
  if (value === undefined) return undefined;
  let end = token + 1;
  while (end < token + LONGEST && isJoined(reading, end) && isBare(reading, end)) end += 1;
  return guess(token, end, 'organization', 0.9, 'headNoun', value);
}

/** No noun, no place, nobody in a genitive (*die Partei Merkels*). */
function isBare(reading: Reading, token: number): boolean {
  if (hasTrait(reading, token, Trait.genitive | Trait.possessive)) return false;
  const shape = reading.shapes[token];
  if (shape === Shape.upper || shape === Shape.mixed)
    return !has(reading, token, Word.stop | Word.acronym | Word.legal);
  return isNameWord(reading, token) && !isNoun(reading, token) && !has(reading, token, Word.place | Word.title);
}
