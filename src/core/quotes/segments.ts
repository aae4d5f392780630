import {
  attributeEnd,
  closesWithZu,
  finalGuess,
  finiteInMarks,
  guessFinite,
  isNounlike,
  joinedZu,
  looksFinite,
} from './finite';
import { lastSign, type Pair } from './pairing';
import { countWords, type Range, type Reading } from './reading';
import { firstAtLeast } from './search';
import { WordClass } from './wordClass';
import { hasClass } from './words';

/**
 * What a stretch between two separators is: a quotation in marks that stands for itself, a main clause, one that
 * begins with its verb, a subordinate or relative clause, an infinitive with *zu* (*to*), or no clause at all.
 */
export type SegmentKind = 'quote' | 'main' | 'verbFirst' | 'subordinate' | 'relative' | 'infinitive' | 'fragment';

export interface Segment extends Range {
  readonly kind: SegmentKind;
  /** What stands before it: `,` `:` `;` `–`, `+` for *und* with a verb, empty at the start and beside marks. */
  readonly separator: string;
  /** Its first finite verb, -1 if it has none. */
  readonly finite: number;
  readonly pair: Pair | undefined;
}

const { finite, word, coordinator, subordinator, relative, preposition, infinitive, capital, determiner, adverb } =
  WordClass;

/** Words that make a pair of marks long enough to be an utterance of its own. */
const longPair = 7;

/** Segments between a conjunction and its verb. */
const longestInsertion = 4;

/** Cuts a sentence at its commas, colons, dashes, marks and coordinated verbs. Linear. */
export function cutSegments(reading: Reading, sentence: Range): Segment[] {
  const segments: Segment[] = [];
  const { words, jump } = reading;
  let from = sentence.from;
  let separator = '';
  const close = (to: number, next: string): void => {
    if (to > from) {
      const afterQuote = segments[segments.length - 1]?.kind === 'quote';
      segments.push(describe(reading, from, to, separator, afterQuote));
    }
    separator = next;
  };
  for (let i = sentence.from; i < sentence.to; i++) {
    const pair = standsAlone(reading, sentence, i);
    if (pair !== undefined) {
      close(i, separator);
      segments.push(quoteSegment(pair, i > from ? '' : separator));
      i = pair.close;
      from = i + 1;
      separator = '';
    } else if (isSeparator(words.lower[i] ?? '')) {
      close(i, words.lower[i] ?? '');
      from = i + 1;
    } else if (startsCoordinated(reading, i, from)) {
      close(i, '+');
      from = i + 1;
    } else if (opensUnmarked(reading, i, from) || saysUnmarked(reading, i, from)) {
      close(i, ',');
      from = i;
    } else i = jump[i] ?? i;
  }
  close(sentence.to, '');
  return joinInsertions(reading, segments);
}

function quoteSegment(pair: Pair, separator: string): Segment {
  return { from: pair.open, to: pair.close + 1, kind: 'quote', separator, finite: -1, pair };
}

/** *dass* (*that*) without the comma before it. */
function opensUnmarked({ words }: Reading, i: number, from: number): boolean {
  const sign = words.lower[i] ?? '';
  return i > from && (sign === 'dass' || sign === 'daß') && !hasClass(words, i - 1, coordinator);
}

/** *Als er verhaftet worden war sagte er*: no comma between the clause and what it opens. */
function saysUnmarked({ words }: Reading, i: number, from: number): boolean {
  if (i < from + 3 || !hasClass(words, i, WordClass.say) || !hasClass(words, i - 1, finite)) return false;
  const subject = WordClass.pronoun | determiner | capital;
  return hasClass(words, from, subordinator) && hasClass(words, i + 1, subject) && !hasClass(words, i, capital);
}

function isSeparator(sign: string): boolean {
  return sign === ',' || sign === ':' || sign === ';' || sign === '–' || sign === '—';
}

function startsCoordinated({ words }: Reading, i: number, from: number): boolean {
  if (i === from || !hasClass(words, i, coordinator)) return false;
  if (hasClass(words, i + 1, finite)) return !hasClass(words, i + 1, capital);
  return hasClass(words, i + 1, subordinator) && words.lower[i + 1] !== 'wie' && words.lower[i + 1] !== 'als';
}

