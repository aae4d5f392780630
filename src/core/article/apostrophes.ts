import { CharacterClass, classAt, isLowerAt } from '../text/characters';

/** Words that lose their beginning to an apostrophe, in lower case. */
const CLIPPED = new Set(
  `tis twas twere twill til till cause bout em n s ne nen nem ner nes m t round neath cos coz d ll re ve
   rauf rein raus runter rüber ran drauf drin`.split(/\s+/u),
);
/** The same where the word is capitalised at the start of a sentence. */
const CLIPPED_CAPITALISED = new Set(['Tis', 'Twas', 'Twere', 'Cause', 'Em', 'Til']);

/** What an apostrophe glyph is at its place. */
export type ApostropheRole = 'inner' | 'clipped' | 'trailing' | 'opening' | 'closing' | 'sign';

/**
 * Decides by local evidence whether the glyph at `at` belongs to a word (`inner` O’Neill, `clipped` ’90s, `trailing` Hans’)
 * or is a quotation mark. `open` says whether a single quotation mark stands open before it.
 */
export function apostropheRole(text: string, at: number, open: boolean): ApostropheRole {
  const before = classAt(text, at - 1);
  const after = classAt(text, at + 1);
  if (isWordClass(before) || isLowSurrogate(text, at - 1)) {
    if (after === CharacterClass.letter || (before === CharacterClass.digit && after === CharacterClass.digit)) {
      return 'inner';
    }
    return trailingRole(text, at, open, before);
  }
  if (!isWordClass(after)) return startsHere(text, at) && after !== CharacterClass.space ? 'opening' : 'closing';
  if (before === CharacterClass.apostrophe && after === CharacterClass.letter) return 'opening';
  return isClipped(text, at) ? 'clipped' : 'opening';
}

function isWordClass(found: CharacterClass): boolean {
  return found === CharacterClass.letter || found === CharacterClass.digit;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && classAt(text, at - 1) === CharacterClass.letter;
}

/** White space before it, or an opening mark that itself has white space before it. */
function startsHere(text: string, at: number): boolean {
  const before = classAt(text, at - 1);
  if (before !== CharacterClass.mark) return before === CharacterClass.space;
  return classAt(text, at - 2) === CharacterClass.space;
}

function trailingRole(text: string, at: number, open: boolean, before: CharacterClass): ApostropheRole {
  const glyph = text[at];
  if (before === CharacterClass.digit) return open ? 'closing' : 'sign';
  if (!open) return glyph === '‘' || glyph === '`' ? 'closing' : 'trailing';
  return isGenitiveInsideQuote(text, at) ? 'trailing' : 'closing';
}

/** *‘The Joneses’ house is gone’*: after an s, before a word, and a later glyph closes before another one opens. */
function isGenitiveInsideQuote(text: string, at: number): boolean {
  if (
    !'sxzßSXZ'.includes(text[at - 1] ?? ' ') ||
    text[at + 1] !== ' ' ||
    classAt(text, at + 2) !== CharacterClass.letter
  ) {
    return false;
  }
  for (let offset = at + 2; offset < text.length; offset++) {
    if (text.charCodeAt(offset) < 39) continue;
    const found = classAt(text, offset);
    if (text[offset] === '‚' || text[offset] === '‹' || text[offset] === '›') return false;
    if (found !== CharacterClass.apostrophe) continue;
    const before = classAt(text, offset - 1);
    const after = classAt(text, offset + 1);
    if (isWordClass(before) && isWordClass(after)) continue;
    return before !== CharacterClass.space && !isWordClass(after);
  }
  return false;
}

function isClipped(text: string, at: number): boolean {
  const glyph = text[at];
  if (glyph === '`' || glyph === '´') return false;
  const end = clippedEnd(text, at + 1);
  const word = text.slice(at + 1, end);
  if (/^\d0s?$/u.test(word) || /^\d\d$/u.test(word)) return glyph !== '‘' || word.endsWith('s');
  if (glyph === '‘')
    return /^t(?:is|was)$/iu.test(word) || (word === 'n' && classAt(text, end) === CharacterClass.apostrophe);
  return (isLowerAt(text, at + 1) && CLIPPED.has(word)) || CLIPPED_CAPITALISED.has(word);
}

function clippedEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end < from + 8 && isWordClass(classAt(text, end))) end++;
  return end;
}
