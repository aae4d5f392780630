import { guess, type Guess } from './candidate';
import { has, hasTrait, isCapital, isJoined, isNameWord, isNoun, wordAt } from './classes';
import { Word } from './lexicon';
import { Trait, type Reading } from './reading';
import { Shape } from './shapes';

const ROMAN = /^[IVXLC]+$/u;
const MAX_NAME = 6;

/** The name of an organization, or of a place that a noun announces, that begins at a token. */
export function groupAt(reading: Reading, token: number): Guess | undefined {
  return (
    adjectiveName(reading, token) ??
    legalName(reading, token) ??
    headedName(reading, token) ??
    clubName(reading, token) ??
    acronym(reading, token)
  );
}

const INFLECTED = /(?:e|en|er|es|em)$/u;

/** A capitalised adjective inside of a German sentence can only be the beginning of a name. */
function isNameAdjective(reading: Reading, token: number): boolean {
  if (reading.shapes[token] !== Shape.capital || has(reading, token, Word.stop | Word.title | Word.date)) return false;
  if (hasTrait(reading, token, Trait.placeAdjective)) return INFLECTED.test(wordAt(reading, token));
  return (
    hasTrait(reading, token, Trait.small) &&
    !has(reading, token, Word.first | Word.place) &&
    INFLECTED.test(wordAt(reading, token))
  );
}

/** *Koreanische Zentralnachrichtenagentur*, *Nationalen Sicherheitsrates*, *Koreanischen Nationalen Diplomatenakademie*. */
function adjectiveName(reading: Reading, token: number): Guess | undefined {
  if (reading.language !== 'de' || !isNameAdjective(reading, token)) return undefined;
  let head = token + 1;
  while (head < token + 4 && isJoined(reading, head) && isNameAdjective(reading, head) && !has(reading, head, KIND))
    head += 1;
  if (!isJoined(reading, head) || !isCapital(reading, head)) return undefined;
  const fromPlace = hasTrait(reading, token, Trait.placeAdjective);
  const doubt = hasTrait(reading, token, Trait.initial) ? (fromPlace ? 0.2 : 0.45) : 0;
  const value = wordAt(reading, head);
  if (has(reading, head, Word.orgHead))
    return guess(token, afterHead(reading, head + 1), 'organization', 0.85 - doubt, 'headNoun', value);
  if (has(reading, head, Word.placeHead)) return guess(token, head + 1, 'place', 0.75 - doubt, 'headNoun', value);
  if (isNoun(reading, head) && !has(reading, head, Word.title))
    return guess(token, head + 1, 'other', 0.45 - doubt, 'capitals', value);
  return undefined;
}

const KIND = Word.orgHead | Word.placeHead;

/** What goes on after a head noun: *Bundesamt für Verfassungsschutz*, *Bank of England*, *Universität Leipzig*. */
function afterHead(reading: Reading, at: number): number {
  if (!isJoined(reading, at)) return at;
  const link = wordAt(reading, at);
  if (link === 'für' || link === 'of' || link === 'for') {
    let end = at + 1;
    if (/^(?:the|die|das|den)$/u.test(wordAt(reading, end))) end += 1;
    const from = end;
    while (end < from + MAX_NAME && isJoined(reading, end) && (isCapital(reading, end) || isAndBetween(reading, end)))
      end += 1;
    return end > from ? end : at;
  }
  return at;
}

function isAndBetween(reading: Reading, token: number): boolean {
  return (
    /^(?:und|and|&|,)$/u.test(wordAt(reading, token)) &&
    isJoined(reading, token + 1) &&
    isCapital(reading, token + 1) &&
    !has(reading, token + 1, Word.first | Word.place)
  );
}

/** *Yonhap News*, *Wostotschny Kosmodrom*, *Universität Leipzig*, *University of Oxford*. */
function headedName(reading: Reading, token: number): Guess | undefined {
  if (!isCapital(reading, token) || has(reading, token, Word.stop | Word.date | Word.title)) return undefined;
  if (has(reading, token, KIND)) return headFirst(reading, token);
  if (hasTrait(reading, token, Trait.genitive | Trait.possessive)) return undefined;
  let at = token;
  while (
    at < token + MAX_NAME &&
    (at === token || isJoined(reading, at)) &&
    isPartOfName(reading, at) &&
    !has(reading, at, KIND)
  )
    at += 1;
  if (at === token || !isJoined(reading, at) || !isCapital(reading, at) || !has(reading, at, KIND)) return undefined;
  if (hasTrait(reading, token, Trait.initial) && hasTrait(reading, token, Trait.small) && at === token + 1)
    return undefined;
  if (
    reading.language === 'de' &&
    !isForeign(reading, at) &&
    at === token + 1 &&
    has(reading, token, Word.first | Word.family)
  )
    return undefined;
  let end = at + 1;
  while (
    reading.language === 'en' &&
    end < at + 4 &&
    isJoined(reading, end) &&
    has(reading, end, KIND) &&
    isCapital(reading, end)
  )
    end += 1;
  const isOrg = has(reading, end - 1, Word.orgHead);
  const rest = afterHead(reading, end);
  return guess(token, rest, isOrg ? 'organization' : 'place', 0.75, 'headNoun', wordAt(reading, end - 1));
}

