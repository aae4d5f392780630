import { guess, type Guess } from './candidate';
import { has, hasTrait, isCapital, isJoined, isNameWord, isNoun, wordAt } from './classes';
import { afterHead } from './groups';
import { Word } from './lexicon';
import type { Reading } from './reading';
import { Shape } from './shapes';
import { Trait } from './trait';

/** Nouns directly before a name that say that it is an organization's: *der Chemiekonzern BASF*, *die Digitalagentur Conrad Caine*. */
const ORGANIZATIONS =
  /(?:firma|konzern|unternehmen|agentur|reederei|kette|gewerkschaft|gesellschaft|partei|verlag|[^ ]band|^band|plattform|portal|dienst|dienstleister|anbieter|hersteller|blog|magazin|zeitung|zeitschrift|sender|organisation|kanzlei|riese|gigant|-tochter|brauerei|(?:auto|maschinen|flugzeug)bauer|versicherer|label|miliz|airline|discounter|netzwerk|ligist|verbund|start-?up|warenhaus|kaufhaus|initiative|bündnis|redaktion|fluglinie|blatt)(?:s|es|en|n)?$/u;
const LONGEST = 3;
/** The same in English, in small letters: *the union Unite*. */
const ENGLISH =
  /^(?:union|company|firm|bank|lender|brokerage|shipbuilder|shipyard|builder|maker|manufacturer|carmaker|automaker|planemaker|chipmaker|airline|retailer|supermarket|chain|operator|charity|newspaper|daily|weekly|magazine|broadcaster|agency|startup|start-up|developer|supplier|giant|subsidiary|conglomerate|insurer|website|publisher|label|party|militia|consultancy|contractor|utility)$/u;
/** Of whom a comma behind or a person's name might follow too: *its Spanish rival Navantia*. */
const RIVAL = /^(?:rival|competitor|partner|owner|parent|buyer)$/u;
const ITS = /^(?:its|their)$/iu;
/** Who works somewhere: *analysts at Berenberg*, *a spokesman for the Treasury*. */
const STAFF =
  /^(?:analysts?|economists?|strategists?|researchers?|traders?|engineers?|workers|staff|executives?|spokes(?:man|woman|person|men|people))$/iu;

const NO_ENGLISH = Word.stop | Word.date | Word.place | Word.title | Word.inhabitant | Word.adjective;

/** The noun before a token that announces an organization. */
function announcerBefore(reading: Reading, token: number): string | undefined {
  if (reading.language === 'en') return englishAnnouncer(reading, token);
  if (!isJoined(reading, token) || !isCapital(reading, token - 1)) return undefined;
  const noun = wordAt(reading, token - 1);
  return isAnnouncer(noun) ? noun : undefined;
}

function englishAnnouncer(reading: Reading, token: number): string | undefined {
  if (!isJoined(reading, token) || hasTrait(reading, token, Trait.initial)) return undefined;
  const before = wordAt(reading, token - 1);
  if (ENGLISH.test(before)) return before;
  const earlier = token - 2;
  if (RIVAL.test(before) && (isOwned(reading, earlier) || isOwned(reading, earlier - 1))) return before;
  if (before === 'at') return STAFF.test(wordAt(reading, earlier)) ? wordAt(reading, earlier) : undefined;
  const isFor = before === 'the' && wordAt(reading, earlier) === 'for';
  return isFor && STAFF.test(wordAt(reading, token - 3)) ? wordAt(reading, token - 3) : undefined;
}

function isOwned(reading: Reading, token: number): boolean {
  return (
    ITS.test(wordAt(reading, token)) ||
    hasTrait(reading, token, Trait.placeAdjective) ||
    has(reading, token, Word.adjective | Word.inhabitant)
  );
}

/** A noun that a name of an organization stands behind. */
export function isAnnouncer(noun: string): boolean {
  return noun.length > 3 && ORGANIZATIONS.test(noun.toLowerCase());
}

/** A name of which nothing is known but what the noun before it says. */
export function announcedAt(reading: Reading, token: number): Guess | undefined {
  const slogan = sloganAt(reading, token);
  if (slogan !== undefined) return slogan;
  if (!isBare(reading, token) || isFullName(reading, token)) return undefined;
  const value = announcerBefore(reading, token);
  if (value === undefined) return undefined;
  let end = token + 1;
  while (end < token + LONGEST && isJoined(reading, end) && isFurther(reading, end)) end += 1;
  // *die Partei Angela Merkels*
  if (isJoined(reading, end) && hasTrait(reading, end, Trait.genitive) && has(reading, end, Word.family))
    return undefined;
  // *a spokesman for the Department for Education*
  if (has(reading, end - 1, Word.orgHead)) end = afterHead(reading, end);
  return guess(token, end, 'organization', 0.9, 'headNoun', value);
}

const CAMPAIGN = /(?:initiative|bündnis|kampagne|petition)$/u;
const OBJECT = /^(?:das|die|den|der|dem|unser[a-z]*|kein[a-z]*|mehr|für|gegen)$/u;

/** *die Bürgerinitiative Rettet das Kreiskrankenhaus*: a call to do something, down to its noun. */
function sloganAt(reading: Reading, token: number): Guess | undefined {
  if (reading.language !== 'de' || !OBJECT.test(wordAt(reading, token + 1))) return undefined;
  if (!isJoined(reading, token) || isNoun(reading, token) || !isCapital(reading, token)) return undefined;
  const value = wordAt(reading, token - 1);
  const isWhole = isJoined(reading, token + 1) && isJoined(reading, token + 2) && isCapital(reading, token + 2);
  if (!isWhole || !CAMPAIGN.test(value.toLowerCase())) return undefined;
  return guess(token, token + 3, 'organization', 0.92, 'headNoun', value);
}

/** English may name somebody behind what they are of: *the company Margaret Holloway runs*. */
function isFullName(reading: Reading, token: number): boolean {
  return (
    reading.language === 'en' &&
    has(reading, token, Word.first) &&
    isJoined(reading, token + 1) &&
    isCapital(reading, token + 1)
  );
}

/** Behind the first word a place is a part of the name as well: *Litex Lowetsch*. */
function isFurther(reading: Reading, token: number): boolean {
  const isPlace = has(reading, token, Word.place) && isNameWord(reading, token) && !has(reading, token, Word.country);
  return isBare(reading, token) || (isPlace && !hasTrait(reading, token, Trait.genitive));
}

/** No noun, no place, nobody in a genitive (*die Partei Merkels*). */
function isBare(reading: Reading, token: number): boolean {
  if (hasTrait(reading, token, Trait.genitive | Trait.possessive)) return false;
  const shape = reading.shapes[token];
  if (shape === Shape.upper || shape === Shape.mixed)
    return !has(reading, token, Word.stop | Word.acronym | Word.legal);
  if (reading.language === 'en') return isCapital(reading, token) && !has(reading, token, NO_ENGLISH);
  // *eine Initiative Leeraner Bürger*
  if (isNoun(reading, token + 1) && isJoined(reading, token + 1) && wordAt(reading, token).endsWith('er')) return false;
  return isNameWord(reading, token) && !isNoun(reading, token) && !has(reading, token, Word.place | Word.title);
}
