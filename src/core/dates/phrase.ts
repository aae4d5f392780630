import type { Language } from '../article/article';
import type { Unit } from './calendar';
import { dateWord, type DateWord, type Step } from './words';

/** The parts of a date as its words give them; a part that is absent is not said. */
export interface DatePhrase {
  readonly year?: number;
  /** Of a year that is written with two digits, 0 to 99. */
  readonly shortYear?: number;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday to 7 Sunday. */
  readonly weekday?: number;
  /** 1 spring to 4 winter. */
  readonly season?: number;
  /** The 1990s: 199. */
  readonly decade?: number;
  /** Days from today: *gestern* −1. */
  readonly offset?: number;
  readonly step?: Step;
  readonly unit?: Unit;
  /** *in vier Jahren* 4, *vor drei Wochen* −3. */
  readonly count?: number;
}

type Writable = { -readonly [Key in keyof DatePhrase]: DatePhrase[Key] };

/** No date is longer; what is, is not read. */
const LONGEST = 80;

/** Reads the words of a date; undefined if a word is none of a date, or the same is said twice. */
export function readPhrase(text: string, language: Language): DatePhrase | undefined {
  if (text.length > LONGEST) return undefined;
  const written = readNumbers(text.trim(), language);
  if (written) return written;
  const draft: Draft = { phrase: {} };
  const words = text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((word) => word !== '');
  for (const [at, word] of words.entries()) if (!take(draft, word, words[at + 1], language)) return undefined;
  return finish(draft);
}

interface Draft {
  readonly phrase: Writable;
  number?: number;
  sign?: number;
}

function take(draft: Draft, word: string, next: string | undefined, language: Language): boolean {
  const decade = /^(\d{3})0(?:er|er-jahren?|s)$/u.exec(word)?.[1];
  if (decade !== undefined) return put(draft.phrase, 'decade', Number(decade));
  if (draft.phrase.decade !== undefined && /^jahren?$/u.test(word)) return true;
  const digits = /^(\d{1,4})(?:\.|st|nd|rd|th)?$/u.exec(word)?.[1];
  if (digits !== undefined) return takeNumber(draft, Number(digits), digits.length, next, language);
  const known = dateWord(word.replace(/\.$/u, ''), language);
  return known !== undefined && takeWord(draft, known);
}

function takeNumber(draft: Draft, number: number, length: number, next = '', language: Language): boolean {
  if (length === 4) return put(draft.phrase, 'year', number);
  if (dateWord(next, language)?.kind === 'unit') return putNumber(draft, number);
  return length < 3 && put(draft.phrase, 'day', number);
}

function takeWord(draft: Draft, word: DateWord): boolean {
  const { phrase } = draft;
  switch (word.kind) {
    case 'filler':
      return true;
    case 'number':
      return putNumber(draft, word.value);
    case 'in':
    case 'ago':
      if (draft.sign !== undefined) return false;
      draft.sign = word.kind === 'in' ? 1 : -1;
      return true;
    case 'unit':
      return put(phrase, 'unit', word.value);
    case 'step':
      return put(phrase, 'step', word.value);
    default:
      return put(phrase, word.kind, word.value);
  }
}

function put<Key extends keyof DatePhrase>(phrase: Writable, key: Key, value: NonNullable<Writable[Key]>): boolean {
  if (phrase[key] !== undefined) return false;
  phrase[key] = value;
  return true;
}

function putNumber(draft: Draft, value: number): boolean {
  if (draft.number !== undefined) return false;
  draft.number = value;
  return true;
}

function finish({ phrase, number, sign }: Draft): DatePhrase | undefined {
  if (number === undefined) return sign === -1 ? undefined : phrase;
  if (phrase.unit === undefined || sign === undefined) return undefined;
  return { ...phrase, count: sign * number };
}

/** *2000-07-14*, *14.7.2000*, *14.07.00*, *14.7.*, *7/14/2000*. */
function readNumbers(text: string, language: Language): DatePhrase | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}|\d\d))?$/u.exec(text);
  if (dotted) return { ...yearOf(dotted[3]), month: Number(dotted[2]), day: Number(dotted[1]) };
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/u.exec(text);
  if (!slashed) return undefined;
  const order = slashOrder(Number(slashed[1]), Number(slashed[2]), language);
  return order && { ...yearOf(slashed[3]), ...order };
}

/** American English puts the month first, British the day: only where one of them can be no month it is certain. */
function slashOrder(first: number, second: number, language: Language): DatePhrase | undefined {
  if (language === 'de' || first > 12 || first === second) return { day: first, month: second };
  return second > 12 ? { month: first, day: second } : undefined;
}

function yearOf(digits: string | undefined): DatePhrase {
  if (digits === undefined) return {};
  return digits.length === 4 ? { year: Number(digits) } : { shortYear: Number(digits) };
}
