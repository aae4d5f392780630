import type { MentionType } from './mention';
import type { Guess } from './candidate';
import { modifierEnd } from './compounds';
import { bitsAt, has, hasTrait, isCapital, wordAt } from './classes';
import { findWord, Word } from './lexicon';
import type { Reading } from './reading';
import { Trait } from './trait';
import { isHyphen, Shape } from './shapes';

/** *russische, Ukrainer, Kieler* (derived) and *Russlandbesuch, US-Präsident* (part): the whole word is the mention. */
export function derivedAt(reading: Reading, token: number): Guess | undefined {
  if (hasTrait(reading, token, Trait.placeAdjective))
    return form(token, 'place', 'derived', 0.9, wordAt(reading, token));
  if (!isCapital(reading, token) || has(reading, token, Word.stop | Word.date)) return undefined;
  if (has(reading, token, Word.inhabitant) && !has(reading, token, Word.country))
    return form(token, 'place', 'derived', 0.85, wordAt(reading, token));
  return (
    hyphenated(reading, token) ??
    (reading.language === 'de' ? (townsfolk(reading, token) ?? solid(reading, token)) : undefined)
  );
}

function form(token: number, type: MentionType, kind: 'derived' | 'part', score: number, value: string): Guess {
  return { first: token, end: token + 1, type, form: kind, score, code: 'derivation', value };
}

const SETTLED = Word.first | Word.family | Word.place | Word.org | Word.title;

/** *Berliner, Kieler, Münchner, Bremer*: a town with -er, which inflects no further. */
function townsfolk(reading: Reading, token: number): Guess | undefined {
  const { text, body, lexicon } = reading;
  const start = body.tokens.starts[token] ?? 0;
  const end = body.tokens.ends[token] ?? 0;
  if (
    end - start < 6 ||
    text.charCodeAt(end - 1) !== 0x72 ||
    text.charCodeAt(end - 2) !== 0x65 ||
    has(reading, token, SETTLED)
  )
    return undefined;
  const first = text.charCodeAt(start);
  const isTown = (stop: number): boolean =>
    (findWord(lexicon, text, start, stop, first) & (Word.place | Word.noun | Word.first)) === Word.place;
  if (isTown(end - 2)) return form(token, 'place', 'derived', 0.8, text.slice(start, end - 2));
  if (hasTrait(reading, token, Trait.compound)) return undefined;
  // Bremen → Bremer, München → Münchner, Zürich → Zürcher.
  const stem = text.slice(start, end - 2);
  const town = [`${stem}en`, `${stem}e`, stem.replace(/n$/u, 'en'), stem.replace(/c?h$/u, 'ich')].find(
    (name) => name.length > 4 && isPlaceName(reading, name),
  );
  return town === undefined || has(reading, token, Word.noun) ? undefined : form(token, 'place', 'derived', 0.7, town);
}

function isPlaceName({ lexicon }: Reading, name: string): boolean {
  return (findWord(lexicon, name, 0, name.length, name.charCodeAt(0)) & (Word.place | Word.noun)) === Word.place;
}

/** *US-Präsident, CDU-Chef, Putin-Vertrauter*: a name, a hyphen, and a noun. */
function hyphenated(reading: Reading, token: number): Guess | undefined {
  if (has(reading, token, Word.place | Word.org | Word.family | Word.first)) return undefined;
  const { text, body, lexicon } = reading;
  const start = body.tokens.starts[token] ?? 0;
  const end = body.tokens.ends[token] ?? 0;
  let joint = start + 2;
  while (joint < end - 2 && !isHyphen(text.charCodeAt(joint))) joint += 1;
  if (joint >= end - 2) return undefined;
  const name = findWord(lexicon, text, start, joint, text.charCodeAt(start));
  const rest = findWord(lexicon, text, joint + 1, end, text.charCodeAt(joint + 1)) | bitsAt(reading, token);
  const isNoun =
    (rest & (Word.noun | Word.title | Word.orgHead | Word.placeHead | Word.common | Word.english | Word.workHead)) !==
    0;
  const type = typeOfPart(name, text.slice(start, joint), reading);
  return type === undefined || !isNoun ? undefined : form(token, type, 'part', 0.8, text.slice(start, joint));
}

function typeOfPart(bits: number, part: string, reading: Reading): MentionType | undefined {
  if ((bits & (Word.noun | Word.acronym | Word.stop | Word.orgHead)) !== 0 && (bits & (Word.country | Word.org)) === 0)
    return undefined;
  if ((bits & Word.place) !== 0) return 'place';
  if ((bits & Word.org) !== 0) return 'organization';
  if ((bits & Word.family) !== 0 && reading.language === 'de') return 'person';
  return !reading.shouting && /^[\p{Lu}]{2,5}$/u.test(part) && (bits & Word.acronym) === 0 ? 'organization' : undefined;
}

/** *Russlandbesuch, Europameister, Bundestagswahl*: a name and a noun in one word. */
function solid(reading: Reading, token: number): Guess | undefined {
  const { text, body, lexicon } = reading;
  const start = body.tokens.starts[token] ?? 0;
  const end = body.tokens.ends[token] ?? 0;
  if (end - start < 9 || reading.shapes[token] !== Shape.capital || has(reading, token, SETTLED & ~Word.title))
    return undefined;
  if (!has(reading, token, Word.noun)) return undefined;
  const joint = modifierEnd(lexicon, text, start, end, Word.country | Word.org);
  if (joint < 0) return undefined;
  const bits = findWord(lexicon, text, start, joint, text.charCodeAt(start));
  return form(token, (bits & Word.place) !== 0 ? 'place' : 'organization', 'part', 0.75, text.slice(start, joint));
}
