import type { Article, Block, Body, Language, Sentence } from '../article/article';
import type { Span } from '../text/span';
import { write, type Day } from './calendar';
import { clauseAround, directionOf } from './direction';
import { readPhrase, type DatePhrase } from './phrase';
import { dayOfArticle } from './reference';
import { resolve, type Direction } from './resolve';
import { dateWord } from './words';

/** What the dates of one body mean, by their place in it. */
type Values = Map<number, string | undefined>;
/** A date's place in its body as one number; what is longer is none that is read. */
const placeOf = (start: number, length: number): number => start * 1024 + Math.min(length, 1023);

/** For each body what its dates meant in an article of one day and language: an edit elsewhere does not read them again. */
const kept = new WeakMap<Body, { readonly key: string; readonly values: Values }>();

/**
 * What a date of an article means, as {@link resolve} writes it; undefined if nobody can tell. Ask in the order of the text:
 * then finding the paragraphs costs nothing.
 */
export function createDateReader(article: Article): (date: Span) => string | undefined {
  const { blocks, language } = article;
  const today = dayOfArticle(article);
  const day = `${language} ${today ? write(today, 'day') : ''}`;
  let at = 0;
  return (date) => {
    if ((blocks[at]?.start ?? 0) > date.start) at = 0;
    while (at + 1 < blocks.length && (blocks[at]?.end ?? 0) <= date.start) at++;
    const block = blocks[at];
    if (!block) return undefined;
    const values = valuesOf(block, day);
    const place = placeOf(date.start - block.start, date.end - date.start);
    if (!values.has(place)) values.set(place, readDate(block, date, { language, today }));
    return values.get(place);
  };
}

function valuesOf({ kind, body }: Block, day: string): Values {
  const key = `${kind} ${day}`;
  const known = kept.get(body);
  if (known?.key === key) return known.values;
  const values: Values = new Map<number, string | undefined>();
  kept.set(body, { key, values });
  return values;
}

interface Place {
  readonly language: Language;
  readonly today: Day | undefined;
}

function readDate(block: Block, date: Span, { language, today }: Place): string | undefined {
  const { text, sentences } = block.body;
  const start = date.start - block.start;
  const end = date.end - block.start;
  const sentence = sentenceAt(sentences, start) ?? { start, end };
  const inSentence = { start: start - sentence.start, end: end - sentence.start };
  const words = text.slice(sentence.start, sentence.end);
  const phrase = withStep(text.slice(start, end), words.slice(0, inSentence.start), language);
  if (phrase === undefined) return undefined;
  const clause = clauseAround(words, inSentence);
  if (phrase.count !== undefined && isSpell(clause)) return undefined;
  return resolve(phrase, today, directionIn(block, clause, language));
}

/** By halving: a paragraph may be a megabyte. */
function sentenceAt(sentences: readonly Sentence[], offset: number): Sentence | undefined {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = sentences[low];
  return found !== undefined && found.start <= offset ? found : undefined;
}

/** The date with the word before it that says which one: *nächsten* Montag. */
function withStep(words: string, before: string, language: Language): DatePhrase | undefined {
  const phrase = readPhrase(words, language);
  const last = /(\p{L}+)\s*$/u.exec(before.slice(-24))?.[1]?.toLowerCase() ?? '';
  const word = dateWord(last, language);
  if (phrase === undefined || word?.kind !== 'step') return phrase;
  return phrase.step === undefined ? { ...phrase, step: word.value } : undefined;
}

/** *die ersten Gespräche in vier Jahren*: not when, but in how long a time. */
function isSpell(clause: string): boolean {
  return /(?:^|\s)(?:erste[nrms]?|erstmals|first|zum \p{L}+ Mal|\p{L}+mal)(?=\s)/iu.test(clause);
}

/** A caption tells in the present of what has been. */
function directionIn({ kind }: Block, clause: string, language: Language): Direction {
  return directionOf(clause, language) ?? (kind === 'caption' ? 'past' : undefined);
}
