import { guess, type Guess } from './candidate';
import { bitsAt, has, hasTrait, isCapital, isJoined, isNameWord, isNoun, isUnknownName, wordAt } from './classes';
import { groupOf, Word } from './lexicon';
import type { Reading } from './reading';
import { Trait } from './trait';

/** The name of a place that begins at a token. */
export function placeAt(reading: Reading, token: number): Guess | undefined {
  return (
    district(reading, token) ??
    knownPlace(reading, token) ??
    announcedPlace(reading, token) ??
    streetName(reading, token) ??
    afterPreposition(reading, token)
  );
}

function knownPlace(reading: Reading, token: number): Guess | undefined {
  if (!has(reading, token, Word.place) || !isCapital(reading, token)) return undefined;
  const bits = bitsAt(reading, token);
  const located = has(reading, token - 1, Word.placePrep);
  if ((bits & Word.noun) !== 0 || hasTrait(reading, token, Trait.small)) {
    const settled = (bits & Word.country) !== 0 || groupOf(reading.lexicon, wordAt(reading, token)) !== 0;
    const plain = hasTrait(reading, token, Trait.initial) && hasTrait(reading, token, Trait.small);
    return guess(
      token,
      token + 1,
      'place',
      located || (settled && !plain) ? 0.7 : 0.3,
      located ? 'context' : 'gazetteer',
    );
  }
  if ((bits & (Word.first | Word.family)) !== 0) return ambiguousPlace(reading, token, located);
  return guess(token, token + 1, 'place', 0.88, 'gazetteer');
}

/** *Paris*, *Jordan*, *Lincoln*: also names of persons. */
function ambiguousPlace(reading: Reading, token: number, located: boolean): Guess {
  if (located) return guess(token, token + 1, 'place', 0.85, 'context', wordAt(reading, token - 1));
  const settled = has(reading, token, Word.country) || groupOf(reading.lexicon, wordAt(reading, token)) !== 0;
  return guess(token, token + 1, 'place', settled ? 0.8 : 0.62, 'gazetteer');
}

/** *Region Amur*, *Lake Tahoe*: in German the noun does not belong to the name. */
function announcedPlace(reading: Reading, token: number): Guess | undefined {
  if (reading.language === 'en') {
    if (isCityOf(reading, token)) return guess(token, token + 1, 'place', 0.8, 'headNoun', wordAt(reading, token - 2));
    if (!has(reading, token, Word.placeBefore) || !isCapital(reading, token)) return undefined;
    const next = token + 1;
    return isJoined(reading, next) && isNameWord(reading, next)
      ? guess(token, next + 1, 'place', 0.75, 'headNoun', wordAt(reading, token))
      : undefined;
  }
  if (!has(reading, token - 1, Word.placeBefore) || !isJoined(reading, token) || !isNameWord(reading, token))
    return undefined;
  return guess(token, token + 1, 'place', 0.7, 'headNoun', wordAt(reading, token - 1));
}

const DISTRICT = /^(?:Landkreis|Kreis)$/u;

/** *Landkreis Uelzen*, *Kreis Bad Segeberg*: not the town of that name, but what is around it; a *Kreis Getreuer* is none. */
function district(reading: Reading, token: number): Guess | undefined {
  if (reading.language !== 'de' || !has(reading, token, Word.placeBefore)) return undefined;
  const kind = wordAt(reading, token);
  if (!DISTRICT.test(kind) || !isJoined(reading, token + 1)) return undefined;
  const isBath = wordAt(reading, token + 1) === 'Bad';
  const name = token + (isBath ? 2 : 1);
  if (!isJoined(reading, name) || !isNameWord(reading, name)) return undefined;
  const isSure = isBath || kind === 'Landkreis' || has(reading, name, Word.place);
  return isSure ? guess(token, name + 1, 'place', 0.9, 'headNoun', kind) : undefined;
}

const KINDS_OF_PLACE =
  /^(?:city|town|village|county|state|province|island|port|district|region|capital|suburb|borough)s?$/u;

/** *the city of Larnmouth*. */
function isCityOf(reading: Reading, token: number): boolean {
  if (!isNameWord(reading, token) || wordAt(reading, token - 1) !== 'of') return false;
  return KINDS_OF_PLACE.test(wordAt(reading, token - 2));
}

const STREET = /^\p{Lu}.{2,}(?:straße|strasse|allee|gasse|platz|brücke|damm|ufer|ring)$/u;
const STREET_ADJECTIVE = /(?:er|e|en)$/u;

/** *Friedrichstraße*, *Kieler Straße*; *Hauptstraße* as much as others, but not *Landstraße*, which the lexicon knows as a noun. */
function streetName(reading: Reading, token: number): Guess | undefined {
  if (reading.language !== 'de' || !isCapital(reading, token)) return undefined;
  const word = wordAt(reading, token);
  if (
    !has(reading, token, Word.stop) &&
    /^(?:Straße|Str\.|Allee|Platz|Weg|Tor|Brücke)$/u.test(wordAt(reading, token + 1)) &&
    isJoined(reading, token + 1)
  ) {
    if (STREET_ADJECTIVE.test(word) && word.length > 4 && !hasTrait(reading, token, Trait.initial))
      return guess(token, token + 2, 'place', 0.7, 'headNoun');
  }
  if (!hasTrait(reading, token, Trait.compound) || !STREET.test(word)) return undefined;
  return guess(token, token + 1, 'place', 0.55, 'headNoun');
}

const TOWN = /(?:burg|dorf|stadt|heim|hausen|ingen|kirchen|furt|bach|feld|stein|ville|town|field|shire|stan|grad)$/u;

/** *in Wostotschny*, *aus Brnau*: an unknown name after a preposition of place and no article. */
function afterPreposition(reading: Reading, token: number): Guess | undefined {
  if (!isUnknownName(reading, token)) return undefined;
  const before = wordAt(reading, token - 1);
  const inside = has(reading, token - 1, Word.placePrep) && /^(?:in|nach|aus|from|near|nahe)$/iu.test(before);
  if (!inside || !isJoined(reading, token))
    return TOWN.test(wordAt(reading, token)) && !isNoun(reading, token)
      ? guess(token, token + 1, 'place', 0.5, 'headNoun')
      : undefined;
  let end = token + 1;
  while (end < token + 3 && isJoined(reading, end) && isUnknownName(reading, end)) end += 1;
  return guess(token, end, 'place', reading.language === 'de' ? 0.6 : 0.65, 'context', before);
}
