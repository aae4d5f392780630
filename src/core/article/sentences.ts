import { CharacterClass, classAt, isLowerAt } from '../text/characters';
import { abbreviationKind } from './abbreviations';
import { TokenKind, type Language, type Sentence, type Tokens } from './article';
import { isOrdinalDot } from './ordinals';
import { isStarter } from './starters';

interface Reader {
  readonly text: string;
  readonly tokens: Tokens;
  readonly language: Language;
}

/**
 * Splits a block's tokens into sentences that cover all of them. Marks and brackets that close right behind the final
 * full stop belong to the sentence; it goes on if a small letter follows: *„Nein!“ rief er.* is one. Abbreviations,
 * initials, ordinals and decimals end none. `firstEnd` is an offset where a sentence ends in any case (a dateline).
 */
export function splitSentences(text: string, tokens: Tokens, language: Language, firstEnd = 0): readonly Sentence[] {
  const reader: Reader = { text, tokens, language };
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (end: number): void => {
    if (end <= first) return;
    sentences.push({
      start: tokens.starts[first] ?? 0,
      end: tokens.ends[end - 1] ?? 0,
      firstToken: first,
      endToken: end,
    });
    first = end;
  };
  for (let index = 0; index < tokens.length;) {
    if (firstEnd > 0 && first === 0 && (tokens.ends[index] ?? 0) >= firstEnd) close(index + 1);
    const end = isFinal(reader, index) ? sentenceEnd(reader, index) : undefined;
    if (end !== undefined) close(end);
    index = Math.max(index + 1, end ?? 0);
  }
  close(tokens.length);
  return sentences;
}

function wordAt(reader: Reader, index: number): string {
  return reader.text.slice(reader.tokens.starts[index] ?? 0, reader.tokens.ends[index] ?? 0);
}

/** Whether a token can end a sentence at all: . ! ? … or an abbreviation with its full stop. */
function isFinal({ text, tokens }: Reader, index: number): boolean {
  const end = tokens.ends[index] ?? 0;
  const last = text.charCodeAt(end - 1);
  if (tokens.kinds[index] === TokenKind.word) return last === 46;
  if (tokens.kinds[index] !== TokenKind.punctuation) return false;
  return last === 46 || last === 33 || last === 63 || last === 0x2026 || '。！？؟।‽'.includes(text[end - 1] ?? ' ');
}

/** The token behind the sentence that ends with the final token `index`; undefined if none ends there. */
function sentenceEnd(reader: Reader, index: number): number | undefined {
  const { tokens } = reader;
  let end = index + 1;
  while (
    end < tokens.length &&
    isAdjacent(reader, end) &&
    isFinal(reader, end) &&
    tokens.kinds[end] !== TokenKind.word
  ) {
    end += 1;
  }
  const finalEnd = end;
  while (end < tokens.length && closes(reader, end)) end += 1;
  if (end >= tokens.length) return tokens.length;
  return startsSentence(reader, index, finalEnd, end) ? end : undefined;
}

/** No white space between the token and the one before it. */
function isAdjacent({ tokens }: Reader, index: number): boolean {
  return tokens.starts[index] === tokens.ends[index - 1];
}

/** A mark or bracket that closes directly behind the final full stop (in French after a no-break space). */
function closes(reader: Reader, index: number): boolean {
  const { text, tokens } = reader;
  const start = tokens.starts[index] ?? 0;
  const character = text[start] ?? '';
  if (!isAdjacent(reader, index)) return character === '»' && /[\u00a0\u202f\u2009]/u.test(text[start - 1] ?? '');
  if (tokens.kinds[index] === TokenKind.mark) {
    if ('„‚「『'.includes(character)) return false;
    const after = classAt(text, tokens.ends[index] ?? 0);
    return after !== CharacterClass.letter && after !== CharacterClass.digit;
  }
  return ')]}'.includes(character) && tokens.kinds[index] === TokenKind.punctuation;
}

/** Whether a new sentence begins with token `next`, after the final token `index`. */
function startsSentence(reader: Reader, index: number, finalEnd: number, next: number): boolean {
  const { text, tokens } = reader;
  const begin = tokens.starts[next] ?? 0;
  if (tokens.kinds[next] === TokenKind.punctuation && /[,;:/)\]}]/u.test(text[begin] ?? '')) return false;
  const word = firstWord(reader, next);
  if (word === undefined) return next > finalEnd || !isDash(reader, next);
  const wordStart = tokens.starts[word] ?? 0;
  if (isLowerAt(text, wordStart)) return false;
  const starter = isStarter(wordAt(reader, word).toLowerCase());
  if (tokens.kinds[index] === TokenKind.word) return afterAbbreviation(reader, index, word, starter);
  if (isOrdinal(reader, index, word, next, starter)) return false;
  return starter || !isLooseEllipsis(reader, index);
}

function isDash({ text, tokens }: Reader, index: number): boolean {
  return /[-–—]/u.test(text[tokens.starts[index] ?? 0] ?? '');
}

/** The first word or number at or behind a token, past a few dashes, marks and brackets. */
function firstWord({ tokens }: Reader, from: number): number | undefined {
  for (let index = from; index < Math.min(tokens.length, from + 4); index++) {
    if (tokens.kinds[index] === TokenKind.word || tokens.kinds[index] === TokenKind.number) return index;
  }
  return undefined;
}

/** After an abbreviation a sentence begins only with a word that plainly begins one, after Dr. and Nr. never. */
function afterAbbreviation(reader: Reader, index: number, word: number, starter: boolean): boolean {
  const abbreviation = wordAt(reader, index).slice(0, -1);
  if (!starter || abbreviationKind(abbreviation) === 'leading' || isForExample(reader, index)) return false;
  // J. A. Smith, and So did I. He left.
  return wordAt(reader, word).length > 1 || abbreviation.length > 1;
}

/** z. B. and d. h., also written together: they stand before what they explain. */
function isForExample(reader: Reader, index: number): boolean {
  const written = `${index > 0 && wordAt(reader, index).length === 2 ? wordAt(reader, index - 1) : ''}${wordAt(reader, index)}`;
  return /^(?:z\.b\.|d\.h\.|e\.g\.|i\.e\.|v\.a\.|m\.a\.w\.)$/iu.test(written);
}

function isOrdinal(reader: Reader, index: number, word: number, next: number, starter: boolean): boolean {
  if (starter || next !== index + 1 || word !== next || !isAdjacent(reader, index)) return false;
  if (reader.tokens.kinds[index - 1] !== TokenKind.number || wordAt(reader, index) !== '.') return false;
  const before = index >= 2 ? wordAt(reader, index - 2) : '';
  return isOrdinalDot(before, wordAt(reader, index - 1), wordAt(reader, word), reader.language);
}

/** An ellipsis with white space on both sides stands for what was left out, often inside a sentence. */
function isLooseEllipsis(reader: Reader, index: number): boolean {
  const word = wordAt(reader, index);
  return (word === '…' || (word.startsWith('..') && word.length < 5)) && !isAdjacent(reader, index);
}