/** The outermost pair that opens here, if it is an utterance beside the sentence rather than words within it. */
function standsAlone({ words, outer, jump }: Reading, sentence: Range, i: number): Pair | undefined {
  if ((jump[i] ?? i) === i) return undefined;
  const pair = findPair(outer, i);
  if (pair === undefined || words.lower[i - 1] === ':') return pair;
  const ended = /^[.!?…,]/.test(lastSign(words.lower, pair));
  const opensSentence = i === sentence.from;
  const after = pair.close + 1;
  if (opensSentence && (after >= sentence.to - 1 || ended)) return pair;
  const next = words.lower[after] ?? '';
  if (opensSentence && next === ':' && holdsVerb(words, pair)) return pair;
  const said = hasClass(words, after, WordClass.say) || next === 'so';
  const named = opensSentence && next !== ',' && isNameLike(words, pair);
  if ((next === ',' || said) && !named && (opensSentence || !hasClass(words, i - 1, word))) return pair;
  if (hasClass(words, i - 1, word) && !ended) return undefined;
  if (words.lower[i - 1] === '(') return undefined;
  const long = countWords({ words }, { from: pair.open, to: pair.close }) >= longPair;
  return (long && !named) || ended ? pair : undefined;
}

function holdsVerb(words: Reading['words'], { open, close }: Pair): boolean {
  for (let i = open + 1; i < close; i++) if (hasClass(words, i, finite)) return true;
  return false;
}

/** Nothing but words written large: *„BBC News“ berichtet*. */
function isNameLike(words: Reading['words'], pair: Pair): boolean {
  for (let i = pair.open + 1; i < pair.close; i++) {
    if (hasClass(words, i, word) && !hasClass(words, i, capital | preposition | determiner)) return false;
  }
  return pair.close - pair.open <= longPair;
}

function findPair(outer: readonly Pair[], open: number): Pair | undefined {
  const pair = outer[firstAtLeast(outer, open, (each) => each.open)];
  return pair?.open === open ? pair : undefined;
}

function describe(reading: Reading, from: number, to: number, separator: string, afterQuote: boolean): Segment {
  const { words, jump } = reading;
  let start = from;
  while (start < to - 1 && hasClass(words, start, coordinator) && !hasClass(words, start, finite)) start++;
  if (hasClass(words, start, adverb) && hasClass(words, start + 1, subordinator) && words.lower[start + 1] !== 'wie')
    start++;
  let first = -1;
  for (let i = start; i < to; i = Math.max(jump[i] ?? i, attributeEnd(reading, i, to)) + 1) {
    if (hasClass(words, i, finite) && !isNounlike(reading, i, to)) {
      first = i;
      break;
    }
  }
  const heading = to === from + 1 && hasClass(words, from, capital) && words.lower[to] === ':';
  if (heading || closesWithZu(reading, first, to)) first = -1;
  if (first < 0) first = guessFinite(reading, start, to);
  if (first < 0) first = finiteInMarks(reading, start, to);
  if (first < 0 && separator === ',') first = finalGuess(reading, start, to);
  if (first !== start && afterQuote && looksFinite(reading, start)) first = start;
  return { from, to, separator, finite: first, kind: kindOf(reading, start, to, separator, first), pair: undefined };
}

function kindOf(reading: Reading, start: number, to: number, separator: string, first: number): SegmentKind {
  const { words } = reading;
  if (first < 0 && /^(?:dass|daß|ob|weil)$/.test(words.lower[start] ?? '')) return 'subordinate';
  if (/^(?:who|which|whose|whom)$/.test(words.lower[start] ?? '')) return 'relative';
  if (first < 0) return hasZu(reading, start, to) ? 'infinitive' : 'fragment';
  const which = separator === ',' && /^welche[rs]?$/.test(words.lower[start] ?? '');
  if (which && hasClass(words, start - 2, capital)) return 'relative';
  if (hasClass(words, start, subordinator) && !(first === start + 1 && separator !== '+')) {
    return isPreposition(reading, start, to, first) ? 'main' : 'subordinate';
  }
  if (separator === ',' && first > start + 1 && startsRelative(reading, start, to, first)) return 'relative';
  const soVerb = words.lower[start] === 'so' && first === start + 1 && separator === ',';
  return first === start || soVerb ? 'verbFirst' : 'main';
}

