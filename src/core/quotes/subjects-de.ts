import { isName, mayBeSubject, nounPhrase } from './nouns-de';
import { disagrees, isObject } from './objects-de';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { isWaiting } from './waiting';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { adverb, coordinator, preposition, objectPronoun, oblique, finite, determiner, capital, mediaNoun, word } =
  WordClass;

export interface Subject {
  readonly range: Range;
  readonly firstSegment: number;
}

/** The subject in front of the verb of a main clause; it may be spread over segments by appositions and relative clauses. */
export function subjectBefore(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  verb: number,
): Subject | undefined {
  const first = firstOfField(reading, segments, k, verb);
  const start = segments[first];
  if (start === undefined) return undefined;
  const from = skipOpening(reading, start.from, Math.min(start.to, verb));
  if (hasClass(reading.words, from, adverb | WordClass.subordinator) || isAdverbial(reading, from)) return undefined;
  const end = first === k ? verb : start.to;
  if (from >= end || isNobody(reading, from, end) || !mayBeSubject(reading, from)) return undefined;
  if (nounPhrase(reading, from, end) === from && !hasClass(reading.words, from, determiner | capital)) return undefined;
  if (first === k ? isObject(reading, from, verb) : disagrees(reading, from, end, verb)) return undefined;
  const to = trimAdverbs(
    reading,
    from,
    first === k || (segments[k]?.from ?? verb) < verb ? verb : appositionEnd(reading, segments, first, k),
  );
  return to > from ? { range: { from, to }, firstSegment: first } : undefined;
}

/** *Die Preise, sagte die Ministerin, seien gestiegen*: the verb that comes next has what stands in front. */
function isInserted({ words }: Reading, segments: readonly Segment[], k: number, verb: number): boolean {
  const next = segments[k + 1];
  if (k === 0 || segments[k]?.from !== verb || next?.kind !== 'verbFirst' || next.separator !== ',') return false;
  return hasClass(words, verb + 1, determiner | capital | WordClass.pronoun) && !hasClass(words, verb + 1, oblique);
}

/** *Die USA, Japan und Südkorea haben …*, *Theo Zwanziger, Präsident (DFB) nannte …*: nothing but phrases before. */
function isListed(segments: readonly Segment[], k: number): boolean {
  if (k === 0 || k > 4) return false;
  for (let j = 0; j < k; j++) {
    const segment = segments[j];
    if (segment?.kind !== 'fragment' || segments[j + 1]?.separator !== ',') return false;
  }
  return true;
}

const moods =
  /^(?:besorgt|bestürzt|erfreut|enttäuscht|verärgert|überrascht|empört|entsetzt|begeistert|erschüttert|gelassen|zufrieden|unzufrieden|besonders|ähnlich|anders|positiv|negativ|scharf|deutlich|klar|skeptisch|kritisch|offen|genauer|näher|laut)$/;

/** *Besorgt*, *Höhnisch*, *Relativierend*: written large only because it comes first. */
function isAdverbial({ words }: Reading, from: number): boolean {
  if (!hasClass(words, from, capital) || hasClass(words, from + 1, capital)) return false;
  return (
    hasClass(words, from, WordClass.participle) ||
    moods.test(words.lower[from] ?? '') ||
    /(?:end|isch|lich|weise|sam|los)$/.test(words.lower[from] ?? '')
  );
}

/** Where the field before the verb begins: *Klaus Stöhr, der Leiter, der in Genf arbeitet, sagte*. */
function firstOfField(reading: Reading, segments: readonly Segment[], k: number, verb: number): number {
  const own = segments[k];
  if (own === undefined || isInserted(reading, segments, k, verb)) return k;
  // *…, so urteilte Romney*
  if (reading.words.lower[own.from] === 'so' && verb === own.from + 1) return k;
  if (own.from < verb) return isListed(segments, k) ? 0 : k;
  let first = k;
  for (let j = k - 1; j >= 0; j--) {
    const kind = segments[j]?.kind;
    if (kind === 'fragment') first = j;
    else if (kind !== 'relative') break;
    if (segments[j]?.separator !== ',') break;
  }
  return first;
}

/** *es, das, dies* speak for nobody. */
function isNobody({ words }: Reading, from: number, end: number): boolean {
  return end === from + 1 && /^(?:es|das|dies|was)$/.test(words.lower[from] ?? '');
}

function skipOpening({ words }: Reading, from: number, to: number): number {
  let i = from;
  while (i < to && !hasClass(words, i, finite) && isOpening(words.lower[i] ?? '', hasClass(words, i, coordinator))) i++;
  return i;
}

function isOpening(lower: string, coordinating: boolean): boolean {
  return coordinating || /^(?:auch|selbst|sogar|nur|allein|so|bereits|schon|–|-)$/.test(lower);
}

