import { TokenKind, type BlockKind, type Body, type Language } from '../article/article';
import { wordNumbers } from '../article/wordNumbers';
import { Word, type Lexicon } from './lexicon';
import { Shape } from './shapes';
import { Trait } from './trait';
import { keepUp, readWord, type WordReadings } from './wordReadings';

/** A body's words with what the lexicon and their forms say about each, in columns beside its tokens. */
export interface Reading {
  readonly body: Body;
  readonly text: string;
  readonly language: Language;
  /** Every word bears a capital: a slug, or a headline in title case. */
  readonly shouting: boolean;
  /** A legal form (AG, Inc.) stands somewhere in it. */
  readonly hasLegal: boolean;
  /** An opening bracket stands somewhere in it. */
  readonly hasBrackets: boolean;
  readonly length: number;
  readonly lexicon: Lexicon;
  /** {@link Word} bits. */
  readonly flags: Int32Array;
  readonly shapes: Uint8Array;
  /** {@link Trait} bits. */
  readonly traits: Uint8Array;
  readonly hashes: Int32Array;
}

/** Says what is known about every word of a body. Linear in its length. */
export function readBody(body: Body, kind: BlockKind, words: WordReadings): Reading {
  const { tokens, text } = body;
  const { language, lexicon } = words;
  const { length, kinds, starts, ends } = tokens;
  const flags = new Int32Array(length);
  const shapes = new Uint8Array(length);
  const traits = new Uint8Array(length);
  const hashes = new Int32Array(length);
  markInitials(body, traits);
  const { vocabulary, numbers } = wordNumbers(body);
  keepUp(words, vocabulary);
  let hasLegal = false;
  for (let token = 0; token < length; token++) {
    if (kinds[token] === TokenKind.number) shapes[token] = Shape.number;
    if (kinds[token] !== TokenKind.word) continue;
    const number = numbers[token] ?? 0;
    if (words.read[number] !== 1) readWord(words, number, text, starts[token] ?? 0, ends[token] ?? 0);
    const bits = words.flags[number] ?? 0;
    flags[token] = bits;
    if ((bits & Word.legal) !== 0) hasLegal = true;
    shapes[token] = words.shapes[number] ?? 0;
    traits[token] = (traits[token] ?? 0) | (words.traits[number] ?? 0);
    hashes[token] = words.hashes[number] ?? 0;
  }
  const shouting = kind === 'slug' || isShouting(shapes, flags, language);
  const hasBrackets = text.includes('(');
  return { body, text, language, shouting, hasLegal, hasBrackets, length, lexicon, flags, shapes, traits, hashes };
}

function markInitials(body: Body, traits: Uint8Array): void {
  for (const sentence of body.sentences) traits[sentence.firstToken] = Trait.initial;
  const { kinds, starts, length } = body.tokens;
  for (let token = 0; token + 1 < length; token++) {
    if (kinds[token] === TokenKind.word || kinds[token] === TokenKind.number) continue;
    const unit = body.text.charCodeAt(starts[token] ?? 0);
    const passesOn = (traits[token] ?? 0) & Trait.initial;
    // A colon, an opening bracket or dash, or any quotation mark: what follows may be capitalised as a beginning.
    if (passesOn !== 0 || kinds[token] === TokenKind.mark || unit === 0x3a || unit === 0x2022) {
      traits[token + 1] = Trait.initial;
    }
  }
}

/**
 * Four words or more, and hardly one of them in small letters. English writes headlines so; in German, where every noun has
 * a capital, only whole words in capitals tell.
 */
function isShouting(shapes: Uint8Array, flags: Int32Array, language: Language): boolean {
  let capitals = 0;
  let smalls = 0;
  let uppers = 0;
  for (let token = 0; token < shapes.length; token++) {
    const shape = shapes[token];
    if (shape === Shape.lower) smalls += (flags[token] ?? 0) & Word.particle ? 0 : 1;
    else if (shape === Shape.capital || shape === Shape.upper) capitals += 1;
    if (shape === Shape.upper) uppers += 1;
  }
  if (language === 'de' && uppers * 2 < capitals) return false;
  return capitals >= 4 && smalls * 3 < capitals;
}