/** *Als Grund nannte sie …*: here *als* belongs to a noun and the verb is second. */
function isPreposition({ words, jump }: Reading, start: number, to: number, first: number): boolean {
  if (words.lower[start] !== 'als' || first >= to - 1 || first >= (jump[start + 1] ?? start) + 6) return false;
  const noun = hasClass(words, start + 1, capital | determiner) && !hasClass(words, start + 1, WordClass.pronoun);
  const quoted = (jump[start + 1] ?? start) > start + 1;
  return (noun || quoted) && hasClass(words, first + 1, WordClass.pronoun | determiner | capital);
}

/** *der …*, *in dem …*, *deren Vater …* with the verb at the end, where a main clause has it second. */
function startsRelative({ words }: Reading, start: number, to: number, first: number): boolean {
  const at = hasClass(words, start, preposition) ? start + 1 : start;
  if (!hasClass(words, at, relative)) return false;
  if (/^(?:dessen|deren)$/.test(words.lower[at] ?? '')) return true;
  let last = to - 1;
  while (last > first && !hasClass(words, last, word)) last--;
  if (at > start) return !hasClass(words, at + 1, capital) && first >= last - 1;
  const second = WordClass.auxiliary | WordClass.modal | WordClass.subjunctive1 | WordClass.subjunctive2;
  // *der … aufgerufen haben soll*: two verbs at the end.
  if (first < last - 1 && hasClass(words, first, second)) return false;
  if (first === last - 1 && hasClass(words, first, second) && !hasClass(words, last, finite)) return false;
  return (first === last || hasClass(words, last, finite)) && (!hasClass(words, at + 1, capital) || first >= start + 3);
}

function hasZu({ words, jump }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i = (jump[i] ?? i) + 1) {
    const sign = words.lower[i] ?? '';
    if ((sign === 'zu' || sign === 'to') && i + 1 < to && isInfinitive(words, i + 1)) return true;
    if (joinedZu.test(sign) && !hasClass(words, i, capital)) return true;
  }
  return false;
}

function isInfinitive(words: Reading['words'], i: number): boolean {
  if (hasClass(words, i, infinitive) || (words.lower[i] === 'sein' && words.lower[i - 1] === 'zu')) return true;
  if (hasClass(words, i, capital | determiner | preposition | WordClass.pronoun) || hasClass(words, i + 1, capital))
    return false;
  return /.{3}n$/.test(words.lower[i] ?? '');
}

/** *Wie Peter Hahn, der Sprecher, mitteilte*: a conjunction waits for its verb over an insertion. */
function joinInsertions(reading: Reading, segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (let k = 0; k < segments.length; k++) {
    const segment = segments[k];
    if (segment === undefined) continue;
    const last = waits(reading, segment) ? verbAfter(reading, segments, k) : k;
    const end = segments[last];
    if (last > k && end !== undefined) joined.push({ ...segment, to: end.to, kind: 'subordinate', finite: end.finite });
    else joined.push(segment);
    k = Math.max(k, last);
  }
  return joined;
}

function waits({ words }: Reading, segment: Segment): boolean {
  const open = segment.kind === 'fragment' || (segment.kind === 'subordinate' && segment.finite < 0);
  return open && hasClass(words, segment.from, subordinator) && segment.separator !== ':';
}

function verbAfter({ words }: Reading, segments: readonly Segment[], k: number): number {
  for (let j = k + 1; j <= Math.min(k + longestInsertion, segments.length - 1); j++) {
    const next = segments[j];
    if (next === undefined || next.kind === 'quote' || next.separator !== ',') return k;
    if (next.kind === 'verbFirst') return next.to - next.from <= 2 ? j : k;
    if (next.finite >= 0 && next.kind !== 'relative') {
      const closes = next.finite >= next.to - 2 || !hasClass(words, next.to - 1, word);
      return closes ? j : k;
    }
  }
  return k;
}
