/** What a character does in a text, as far as reading words is concerned. */
export const CharacterClass = {
  /** White space, control and format characters: nothing that stands in a text by itself. */
  space: 1,
  /** A letter, or a combining mark. */
  letter: 2,
  digit: 3,
  /** A quotation mark that is nothing else. */
  mark: 4,
  /** A glyph that is an apostrophe or a single quotation mark, depending on where it stands. */
  apostrophe: 5,
  hyphen: 6,
  punctuation: 7,
  symbol: 8,
  /** Soft hyphen, zero-width joiners: invisible, they belong to the word around them. */
  joiner: 9,
} as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const MARKS = '"„“”‟«»‹›‚‛「」『』｢｣〝〞〟＂';
const APOSTROPHES = "'’‘´`＇";
const HYPHENS = '-\u2010\u2011';
const JOINERS = '\u00ad\u200c\u200d\u2060';

/** Filled as characters are met: a regular expression over Unicode properties costs far more than a look-up. */
const known = new Uint8Array(0x10000);

/** The class of one UTF-16 code unit; a surrogate by itself is a symbol (see {@link classAt}). */
function classOf(unit: number): CharacterClass {
  const found = known[unit];
  if (found !== undefined && found !== 0) return found as CharacterClass;
  const value = classify(String.fromCharCode(unit));
  known[unit] = value;
  return value;
}

/** The class of the character at an offset, surrogate pairs included; `space` outside the text. */
export function classAt(text: string, offset: number): CharacterClass {
  if (offset < 0 || offset >= text.length) return CharacterClass.space;
  const unit = text.charCodeAt(offset);
  if (unit < 0xd800 || unit > 0xdbff) return classOf(unit);
  const point = text.codePointAt(offset) ?? unit;
  return point > 0xffff ? classify(String.fromCodePoint(point)) : CharacterClass.symbol;
}

/** How many code units the character at an offset takes: 2 for a surrogate pair. */
export function widthAt(text: string, offset: number): 1 | 2 {
  const unit = text.charCodeAt(offset);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(offset + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function classify(character: string): CharacterClass {
  if (MARKS.includes(character)) return CharacterClass.mark;
  if (APOSTROPHES.includes(character)) return CharacterClass.apostrophe;
  if (HYPHENS.includes(character)) return CharacterClass.hyphen;
  if (JOINERS.includes(character)) return CharacterClass.joiner;
  if (/[\p{L}\p{M}\p{Nl}]/u.test(character)) return CharacterClass.letter;
  if (/\p{N}/u.test(character)) return CharacterClass.digit;
  if (/[\s\p{Cc}\p{Cf}]/u.test(character)) return CharacterClass.space;
  return /\p{P}/u.test(character) ? CharacterClass.punctuation : CharacterClass.symbol;
}

/** True for a letter with a lower-case form of its own: the first character at `offset` is a capital. */
export function isUpperAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return unit >= 65 && unit <= 90;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return character.toLowerCase() !== character && character.toUpperCase() === character;
}

/** True for a letter with an upper-case form of its own. */
export function isLowerAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 0x80) return unit >= 97 && unit <= 122;
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  return character === 'ß' || (character.toUpperCase() !== character && character.toLowerCase() === character);
}