/** A head noun of another language (News, University) makes a name in German with whatever stands before it. */
function isForeign(reading: Reading, token: number): boolean {
  return !isNoun(reading, token);
}

function isPartOfName(reading: Reading, token: number): boolean {
  if (reading.shapes[token] === Shape.upper && !has(reading, token, Word.acronym)) return true;
  if (reading.language === 'en')
    return isCapital(reading, token) && !has(reading, token, Word.stop | Word.date | Word.title);
  return isNameWord(reading, token) && !isNoun(reading, token);
}

function headFirst(reading: Reading, token: number): Guess | undefined {
  const end = afterHead(reading, token + 1);
  const isOrg = has(reading, token, Word.orgHead);
  const type = isOrg ? 'organization' : 'place';
  if (
    end > token + 1 &&
    (has(reading, token, Word.orgFirst) || reading.language === 'en' || isInstitution(reading, token))
  )
    return guess(token, end, type, 0.8, 'headNoun', wordAt(reading, token));
  if (
    reading.language === 'de' &&
    isInstitution(reading, token) &&
    isJoined(reading, token + 1) &&
    has(reading, token + 1, Word.place) &&
    !isNoun(reading, token + 1)
  )
    return guess(token, token + 2, 'organization', 0.8, 'headNoun', wordAt(reading, token));
  return undefined;
}

/** Institutions that are told apart by their place: *Landgericht Hamburg*, *Universität Leipzig*, *Bundesamt für …*. */
function isInstitution(reading: Reading, token: number): boolean {
  return /(?:[Uu]niversität|[Hh]ochschule|gericht|[Aa]nwaltschaft|[Ii]nstitut|[Mm]inisterium|[Aa]mt|[Aa]nstalt|[Kk]linikum|[Vv]erband|[Gg]esellschaft|[Kk]ammer|[Mm]esse|[Aa]kademie)s?$/u.test(
    wordAt(reading, token),
  );
}

/** *Siemens AG*, *Müller & Söhne GmbH & Co. KG*: walks forward to the legal form. */
function legalName(reading: Reading, token: number): Guess | undefined {
  if (!reading.hasLegal || !isCapital(reading, token) || has(reading, token, Word.stop | Word.legal)) return undefined;
  let at = token + 1;
  while (at < token + MAX_NAME && isJoined(reading, at) && !has(reading, at, Word.legal) && isLegalPart(reading, at))
    at += 1;
  if (!isJoined(reading, at) || !has(reading, at, Word.legal) || !isCapital(reading, at)) return undefined;
  if (
    reading.language === 'de' &&
    at === token + 1 &&
    isNoun(reading, token) &&
    hasTrait(reading, token, Trait.initial)
  )
    return undefined;
  let end = at + 1;
  while (end < at + 4 && isJoined(reading, end) && (wordAt(reading, end) === '&' || has(reading, end, Word.legal)))
    end += 1;
  return guess(token, end, 'organization', 0.9, 'legalForm', wordAt(reading, at));
}

function isLegalPart(reading: Reading, token: number): boolean {
  return isCapital(reading, token) || /^(?:&|und|and)$/u.test(wordAt(reading, token));
}

/** *FC Bayern*, *VfB Stuttgart*, *Borussia Dortmund*. */
function clubName(reading: Reading, token: number): Guess | undefined {
  if (!has(reading, token, Word.orgFirst) || !isCapital(reading, token)) return undefined;
  let end = token + 1;
  while (end < token + 4 && isJoined(reading, end) && isNameWord(reading, end) && !has(reading, end, Word.first))
    end += 1;
  return end > token + 1 ? guess(token, end, 'organization', 0.85, 'headNoun', wordAt(reading, token)) : undefined;
}

/** *KCNA*, *NATO*: two to six capitals; not in a text that is all capitals. */
function acronym(reading: Reading, token: number): Guess | undefined {
  if (
    reading.shouting ||
    reading.shapes[token] !== Shape.upper ||
    has(reading, token, Word.acronym | Word.place | Word.stop | Word.legal)
  )
    return undefined;
  const word = wordAt(reading, token);
  if (word.length > 6 || !/^[\p{Lu}.&]{2,}$/u.test(word) || ROMAN.test(word)) return undefined;
  return guess(token, token + 1, 'organization', 0.6, 'abbreviation');
}
