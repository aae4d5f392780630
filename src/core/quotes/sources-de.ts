import { antecedent } from './agents-de';
import type { Source } from './frame';
import { nounPhrase } from './nouns-de';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { isWaiting } from './waiting';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { finite, preposition, adverb, sourceNoun, word, capital, sourceAdverb, say, coordinator } = WordClass;

const sourceTail =
  /(?:angaben|aussagen?|meinung|ansicht|auffassung|einschätzung(?:en)?|berichten?|meldung(?:en)?|informationen|erkenntnissen?|auskunft|mitteilung(?:en)?|presseerklärung(?:en)?|worten|schätzung(?:en)?|überzeugung|darstellung(?:en)?|ansichten|recherchen|beobachtungen|vorstellung(?:en)?|erzählung(?:en)?|beschreibung(?:en)?|bewertung|lesart|rechnung|überlegungen|gesetzentwurf|idee|vorschlag|vorschlägen|plänen|willen|theorie|these|logik|interpretation|studie|umfrage|quellen|berechnungen)$/;
const phraseWords = 9;

/** The phrases of segment `k` that name a source: *laut X*, *nach Angaben von X*, *X zufolge*, *so X*, *demnach*. */
export function findSourcesDe(reading: Reading, segments: readonly Segment[], k: number): Source[] {
  const segment = segments[k];
  if (segment === undefined || segment.kind === 'quote') return [];
  const { words, jump } = reading;
  if (words.lower[segment.from] === 'so') {
    const apart = asPhrase(reading, segments, k);
    if (apart !== undefined) return [apart];
  }
  const found: Source[] = [];
  for (let i = segment.from; i < segment.to; i = (jump[i] ?? i) + 1) {
    const source = sourceAt(reading, segments, segment, k, i);
    if (source === undefined) continue;
    found.push(source);
    i = source.range.to - 1;
  }
  return found;
}

function sourceAt(
  reading: Reading,
  segments: readonly Segment[],
  segment: Segment,
  k: number,
  i: number,
): Source | undefined {
  const { words } = reading;
  switch (words.lower[i]) {
    case 'laut':
      return afterPreposition(reading, segment, k, i);
    case 'nach':
      return nachPhrase(reading, segment, k, i) ?? nachBehind(reading, segment, k, i);
    case 'zufolge':
      return behind(reading, segment, k, i);
    case 'aus':
      return words.lower[i + 1] === 'sicht' ? afterPreposition(reading, segment, k, i, 2) : undefined;
    default:
      return hasClass(words, i, sourceAdverb) && words.lower[i] !== 'danach'
        ? adverbial(segment, k, i, antecedentOf(reading, segments, k, i))
        : undefined;
  }
}

function adverbial(segment: Segment, k: number, i: number, source: Range | undefined): Source | undefined {
  const cue = { from: i, to: i + 1 };
  return i <= segment.from + 3 ? { segment: k, range: cue, cue, speaker: [source ?? cue], apart: false } : undefined;
}

/** *Berichte der Zeitung, wonach …*: the noun that *wonach* hangs on. */
function antecedentOf(reading: Reading, segments: readonly Segment[], k: number, i: number): Range | undefined {
  return reading.words.lower[i] === 'wonach' && segments[k]?.from === i
    ? antecedent(reading, segments[k - 1])
    : undefined;
}

function afterPreposition(reading: Reading, segment: Segment, k: number, i: number, length = 1): Source | undefined {
  const from = i + length;
  const end = nounPhrase(reading, from, segment.to);
  if (end === from) return undefined;
  return {
    segment: k,
    range: { from: i, to: end },
    cue: { from: i, to: from },
    speaker: [{ from, to: end }],
    apart: false,
  };
}

/** *nach [ersten] Angaben [der Polizei]*: the noun must be one of telling. */
function nachPhrase(reading: Reading, segment: Segment, k: number, i: number): Source | undefined {
  const { words } = reading;
  const limit = Math.min(segment.to, i + 1 + phraseWords);
  for (let j = i + 1; j < limit; j++) {
    if (hasClass(words, j, finite | preposition) || !hasClass(words, j, word)) return undefined;
    if (!hasClass(words, j, capital)) continue;
    if (isSourceNoun(reading, j)) {
      const end = Math.max(j + 1, nounPhrase(reading, i + 1, segment.to));
      return {
        segment: k,
        range: { from: i, to: end },
        cue: { from: i, to: i + 1 },
        speaker: [{ from: i + 1, to: end }],
        apart: false,
      };
    }
    if (hasClass(words, j + 1, WordClass.genitive)) return undefined;
  }
  return undefined;
}

