import { ENOUGH, guess, type Guess } from './candidate';
import {
  besideSpeech,
  bitsAt,
  has,
  isDetermined,
  hasTrait,
  isCapital,
  isJoined,
  isNameWord,
  isNoun,
  isUnknownName,
  wordAt,
} from './classes';
import { flagsOf, Word } from './lexicon';
import type { Reading } from './reading';
import { Trait } from './trait';
import { isHyphen, Shape } from './shapes';

const MAX_GIVEN = 4;

/** The name of a person that begins at a token: with a title before it, by given and family name, or by the latter alone. */
export function personAt(reading: Reading, token: number): Guess | undefined {
  const found = easternName(reading, token) ?? fullName(reading, token);
  if (found !== undefined && found.score >= ENOUGH) return found;
  return afterTitle(reading, token) ?? found ?? singleName(reading, token);
}

/** *Kim Jong Un, Kim Dae-jung, Xi Jinping*: the family name, then one or two syllables and no more. */
function easternName(reading: Reading, token: number): Guess | undefined {
  if (!has(reading, token, Word.east) || !isCapital(reading, token) || hasTrait(reading, token, Trait.genitive))
    return undefined;
  let end = token + 1;
  while (end <= token + 2 && isSyllable(reading, end) && isJoined(reading, end)) {
    end += 1;
    if (hasTrait(reading, end - 1, Trait.genitive) || hasHyphen(reading, end - 1)) break;
  }
  return end > token + 1 ? guess(token, end, 'person', 0.95, 'familyName') : undefined;
}

function isSyllable(reading: Reading, token: number): boolean {
  if (!isCapital(reading, token)) return false;
  if (has(reading, token, Word.syllable)) return true;
  // Kim Dae-jung: the second syllable of a hyphenated name is small.
  if (!hasHyphen(reading, token)) return false;
  const [one = '', two = '', three] = wordAt(reading, token).split(/[-\u2010\u2011]/u);
  return three === undefined && two.length <= 6 && (isSyllableWord(reading, one) || isSyllableWord(reading, two));
}

function isSyllableWord({ lexicon }: Reading, part: string): boolean {
  return (flagsOf(lexicon, part.charAt(0).toUpperCase() + part.slice(1)) & Word.syllable) !== 0;
}

function hasHyphen({ body, text }: Reading, token: number): boolean {
  const end = body.tokens.ends[token] ?? 0;
  for (let at = (body.tokens.starts[token] ?? 0) + 1; at < end - 1; at++)
    if (isHyphen(text.charCodeAt(at))) return true;
  return false;
}

/** *J.*, *K.-H.*, with full stops. */
function isInitial(reading: Reading, token: number): boolean {
  const shape = reading.shapes[token];
  if (shape !== Shape.initial && shape !== Shape.upper) return false;
  return /^\p{Lu}\.(?:-?\p{Lu}\.)?$/u.test(wordAt(reading, token));
}

function isGiven(reading: Reading, token: number): boolean {
  if (has(reading, token, Word.stop | Word.particle | Word.date)) return false;
  if (has(reading, token, Word.first)) return isCapital(reading, token) && !hasTrait(reading, token, Trait.possessive);
  // Anna-Lena, Jean-Claude: known by its first half.
  return hasHyphen(reading, token) && isCapital(reading, token) && isGivenPair(wordAt(reading, token), reading);
}

function isGivenPair(word: string, reading: Reading): boolean {
  const [one = '', two = ''] = word.split(/[-\u2010\u2011]/u);
  return givenBits(reading, one) !== 0 && givenBits(reading, two) !== 0;
}

function givenBits(reading: Reading, part: string): number {
  return flagsOf(reading.lexicon, part) & Word.first;
}

