import { guess, type Guess } from './candidate';
import { has, hasTrait, isCapital, isJoined, isNameWord, isNoun, isUnknownName, wordAt } from './classes';
import { Word } from './lexicon';
import type { MentionType } from './mention';
import type { Reading } from './reading';
import { Trait } from './trait';
import { isOwnName } from './ownNames';
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
  if (has(reading, head, Word.workHead)) return guess(token, head + 1, 'other', 0.6 - doubt, 'headNoun', value);
  if (isNoun(reading, head) && !has(reading, head, Word.title))
    return guess(token, head + 1, 'other', 0.45 - doubt, 'capitals', value);
  return undefined;
}

const KIND = Word.orgHead | Word.placeHead;
const NAMING = KIND | Word.workHead;

/** What goes on after a head noun: *Bundesamt für Verfassungsschutz*, *Front for the Liberation of Palestine*. */
export function afterHead(reading: Reading, at: number): number {
  let end = afterLink(reading, at);
  if (end === at) return at;
  const ofPlace = has(reading, end, Word.place);
  for (let left = MAX_NAME; left > 0 && isJoined(reading, end); left--) {
    if (isCapital(reading, end)) end += 1;
    else if (!ofPlace && isAndBetween(reading, end)) end += 2;
    else if (afterLink(reading, end) > end && isCapital(reading, afterLink(reading, end)))
      end = afterLink(reading, end) + 1;
    else break;
  }
  return isCapital(reading, end - 1) ? end : at;
}

/** Behind *of, for, für* and an article, if a capital follows; the token itself otherwise. */
function afterLink(reading: Reading, at: number): number {
  if (!isJoined(reading, at) || !/^(?:für|of|for)$/u.test(wordAt(reading, at))) return at;
  const end = /^(?:the|die|das|den)$/u.test(wordAt(reading, at + 1)) ? at + 2 : at + 1;
  return isCapital(reading, end) && isJoined(reading, end) ? end : at;
}

function isAndBetween(reading: Reading, token: number): boolean {
  return (
    /^(?:und|and|&)$/u.test(wordAt(reading, token)) &&
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
  const heads = reading.language === 'en' ? NAMING : KIND;
  let at = token;
  while (
    at < token + MAX_NAME &&
    (at === token || isJoined(reading, at)) &&
    isPartOfName(reading, at) &&
    !has(reading, at, heads)
  )
    at += 1;
  if (at === token || !isJoined(reading, at) || !isCapital(reading, at) || !has(reading, at, heads)) return undefined;
  if (isNoName(reading, token, at)) return undefined;
  let end = at + 1;
  while (
    reading.language === 'en' &&
    end < at + 4 &&
    isJoined(reading, end) &&
    has(reading, end, heads) &&
    isCapital(reading, end)
  )
    end += 1;
  return guess(
    token,
    afterHead(reading, end),
    typeOfHead(reading, end - 1),
    0.75,
    'headNoun',
    wordAt(reading, end - 1),
  );
}

function typeOfHead(reading: Reading, head: number): MentionType {
  if (has(reading, head, Word.orgHead)) return 'organization';
  return has(reading, head, Word.placeHead) ? 'place' : 'other';
}

/** One everyday word at a beginning, or in German one person's name before a German noun. */
function isNoName(reading: Reading, token: number, head: number): boolean {
  if (head > token + 1) return false;
  if (hasTrait(reading, token, Trait.initial) && hasTrait(reading, token, Trait.small)) return true;
  return reading.language === 'de' && !isForeign(reading, head) && has(reading, token, Word.first | Word.family);
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
    (reading.language === 'en' || wordAt(reading, token + 1) === 'of' || isInstitution(reading, token))
  )
    return guess(token, end, type, 0.8, 'headNoun', wordAt(reading, token));
  const named = reading.language === 'de' ? institutionEnd(reading, token + 1) : token + 1;
  if (named > token + 1) {
    const head = wordAt(reading, token);
    // *Reederei Nordlicht-Linien*
    const score = isOwnName(head) && wordAt(reading, named - 1).includes('-') ? 0.9 : 0.8;
    return guess(token, named, 'organization', score, 'headNoun', head);
  }
  return undefined;
}

/** Institutions that are told apart by what stands behind: *Landgericht Hamburg*, *Radio Sundwelle*, *Bundesamt für …*. */
function isInstitution(reading: Reading, token: number): boolean {
  return /(?:[Uu]niversität|[Hh]ochschule|gericht|[Aa]nwaltschaft|[Ii]nstitut|[Mm]inisterium|[Aa]mt|[Aa]nstalt|[Kk]linikum|[Vv]erband|[Gg]esellschaft|[Kk]ammer|[Mm]esse|[Aa]kademie|[Vv]erein|Radio|Reederei|Verlag|Stiftung)(?:e?s)?$/u.test(
    wordAt(reading, token),
  );
}

/** What bears a name made of common nouns: *Radio Sundwelle, Förderverein Speicherbühne*. */
const NAMED_FREELY = /(?:Radio|Reederei|Verlag|[Vv]erein|[Vv]ereins)$/u;

/** Where the words end that tell an institution from others: a place, an unknown name, *Deutscher Architekten*. */
function institutionEnd(reading: Reading, at: number): number {
  if (!isJoined(reading, at) || !isInstitution(reading, at - 1)) return at;
  if (has(reading, at, Word.place) && !isNoun(reading, at)) return at + 1;
  if (isNameAdjective(reading, at) && isJoined(reading, at + 1) && isCapital(reading, at + 1)) return at + 2;
  const isCompound = hasTrait(reading, at, Trait.compound) && NAMED_FREELY.test(wordAt(reading, at - 1));
  return isCompound || isUnknownName(reading, at) ? at + 1 : at;
}

/** *Siemens AG*, *Müller & Söhne GmbH & Co. KG*: walks forward to the legal form. */
function legalName(reading: Reading, token: number): Guess | undefined {
  if (!reading.hasLegal || !isCapital(reading, token) || has(reading, token, Word.stop | Word.legal)) return undefined;
  let at = token + 1;
  while (at < token + MAX_NAME && isJoined(reading, at) && !has(reading, at, Word.legal) && isLegalPart(reading, at))
    at += 1;
  // *BlackRock, Inc.*
  if (wordAt(reading, at) === ',' && COMMA_FORMS.test(wordAt(reading, at + 1))) at += 1;
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

const COMMA_FORMS = /^(?:Inc|Ltd|LLC|LLP|Corp|S\.A)\.?$/u;

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

/** *KCNA*, *NATO*: two to six capitals that spell no everyday word; not where everything is in capitals. */
function acronym(reading: Reading, token: number): Guess | undefined {
  if (reading.shouting || reading.shapes[token] !== Shape.upper || has(reading, token, NO_ACRONYM)) return undefined;
  if (hasTrait(reading, token, Trait.small) || isShouted(reading, token - 1) || isShouted(reading, token + 1))
    return undefined;
  const word = wordAt(reading, token);
  if (word.length > 6 || !/^[\p{Lu}.&]{2,}$/u.test(word) || ROMAN.test(word)) return undefined;
  return guess(token, token + 1, 'organization', 0.6, 'abbreviation');
}

const NO_ACRONYM = Word.acronym | Word.place | Word.stop | Word.legal;

/** A neighbour in capitals that is no known name: then capitals mean nothing here. */
function isShouted(reading: Reading, token: number): boolean {
  return (
    reading.shapes[token] === Shape.upper && !has(reading, token, Word.org | Word.place | Word.acronym | Word.legal)
  );
}
