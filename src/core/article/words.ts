import { CharacterClass, classAt, isUpperAt, widthAt } from '../text/characters';
import { abbreviationKind } from './abbreviations';
import { apostropheRole } from './apostrophes';

const DOT = 46;
const SLASH = 47;
const COLON = 58;

/**
 * Where the word that begins at `from` ends. An apostrophe at its end is part of it unless a quotation stands open,
 * a full stop if the word is an abbreviation. `readFrom` is where to read on if its beginning is read already.
 */
export function readWord(text: string, from: number, singleOpen: boolean, readFrom = from): number {
  let end = readFrom;
  let segment = from;
  for (;;) {
    const found = classAt(text, end);
    if (found === CharacterClass.letter || found === CharacterClass.digit) {
      end += widthAt(text, end);
      continue;
    }
    const next = innerEnd(text, end, segment, found);
    if (next === undefined) break;
    if (found !== CharacterClass.apostrophe && found !== CharacterClass.joiner) segment = next;
    end = next;
  }
  return wordTail(text, from, end, singleOpen);
}

/** Where to read on if what stands at `at` is inside a word; undefined if the word ends before it. */
function innerEnd(text: string, at: number, segment: number, found: CharacterClass): number | undefined {
  const next = classAt(text, at + 1);
  const goesOn = next === CharacterClass.letter || next === CharacterClass.digit;
  switch (found) {
    case CharacterClass.joiner:
      return goesOn || next === CharacterClass.hyphen ? at + 1 : undefined;
    case CharacterClass.hyphen:
      return goesOn ? at + 1 : undefined;
    case CharacterClass.apostrophe:
      return next === CharacterClass.letter ? at + 1 : undefined;
    case CharacterClass.punctuation:
      return isInnerPunctuation(text, at, segment, goesOn) ? at + 1 : undefined;
    case CharacterClass.space:
    case CharacterClass.letter:
    case CharacterClass.digit:
    case CharacterClass.mark:
    case CharacterClass.symbol:
      return undefined;
  }
}

/** The dot of U.S. and spiegel.de, the & of AT&T, the signs of Bürger*innen, Lehrer:innen, Nutzer_innen. */
function isInnerPunctuation(text: string, at: number, segment: number, goesOn: boolean): boolean {
  if (!goesOn) return isDotOfDoubleName(text, at, segment);
  switch (text[at]) {
    case '.':
      return isInnerDot(text, at, segment);
    case '&':
      return isUpperAt(text, at - 1) && isUpperAt(text, at + 1);
    case '*':
    case ':':
      return text.startsWith('in', at + 1) && !isUpperAt(text, at - 1);
    case '_':
      return true;
    default:
      return false;
  }
}

/** The first dot of K.-H. */
function isDotOfDoubleName(text: string, at: number, segment: number): boolean {
  return text.charCodeAt(at) === DOT && text[at + 1] === '-' && at - segment <= 2 && isUpperAt(text, at + 2);
}

function isInnerDot(text: string, at: number, segment: number): boolean {
  if (!isUpperAt(text, at + 1)) return true;
  if (at - segment === 1) return true;
  const after = classAt(text, at + 1 + widthAt(text, at + 1));
  return at - segment <= 3 && after !== CharacterClass.letter;
}

/** What may still belong to a word at its end: Hans’, Ost-, Dr. */
function wordTail(text: string, from: number, end: number, singleOpen: boolean): number {
  switch (classAt(text, end)) {
    case CharacterClass.apostrophe:
      return apostropheRole(text, end, singleOpen) === 'trailing' && !isDoubled(text, end) ? end + 1 : end;
    case CharacterClass.hyphen: {
      const after = classAt(text, end + 1);
      return text[end] === '-' && (after === CharacterClass.space || text[end + 1] === ',') && end + 1 < text.length
        ? end + 1
        : end;
    }
    case CharacterClass.punctuation:
      return text.charCodeAt(end) === DOT && text.charCodeAt(end + 1) !== DOT && isAbbreviated(text, from, end)
        ? end + 1
        : end;
    default:
      return end;
  }
}

function isDoubled(text: string, at: number): boolean {
  return text[at] === text[at + 1];
}

/** Whether the full stop at `end` belongs to the word before it. */
function isAbbreviated(text: string, from: number, end: number): boolean {
  if (end - from === widthAt(text, from)) return true;
  if (end - from > 16) return false;
  const word = text.slice(from, end);
  if (isInitials(word)) return true;
  const kind = abbreviationKind(word);
  if (kind !== 'beforeNumber') return kind !== undefined;
  const next = text[end + 1] === ' ' || text[end + 1] === '\u00a0' ? end + 2 : end + 1;
  return classAt(text, next) === CharacterClass.digit;
}

/** U.S, z.B, Ph.D, a.m, K.-H and Roman numerals behind a name (Benedikt XVI). */
function isInitials(word: string): boolean {
  return /^(?:\p{L}{1,3}[.-]+)+\p{L}$/u.test(word) || /^(?=[IVXL]{2})X{0,3}(?:IX|IV|V?I{0,3})$/u.test(word);
}

/** Where the number that begins at `from` ends, and whether it is a word (20er, 80-jährige, 5G). */
export function readNumber(
  text: string,
  from: number,
  singleOpen: boolean,
): { readonly end: number; readonly isWord: boolean } {
  const date = dateEnd(text, from);
  if (date !== undefined) return { end: date, isWord: false };
  let end = digitsEnd(text, from);
  while (isSeparator(text, end) && classAt(text, end + 1) === CharacterClass.digit) end = digitsEnd(text, end + 1);
  const next = classAt(text, end);
  const after = classAt(text, end + 1);
  const isWord =
    next === CharacterClass.letter ||
    ((next === CharacterClass.hyphen || next === CharacterClass.apostrophe) && after === CharacterClass.letter);
  return isWord ? { end: readWord(text, from, singleOpen, end), isWord } : { end, isWord };
}

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (classAt(text, end) === CharacterClass.digit) end += widthAt(text, end);
  return end;
}

/** 1.000,50 · 12:30 · 1’000; ½ and ² need no separator. */
function isSeparator(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === DOT || unit === 44 || unit === COLON || unit === 39 || unit === 0x2019;
}

/** 2026-09-30 and 12/05/1926 are one token, as 12.5.1926 is; other hyphens and slashes between numbers separate. */
function dateEnd(text: string, from: number): number | undefined {
  const found = /^(?:\d{4}-\d\d?-\d\d?|\d\d?\/\d\d?\/(?:\d{4}|\d\d))/u.exec(text.slice(from, from + 10))?.[0];
  if (found === undefined) return undefined;
  const end = from + found.length;
  const next = text.charCodeAt(end);
  return classAt(text, end) === CharacterClass.digit || next === SLASH ? undefined : end;
}