function fullName(reading: Reading, token: number): Guess | undefined {
  let at = token;
  let givens = 0;
  while (at < token + MAX_GIVEN && (at === token || isJoined(reading, at))) {
    if (isGiven(reading, at) && !hasTrait(reading, at - 1, Trait.genitive)) givens += 1;
    else if (!isInitial(reading, at)) break;
    at += 1;
  }
  if (at === token) return unknownGiven(reading, token);
  if (isPlainBeginning(reading, token, at)) return undefined;
  if (has(reading, at, Word.orgHead | Word.placeHead) && !has(reading, at, Word.family) && isJoined(reading, at))
    return undefined;
  const end = hasTrait(reading, at - 1, Trait.genitive | Trait.possessive) ? at : familyEnd(reading, at);
  if (end > at) return guess(token, end, 'person', givens > 0 ? 0.92 : 0.7, 'firstName');
  if (at - token < 2) return undefined;
  return givens >= 1 ? guess(token, at, 'person', 0.8, 'firstName') : undefined;
}

/** *Will Grüne …*, *Mark und Euro*: a beginning that is an everyday word needs a family name of its own. */
function isPlainBeginning(reading: Reading, token: number, at: number): boolean {
  return at === token + 1 && hasTrait(reading, token, Trait.initial) && hasTrait(reading, token, Trait.small);
}

const ONLY_AFTER_VON = /^(?:der|den|dem)$/u;

/** Where the particles and family names end that begin at `at`; `at` itself if there are none. */
function familyEnd(reading: Reading, at: number): number {
  let name = at;
  while (name < at + 3 && has(reading, name, Word.particle) && isJoined(reading, name)) {
    if (name === at && ONLY_AFTER_VON.test(wordAt(reading, name))) return at;
    name += 1;
  }
  // *Ida vom Bankdirektor*: who it comes from.
  const isFusion = name > at && /^(?:vom|zur|zum|zu)$/u.test(wordAt(reading, name - 1));
  if (isFusion && isNoun(reading, name) && !has(reading, name, Word.family)) return at;
  if (!isFamily(reading, name, name > at)) return name > at && isFamily(reading, at, false) ? at + 1 : at;
  const next = name + 1;
  // A second family name: García Márquez. Known single names do not join (Angela Merkel Putin is settled by the article).
  const elsewhere = name > at ? Word.east | Word.country : Word.east | Word.place | Word.org;
  const goesOn =
    !hasTrait(reading, name, Trait.genitive) && isFamily(reading, next, false) && !has(reading, next, elsewhere);
  return goesOn && (reading.language === 'en' || !isNoun(reading, next)) ? next + 1 : next;
}

