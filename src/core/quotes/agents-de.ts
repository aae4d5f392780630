import { nounPhrase } from './nouns-de';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { capital, determiner, preposition, relative, finite, word } = WordClass;

/** Who is named where no subject speaks. */
export interface Agent {
  readonly range: Range;
  readonly firstSegment: undefined;
}

/** What says something by being written: *in dem Bericht hieß es*, *in einer Mitteilung wird gefordert*. */
const writtenThing =
  /(?:bericht|mitteilung|erklärung|stellungnahme|papier|dokument|brief|schreiben|urteil|studie|resolution|gutachten|antrag|artikel|beitrag|interview|buch|blog|blogs|website|webseite|seite|homepage|meldung|zeitung|gesetz|entwurf|vertrag|vereinbarung|abkommen|anklage|schrift|klage|begründung|beschluss|entscheidung|aufruf|petition|anzeige|rede|botschaft|kommentar|umfrage|analyse|untersuchung|protokoll|akte|mail|nachricht|text|memorandum|programm|magazin|ausgabe|verordnung|satzung|verfassung|vorlage|vorwurf|version|passus|satz|absatz|kapitel|kreise|zeile|note|medien|presse|vermerk|aushang|fassung|depesche|twitter|facebook)(?:s|es|n|en|e|er|ern)?$/;
const time =
  /(?:tag|woch|jahr|monat|stunde|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|freitag|mittwoch|morgen|abend|nacht|zeit|zusammenhang|folge|rahmen)(?:s|es|en|e|n)?$/;

/** Who is named in a passive (*von der Polizei mitgeteilt*) or with *hieß es* (*in dem Bericht*). */
export function agentOf(
  reading: Reading,
  segments: readonly Segment[],
  k: number,
  passive: boolean,
): Agent | undefined {
  const segment = segments[k];
  if (segment === undefined) return undefined;
  const named = passive
    ? (phraseWith(reading, segment, /^vo[nm]$/) ?? phraseWith(reading, segment, /^(?:in|im|auf|aus|mit)$/, isWritten))
    : phraseWith(reading, segment, /^(?:in|im|auf|aus|bei|von|vom|beim)$/, isNoPlace);
  const range = named ?? pronounAt(reading, segment) ?? field(reading, segments, k) ?? hung(reading, segments, k);
  return range === undefined ? undefined : { range, firstSegment: undefined };
}

/** The first phrase behind one of the prepositions that names no time. */
export function phraseWith(
  reading: Reading,
  segment: Range,
  sign: RegExp,
  fits: (reading: Reading, phrase: Range) => boolean = () => true,
): Range | undefined {
  const { words } = reading;
  for (let i = segment.from; i < segment.to - 1; i++) {
    const marked = (reading.jump[i + 1] ?? 0) > i + 1;
    if (!sign.test(words.lower[i] ?? '') || !(marked || hasClass(words, i + 1, determiner | capital | word))) continue;
    const to = nounPhrase(reading, i + 1, segment.to, 'always');
    const phrase = { from: i + 1, to };
    if (words.lower[i] === 'in' && isDirection(reading, phrase)) continue;
    if (to > i + 1 && (marked || !isTime(reading, phrase)) && fits(reading, phrase)) return phrase;
  }
  return undefined;
}

/** A text by its noun, or a paper by its name in marks. */
export function isWritten({ words, jump }: Reading, { from, to }: Range): boolean {
  // *im „Standard“*: a paper by its name.
  if ((jump[from] ?? from) > from) return true;
  for (let i = from; i < to; i++) {
    if (hasClass(words, i, capital)) return writtenThing.test(words.lower[i] ?? '');
  }
  return false;
}

const place = /(?:stadt|städten|land|ländern|region|regionen|ort|orten|dorf|dörfern|gegend|straßen?)$/;

/** *In beiden Städten hieß es*: where it was said, not by whom. */
function isNoPlace({ words }: Reading, { from, to }: Range): boolean {
  if (!/^(?:in|im)$/.test(words.lower[from - 1] ?? '')) return true;
  for (let i = from; i < to; i++) if (hasClass(words, i, capital)) return !place.test(words.lower[i] ?? '');
  return true;
}

/** *in den Bericht*: where something goes, not where it stands; *in den Berichten* is many. */
function isDirection({ words }: Reading, { from, to }: Range): boolean {
  if (words.lower[from] !== 'den' || !hasClass(words, from + 1, capital)) return false;
  return to === from + 1 || !/[ns]$/.test(words.lower[from + 1] ?? '');
}

function isTime({ words }: Reading, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (hasClass(words, i, capital)) return time.test(words.lower[i] ?? '');
  return !hasClass(words, to - 1, capital);
}

/** *In diesem wird festgehalten*. */
function pronounAt({ words }: Reading, { from, finite: verb }: Segment): Range | undefined {
  const points = /^(?:in|auf|aus)$/.test(words.lower[from] ?? '') && verb === from + 2;
  return points && /^(?:diese[mrn]|ih[mnr]|ihnen)$/.test(words.lower[from + 1] ?? '')
    ? { from: from + 1, to: from + 2 }
    : undefined;
}

/** *In der Resolution, die …, heißt es*: the phrase stands segments before its verb. */
function field(reading: Reading, segments: readonly Segment[], k: number): Range | undefined {
  const segment = segments[k];
  if (segment === undefined || segment.finite > segment.from) return undefined;
  let first = k;
  for (let j = k - 1; j >= Math.max(0, k - 4); j--) {
    const kind = segments[j]?.kind;
    if (kind !== 'fragment' && kind !== 'relative') break;
    if (kind === 'fragment') first = j;
  }
  const start = segments[first];
  return first === k || start === undefined ? undefined : phraseWith(reading, start, /^(?:in|im|auf|aus)$/);
}

/** *ein Brief, in dem es heißt*: what the relative clause hangs on. */
function hung(reading: Reading, segments: readonly Segment[], k: number): Range | undefined {
  const { words } = reading;
  const segment = segments[k];
  if (segment?.kind !== 'relative' || !hasClass(words, segment.from, preposition)) return undefined;
  if (!hasClass(words, segment.from + 1, relative) || !/^(?:in|auf|aus|nach)$/.test(words.lower[segment.from] ?? ''))
    return undefined;
  return antecedent(reading, segments[k - 1]);
}

/** The phrase that a relative clause hangs on: the longest one that ends where it begins. */
export function antecedent(reading: Reading, before: Segment | undefined): Range | undefined {
  if (before === undefined || before.kind === 'quote') return undefined;
  for (let i = before.from; i < before.to; i++) {
    if (!hasClass(reading.words, i, capital | determiner) || hasClass(reading.words, i, preposition | finite)) continue;
    const end = nounPhrase(reading, i, before.to, 'always');
    if (end === before.to) return { from: i, to: end };
    i = Math.max(i, end - 1);
  }
  return undefined;
}
