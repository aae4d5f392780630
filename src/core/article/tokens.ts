import { CharacterClass, classAt, widthAt } from '../text/characters';
import { TokenKind, type Tokens } from './article';
import { apostropheRole } from './apostrophes';
import { readNumber, readWord } from './words';

/** Tokens as they are read; the columns grow with the text. */
interface Scanner {
  readonly text: string;
  starts: Uint32Array;
  ends: Uint32Array;
  kinds: Uint8Array;
  length: number;
  /** A single quotation mark stands open: an apostrophe at the end of a word may close it. */
  singleOpen: boolean;
}

const DOUBLED = ["''", '``', ',,'];

/**
 * Splits the text of a block into tokens; every character that is no white space is in exactly one.
 * Words keep their apostrophes, hyphens and inner dots (*O’Neill, US-Präsident, z.B., Dr.*), numbers their separators;
 * a full stop after a number is a token of its own. Any string will do. Linear in its length.
 */
export function tokenize(blockText: string): Tokens {
  const room = Math.max(8, blockText.length >> 2);
  const scanner: Scanner = {
    text: blockText,
    starts: new Uint32Array(room),
    ends: new Uint32Array(room),
    kinds: new Uint8Array(room),
    length: 0,
    singleOpen: false,
  };
  for (let offset = 0; offset < blockText.length;) offset = readToken(scanner, offset);
  return {
    length: scanner.length,
    starts: scanner.starts.slice(0, scanner.length),
    ends: scanner.ends.slice(0, scanner.length),
    kinds: scanner.kinds.slice(0, scanner.length),
  };
}

function put(scanner: Scanner, start: number, end: number, kind: TokenKind): number {
  if (scanner.length === scanner.starts.length) grow(scanner);
  scanner.starts[scanner.length] = start;
  scanner.ends[scanner.length] = end;
  scanner.kinds[scanner.length] = kind;
  scanner.length += 1;
  return end;
}

function grow(scanner: Scanner): void {
  const room = scanner.length * 2;
  const starts = new Uint32Array(room);
  const ends = new Uint32Array(room);
  const kinds = new Uint8Array(room);
  starts.set(scanner.starts);
  ends.set(scanner.ends);
  kinds.set(scanner.kinds);
  Object.assign(scanner, { starts, ends, kinds });
}

/** Reads the token at an offset, if there is one, and says where to read on. */
function readToken(scanner: Scanner, at: number): number {
  const { text } = scanner;
  switch (classAt(text, at)) {
    case CharacterClass.space:
    case CharacterClass.joiner:
      return at + 1;
    case CharacterClass.letter:
      return put(scanner, at, readWord(text, at, scanner.singleOpen), TokenKind.word);
    case CharacterClass.digit: {
      const { end, isWord } = readNumber(text, at, scanner.singleOpen);
      return put(scanner, at, end, isWord ? TokenKind.word : TokenKind.number);
    }
    case CharacterClass.mark:
      if (text[at] === '‚' || text[at] === '‛') scanner.singleOpen = true;
      return put(scanner, at, at + 1, TokenKind.mark);
    case CharacterClass.apostrophe:
      return readApostrophe(scanner, at);
    case CharacterClass.hyphen:
      return readHyphen(scanner, at);
    case CharacterClass.punctuation:
      return put(
        scanner,
        at,
        doubledEnd(text, at) ?? runEnd(text, at),
        doubledEnd(text, at) ? TokenKind.mark : TokenKind.punctuation,
      );
    case CharacterClass.symbol:
      return put(scanner, at, symbolEnd(text, at), TokenKind.symbol);
  }
}

/** `''`, ` `` ` and `,,` written for one quotation mark. */
function doubledEnd(text: string, at: number): number | undefined {
  const pair = text.slice(at, at + 2);
  if (!DOUBLED.includes(pair) || text[at + 2] === pair[0]) return undefined;
  const opens = classAt(text, at + 2) !== CharacterClass.space;
  return pair === ',,' && (!opens || classAt(text, at - 1) === CharacterClass.letter) ? undefined : at + 2;
}

function readApostrophe(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const doubled = doubledEnd(text, at);
  if (doubled !== undefined) return put(scanner, at, doubled, TokenKind.mark);
  switch (apostropheRole(text, at, scanner.singleOpen)) {
    case 'clipped': {
      // The n of rock ’n’ roll has an apostrophe on either side, also inside a quotation.
      const isAnd = text[at + 1] === 'n' && classAt(text, at + 2) === CharacterClass.apostrophe;
      return put(scanner, at, readWord(text, at + 1, scanner.singleOpen && !isAnd), TokenKind.word);
    }
    case 'opening':
      scanner.singleOpen = true;
      return put(scanner, at, at + 1, TokenKind.mark);
    case 'closing':
      scanner.singleOpen = false;
      return put(scanner, at, at + 1, TokenKind.mark);
    case 'inner':
    case 'trailing':
    case 'sign':
      return put(scanner, at, at + 1, TokenKind.mark);
  }
}

/** A hyphen that begins a word (*Präsident und -kanzler*) belongs to it; others stand by themselves, in runs. */
function readHyphen(scanner: Scanner, at: number): number {
  const { text } = scanner;
  const begins =
    classAt(text, at - 1) === CharacterClass.space &&
    classAt(text, at + 1) === CharacterClass.letter &&
    text.charAt(at + 1) === text.charAt(at + 1).toLowerCase();
  if (begins) return put(scanner, at, readWord(text, at + 1, scanner.singleOpen), TokenKind.word);
  return put(scanner, at, runEnd(text, at), TokenKind.punctuation);
}

const BRACKETS = '()[]{}';

/** Dots, dashes, asterisks … in a row are one token; brackets are not. */
function runEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  let end = at + widthAt(text, at);
  if (BRACKETS.includes(text.charAt(at))) return end;
  while (text.charCodeAt(end) === unit && (unit < 0xd800 || unit > 0xdfff)) end += 1;
  return end;
}

/** A symbol with its variation selectors, skin tones and what is joined to it: 👩🏽‍🚀 is one, a flag is one. */
function symbolEnd(text: string, at: number): number {
  let end = at + widthAt(text, at);
  for (;;) {
    const point = text.codePointAt(end) ?? 0;
    const width = point > 0xffff ? 2 : 1;
    if (point === 0x200d && classAt(text, end + 1) === CharacterClass.symbol) {
      end += 1 + widthAt(text, end + 1);
    } else if (isModifier(point) || (isRegional(point) && isRegional(text.codePointAt(at) ?? 0) && end === at + 2)) {
      end += width;
    } else {
      return end;
    }
  }
}

function isModifier(point: number): boolean {
  return (
    (point >= 0xfe00 && point <= 0xfe0f) ||
    (point >= 0x1f3fb && point <= 0x1f3ff) ||
    (point >= 0x300 && point <= 0x36f) ||
    (point >= 0x20d0 && point <= 0x20ff) ||
    (point >= 0xe0020 && point <= 0xe007f)
  );
}

function isRegional(point: number): boolean {
  return point >= 0x1f1e6 && point <= 0x1f1ff;
}
