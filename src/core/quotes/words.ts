import type { Body } from '../article/article';
import { TokenKind } from '../article/article';
import { wordNumbers } from '../article/wordNumbers';
import { knownWords, lookUp } from './knownWords';
import type { Lexicon, WordEntry } from './lexicon';
import { WordClass } from './wordClass';

/** The tokens of a block as the rules see them, in columns beside {@link Body.tokens}. */
export interface Words {
  readonly body: Body;
  readonly length: number;
  /** {@link WordClass} bits of each token. */
  readonly classes: Int32Array;
  /** The token in lower case; punctuation as it is. */
  readonly lower: readonly string[];
  readonly entries: readonly (WordEntry | undefined)[];
}

const verbal =
  WordClass.finite |
  WordClass.subjunctive1 |
  WordClass.subjunctive2 |
  WordClass.auxiliary |
  WordClass.modal |
  WordClass.say |
  WordClass.sayParticiple |
  WordClass.sayInfinitive |
  WordClass.infinitive |
  WordClass.participle |
  WordClass.adverb |
  WordClass.coordinator;

const nominal = WordClass.cueNoun | WordClass.titleNoun | WordClass.mediaNoun | WordClass.sourceNoun;

/**
 * Looks every token of the block up once. Linear. In German a word written large is no verb unless it opens a
 * sentence, and one written small no noun.
 */
export function readWords(body: Body, lexicon: Lexicon, german: boolean): Words {
  const { tokens, text } = body;
  const { vocabulary, numbers } = wordNumbers(body);
  const known = knownWords(lexicon, vocabulary);
  const opens = sentenceStarts(body);
  const classes = new Int32Array(tokens.length);
  const lower = new Array<string>(tokens.length);
  const entries = new Array<WordEntry | undefined>(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kinds[i];
    if (kind === TokenKind.punctuation || kind === TokenKind.mark || kind === TokenKind.symbol) {
      lower[i] = text.slice(tokens.starts[i], tokens.ends[i]);
      continue;
    }
    const number = numbers[i] ?? 0;
    if (known.lower[number] === '')
      lookUp(known, number, text.slice(tokens.starts[i], tokens.ends[i]), lexicon, german);
    const small = known.lower[number] ?? '';
    const entry = known.entries[number];
    lower[i] = small;
    entries[i] = entry;
    let bits = WordClass.word | (kind === TokenKind.number ? WordClass.number : 0) | (entry?.classes ?? 0);
    const capital = known.capitals[number] === 1;
    if (capital) bits |= WordClass.capital;
    if (capital && !startsHere(opens, tokens.kinds[i - 1], lower[i - 1], i)) bits &= ~verbal;
    // *ihr Gegenüber*
    if (german && small === 'gegenüber' && capital && opens[i] !== 1) bits &= ~WordClass.preposition;
    if (german && !capital) bits &= ~nominal;
    classes[i] = bits;
  }
  return { body, length: tokens.length, classes, lower, entries };
}

function sentenceStarts(body: Body): Uint8Array {
  const starts = new Uint8Array(body.tokens.length + 1);
  for (const sentence of body.sentences) starts[sentence.firstToken] = 1;
  return starts;
}

function startsHere(
  opens: Uint8Array,
  before: number | undefined,
  lowerBefore: string | undefined,
  i: number,
): boolean {
  return opens[i] === 1 || before === TokenKind.mark || lowerBefore === ':';
}

/** True if the token has any of the classes. */
export function hasClass(words: Words, index: number, classes: number): boolean {
  return ((words.classes[index] ?? 0) & classes) !== 0;
}