function isFamily(reading: Reading, token: number, afterParticle: boolean): boolean {
  if (!isJoined(reading, token)) return false;
  if (reading.shapes[token] === Shape.lower) return /^(?:d|l|dell|dall)['’]\p{Lu}/u.test(wordAt(reading, token));
  if (isNameWord(reading, token))
    return !isNoun(reading, token) || has(reading, token, Word.family) || reading.language === 'en';
  if (reading.shapes[token] !== Shape.capital || has(reading, token, Word.stop | Word.date | Word.legal)) return false;
  // *Rainer Eppelmann*: a compound by its looks; *sagt Max Herbst, …*: a noun where only a name can stand.
  if (hasTrait(reading, token, Trait.compound) && !has(reading, token, Word.title | Word.orgHead | Word.placeHead))
    return true;
  if (isNoun(reading, token) && has(reading, token - 1, Word.first) && isClosed(reading, token)) return true;
  return afterParticle || has(reading, token, Word.family);
}

/** *Jaap de Hoop Scheffer*: particles of names, and no place behind *von*; the token itself if it is otherwise. */
function withParticle(reading: Reading, at: number): number {
  if (!isJoined(reading, at) || !/^(?:von|van|de|bin|ibn|di|ten)$/u.test(wordAt(reading, at))) return at;
  const end = familyEnd(reading, at);
  return end > at + 1 && !has(reading, at + 1, Word.place) ? end : at;
}

/** What stands behind is a comma, a bracket or the verb of a speaker; or such a verb stands before the given name. */
function isClosed(reading: Reading, token: number): boolean {
  return (
    has(reading, token + 1, Word.speech) ||
    has(reading, token - 2, Word.speech) ||
    /^[,(]$/u.test(wordAt(reading, token + 1))
  );
}

/** *Seyoon Kim*, *Shinhye Kang*, *Volodymyr W. Selenskyj*: only the second name is known, or neither. */
function unknownGiven(reading: Reading, token: number): Guess | undefined {
  if (!isUnknownName(reading, token) || hasTrait(reading, token, Trait.genitive | Trait.possessive)) return undefined;
  const noble = withParticle(reading, token + 1);
  // *Steaks von Hormonrindern*: neither is a name.
  const isPlain = isNoun(reading, noble - 1) && !has(reading, noble - 1, Word.family);
  if (noble > token + 1) return isPlain ? undefined : guess(token, noble, 'person', 0.75, 'familyName');
  let at = token + 1;
  if (isInitial(reading, at) && isJoined(reading, at)) at += 1;
  if (!isJoined(reading, at) || !isNameWord(reading, at)) return undefined;
  if (hasTrait(reading, token, Trait.initial) && hasTrait(reading, token, Trait.small)) return undefined;
  if (has(reading, at, Word.orgHead | Word.placeHead)) return undefined;
  if (isGiven(reading, at) && isFamily(reading, at + 1, false)) return undefined;
  if (has(reading, at, Word.family) && !isNoun(reading, at)) return guess(token, at + 1, 'person', 0.75, 'familyName');
  if (has(reading, at, Word.place | Word.org)) return undefined;
  return guess(
    token,
    at + 1,
    'person',
    besideSpeech(reading, token, at + 1) || isClosed(reading, at) ? 0.65 : 0.48,
    'capitals',
  );
}

/** *Präsident Putin*, *Frau Dr. Ackerbauer*: whatever is capitalised after a title and is no noun. */
function afterTitle(reading: Reading, token: number): Guess | undefined {
  if (!has(reading, token - 1, Word.title) || !isJoined(reading, token) || has(reading, token, Word.title))
    return undefined;
  const address =
    has(reading, token - 1, Word.male | Word.female) &&
    /^(?:Herrn?|Frau|Mr|Mrs|Ms|Dr|Prof)/u.test(wordAt(reading, token - 1));
  if (
    !isNameWord(reading, token) &&
    !(address && isCapital(reading, token) && !has(reading, token, Word.stop | Word.title))
  )
    return undefined;
  const sure = address ? 0.95 : has(reading, token, Word.place | Word.org) ? 0.45 : 0.85;
  const noble = withParticle(reading, token + 1);
  let end = noble;
  while (
    end < token + 3 &&
    !hasTrait(reading, end - 1, Trait.genitive) &&
    isJoined(reading, end) &&
    isUnknownName(reading, end)
  )
    end += 1;
  return guess(token, end, 'person', sure, 'title', wordAt(reading, token - 1));
}

/** An everyday word; an English one only at a beginning, since a capital elsewhere makes it a name (*Bush*). */
function isEveryday(reading: Reading, token: number): boolean {
  if (!hasTrait(reading, token, Trait.small)) return false;
  return reading.language === 'de' || hasTrait(reading, token, Trait.initial);
}

function singleName(reading: Reading, token: number): Guess | undefined {
  const bits = bitsAt(reading, token);
  if ((bits & (Word.family | Word.first)) === 0 || !isNameWord(reading, token)) return undefined;
  const speech = besideSpeech(reading, token, token + 1) ? 0.2 : 0;
  const doubt = (isNoun(reading, token) ? 0.25 : 0) + (isEveryday(reading, token) ? 0.2 : 0);
  const determined = isDetermined(reading, token) ? 0.3 : 0;
  const kind = (bits & (Word.orgHead | Word.placeHead)) !== 0 ? 0.3 : 0;
  const seen = (bits & Word.nameLike) !== 0 ? 0.05 : 0;
  const base = (bits & Word.family) !== 0 ? 0.55 : 0.5;
  return guess(
    token,
    token + 1,
    'person',
    base + speech + seen - doubt - determined - kind,
    (bits & Word.family) !== 0 ? 'familyName' : 'firstName',
  );
}