function isSourceNoun({ words }: Reading, i: number): boolean {
  return hasClass(words, i, sourceNoun) || (hasClass(words, i, capital) && sourceTail.test(words.lower[i] ?? ''));
}

/** *seiner Meinung nach*. */
function nachBehind(reading: Reading, segment: Segment, k: number, i: number): Source | undefined {
  if (!isSourceNoun(reading, i - 1)) return undefined;
  const { words } = reading;
  let from = i - 1;
  while (from > segment.from && !hasClass(words, from, WordClass.determiner) && isPhraseWord(reading, from - 1)) from--;
  const speaker = { from, to: i };
  return { segment: k, range: { from, to: i + 1 }, cue: { from: i, to: i + 1 }, speaker: [speaker], apart: false };
}

/** A determiner or adjective before its noun. */
function isPhraseWord({ words }: Reading, i: number): boolean {
  if (hasClass(words, i, WordClass.determiner)) return true;
  return hasClass(words, i, word) && !hasClass(words, i, capital | finite | preposition | adverb | coordinator);
}

/** *den Berichten zufolge*: the phrase begins behind the verb, an adverb or the start of the clause. */
function behind(reading: Reading, segment: Segment, k: number, i: number): Source | undefined {
  let from = i;
  while (from > segment.from && i - from < 2 * phraseWords && mayPrecede(reading, segment, from - 1)) from--;
  if (from >= i) return undefined;
  from = phraseUpTo(reading, from, i);
  const speaker = { from, to: i };
  return { segment: k, range: { from, to: i + 1 }, cue: { from: i, to: i + 1 }, speaker: [speaker], apart: false };
}

/** *Berichten der Sender A und B zufolge*: over *und* between nouns; *Berichten* opening a sentence is no verb. */
function mayPrecede({ words }: Reading, segment: Segment, at: number): boolean {
  if (hasClass(words, at, coordinator)) {
    return (
      hasClass(words, at - 1, capital) && hasClass(words, at + 1, capital | WordClass.determiner) && at > segment.from
    );
  }
  if (at === segment.from && hasClass(words, at, sourceNoun) && hasClass(words, at, capital)) return true;
  return !hasClass(words, at, finite | adverb);
}

/** The first token from which one noun phrase reaches up to `to`; `from` if none does. */
function phraseUpTo(reading: Reading, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    // *Berichten* at the start of a sentence looks like a verb.
    const noun = hasClass(reading.words, i, sourceNoun) && hasClass(reading.words, i, capital);
    if (phraseReach(reading, noun ? i + 1 : i, to) === to || (noun && i + 1 === to)) return i;
  }
  return from;
}

/** End of a noun phrase with what hangs on it by prepositions: *den Behörden in Mombasa*. */
function phraseReach(reading: Reading, from: number, to: number): number {
  let end = nounPhrase(reading, from, to, 'always');
  while (end > from && end < to && hasClass(reading.words, end, preposition)) {
    const next = nounPhrase(reading, end + 1, to, 'always');
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** *…, so die Sprecherin weiter*: a stretch of its own without a verb, perhaps with appositions behind it. */
function asPhrase(reading: Reading, segments: readonly Segment[], k: number): Source | undefined {
  const segment = segments[k];
  const opens = k === 0 && segments[1]?.kind === 'quote';
  if (segment === undefined || (k === 0 && !opens)) return undefined;
  if (segment.finite >= 0 && !hasClass(reading.words, segment.finite, say)) return undefined;
  if (segment.kind !== 'fragment') return undefined;
  const from = segment.from + 1;
  const end = nounPhrase(reading, from, segment.to);
  if (end === from) return undefined;
  const to = appositions(reading, segments, k, end);
  const range: Range = { from: segment.from, to: Math.max(segment.to, to) };
  return { segment: k, range, cue: { from: segment.from, to: from }, speaker: [{ from, to }], apart: !opens };
}

function appositions(reading: Reading, segments: readonly Segment[], k: number, end: number): number {
  if (end < (segments[k]?.to ?? 0) || isWaiting(reading.words, segments[k - 1])) return end;
  let to = end;
  for (let j = k + 1; j < segments.length; j++) {
    const next = segments[j];
    if (next?.kind !== 'fragment' || next.separator !== ',') break;
    const phrase = nounPhrase(reading, next.from, next.to);
    if (phrase === next.from) break;
    to = phrase;
  }
  return to;
}