/** Appositions belong to the speaker, relative clauses do not: the phrase ends before the first of those. */
function appositionEnd(reading: Reading, segments: readonly Segment[], first: number, k: number): number {
  let end = segments[first]?.to ?? 0;
  for (let j = first + 1; j < k; j++) {
    const segment = segments[j];
    if (segment?.kind !== 'fragment') break;
    if (hasClass(reading.words, segment.from, preposition | WordClass.subordinator)) break;
    end = segment.to;
  }
  return end;
}

function trimAdverbs({ words }: Reading, from: number, to: number): number {
  let end = to;
  while (
    end > from + 1 &&
    (hasClass(words, end - 1, adverb | objectPronoun) ||
      !isPhraseEnd(words.lower[end - 1] ?? '', hasClass(words, end - 1, word)))
  )
    end--;
  return end;
}

function isPhraseEnd(lower: string, isWord: boolean): boolean {
  return isWord || /^[)\]“”"»«’'’.]$/.test(lower);
}

/** The subject behind the verb: the first phrase that may be one, with the appositions that follow it. */
export function subjectAfter(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  verb: number,
  attributes = true,
): Range | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  const { words } = reading;
  let i = verb + 1;
  while (i < segment.to) {
    const name = i === verb + 1 && segment.kind === 'verbFirst' ? particleName(reading, i, segment.to) : i;
    if (name > i) return { from: i, to: withAppositions(reading, segments, k, i, name) };
    if (hasClass(words, i, preposition) && !hasClass(words, i, capital))
      i = Math.max(i + 1, nounPhrase(reading, i + 1, segment.to));
    else if (hasClass(words, i, oblique)) i = Math.max(i + 1, nounPhrase(reading, i, segment.to, false));
    else if (
      (hasClass(words, i, objectPronoun) && !(hasClass(words, i, determiner) && hasClass(words, i + 1, capital))) ||
      isBetween(reading, i)
    )
      i++;
    else {
      const end = insideAppositions(reading, i, nounPhrase(reading, i, segment.to, attributes), segment.to);
      if (end > i && isNobody(reading, i, end)) return undefined;
      return end > i ? { from: i, to: withAppositions(reading, segments, k, i, end) } : undefined;
    }
  }
  return undefined;
}

/** *sagte von der Weide*: a name that begins with a small word. */
function particleName({ words }: Reading, i: number, to: number): number {
  if (!/^(?:von|zu|van)$/.test(words.lower[i] ?? '')) return i;
  const at = /^(?:der|den|dem)$/.test(words.lower[i + 1] ?? '') ? i + 2 : i + 1;
  let end = at;
  while (end < to && hasClass(words, end, capital)) end++;
  return end > at ? end : i;
}

/** *wie Peter Hahn, der Sprecher, mitteilte*: the commas stand within the segment. */
function insideAppositions(reading: Reading, from: number, end: number, to: number): number {
  const { words } = reading;
  let last = end;
  while (last > from && words.lower[last] === ',' && last + 1 < to && mayBeSubject(reading, last + 1)) {
    if (
      hasClass(words, last + 1, WordClass.relative) &&
      !hasClass(words, last + 2, capital | determiner) &&
      words.lower[last + 2] !== 'so'
    )
      break;
    const next = nounPhrase(reading, last + 1, to, 'always');
    if (
      next === last + 1 ||
      (words.lower[next] !== ',' && !hasClass(words, next, finite | WordClass.participle | WordClass.preposition))
    )
      break;
    last = next;
  }
  return last;
}

function isBetween({ words, jump }: Reading, i: number): boolean {
  return hasClass(words, i, adverb | WordClass.subordinator) || (!hasClass(words, i, word) && jump[i] === i);
}

/** *…, sagte Lee Sang-Sook, Professor für Forschung, der …*: adds what stands beside the name without a verb. */
function withAppositions(reading: Reading, segments: readonly Segment[], k: number, from: number, end: number): number {
  const segment = segments[k];
  if (segment === undefined || end < segment.to || isPronounOnly(reading, from, end)) return end;
  if (isWaiting(reading.words, segments[k - 1])) return end;
  let to = end;
  for (let j = k + 1; j < segments.length; j++) {
    const next = segments[j];
    if (next?.kind !== 'fragment' || next.separator !== ',' || !isApposition(reading, next, isName(reading, from, end)))
      break;
    to = nounPhrase(reading, next.from, next.to, 'always');
    if (to < next.to) break;
  }
  return to;
}

function isPronounOnly({ words }: Reading, from: number, end: number): boolean {
  return end === from + 1 && hasClass(words, from, WordClass.pronoun);
}

function isApposition(reading: Reading, segment: Segment, afterName: boolean): boolean {
  const { words } = reading;
  if (!mayBeSubject(reading, segment.from) || hasClass(words, segment.from, adverb | coordinator)) return false;
  if (nounPhrase(reading, segment.from, segment.to) === segment.from) return false;
  return afterName ? true : hasClass(words, segment.from, capital) && !hasClass(words, segment.from, mediaNoun);
}
