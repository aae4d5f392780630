import type { Reading } from './reading';
import { WordClass } from './wordClass';
import { hasClass } from './words';

const { finite, word, coordinator, subordinator, relative, preposition, infinitive, capital, determiner, adverb } =
  WordClass;

/** *fortsetzen zu wollen*, *verantwortet zu haben*: what stands before *zu* at the end is no finite verb. */
export function closesWithZu({ words }: Reading, at: number, to: number): boolean {
  if (at < 0 || words.lower[at + 1] !== 'zu') return false;
  let last = to - 1;
  while (last > at && !hasClass(words, last, word)) last--;
  return last === at + 2 && hasClass(words, at, WordClass.participle | infinitive);
}

const longestAttribute = 8;

/** *eine am Dienstag veröffentlichte Mitteilung*: the participle that stands before its noun, `i` if there is none. */
export function attributeEnd({ words, jump }: Reading, i: number, to: number): number {
  if (!hasClass(words, i, determiner) || !hasClass(words, i + 1, preposition) || hasClass(words, i + 1, capital))
    return i;
  for (let j = i + 2; j < Math.min(to - 1, i + longestAttribute); j = (jump[j] ?? j) + 1) {
    if (!hasClass(words, j, word) && jump[j] === j) return i;
    const inflected = /te[nrms]?$/.test(words.lower[j] ?? '') && !hasClass(words, j, capital | determiner);
    if (inflected && hasClass(words, j + 1, capital) && !hasClass(words, j, WordClass.auxiliary | WordClass.modal))
      return j;
  }
  return i;
}

/** A preterite that no list knows: *attackierte*, and what else ends so but stands before no noun. */
export function guessFinite({ words, jump }: Reading, from: number, to: number): number {
  for (let i = from; i < to; i = (jump[i] ?? i) + 1) {
    if (words.entries[i] !== undefined || !hasClass(words, i, word)) continue;
    if (hasClass(words, i, capital | WordClass.number) || words.lower[i - 1] === 'zu') continue;
    const lower = words.lower[i] ?? '';
    if (i > from ? isUnknownPresent(words, i) : isAlone(words, i)) return i;
    if (!/.{3}te(?:n)?$/.test(lower) || hasClass(words, i - 1, determiner)) continue;
    const beforeNoun = hasClass(words, i + 1, capital) && !/ierten?$/.test(lower);
    if (
      i === from
        ? /ierten?$/.test(lower)
        : !beforeNoun && (hasClass(words, i - 1, capital | WordClass.pronoun) || /ierten?$/.test(lower))
    )
      return i;
  }
  return -1;
}

/** *…, der als Sprecher fungiert*: a relative pronoun and at the end a word that ends like a verb. */
export function finalGuess({ words }: Reading, start: number, to: number): number {
  const at = hasClass(words, start, preposition) ? start + 1 : start;
  if (!hasClass(words, at, relative) || hasClass(words, at + 1, capital) || at + 2 >= to) return -1;
  let last = to - 1;
  while (last > at && !hasClass(words, last, word)) last--;
  const lower = words.lower[last] ?? '';
  const verb =
    !hasClass(words, last, capital | adverb | determiner) &&
    /(?:t|te|ten|en)$/.test(lower) &&
    !joinedZu.test(lower) &&
    words.lower[last - 1] !== 'zu';
  return verb ? last : -1;
}

/** *hegt den Verdacht*, *nickt:*: ends like a verb, behind a noun and before a phrase or a colon. */
function isUnknownPresent(words: Reading['words'], i: number): boolean {
  if (!/.{3}t$/.test(words.lower[i] ?? '') || !hasClass(words, i - 1, capital | WordClass.pronoun)) return false;
  return words.lower[i + 1] === ':' || hasClass(words, i + 1, determiner | preposition | adverb | WordClass.pronoun);
}

/** *Anna Koch, Professorin in Bonn, relativiert: „…“*: nothing else between the comma and the colon. */
function isAlone({ lower }: Reading['words'], i: number): boolean {
  return lower[i - 1] === ',' && lower[i + 1] === ':' && /.{3}te?n?$/.test(lower[i] ?? '');
}

/** *der Ehemann „konnte sich nicht abfinden“*: the clause's verb stands within the marks. */
export function finiteInMarks({ words, jump }: Reading, from: number, to: number): number {
  for (let i = from; i < to; i = (jump[i] ?? i) + 1) {
    const last = jump[i] ?? i;
    if (last === i || words.lower[i] === '(' || words.lower[i] === '[') continue;
    for (let j = i + 1; j < last; j++) if (hasClass(words, j, finite) && !hasClass(words, j, capital)) return j;
  }
  return -1;
}

/** Right behind a quotation any word with the ending of a verb is one, known or not: *„…“, frohlockte sie*. */
export function looksFinite({ words }: Reading, i: number): boolean {
  if (!hasClass(words, i, word)) return false;
  // *„…“, meinen die Leute*, *meine er*: no possessive has a subject behind it.
  if (/^meinen?$/.test(words.lower[i] ?? ''))
    return hasClass(words, i + 1, determiner | WordClass.pronoun) || hasClass(words, i + 2, capital | coordinator);
  const other = coordinator | preposition | adverb | subordinator | relative | determiner | capital | WordClass.pronoun;
  return !hasClass(words, i, other) && /(?:t|te|ten|en)$/.test(words.lower[i] ?? '');
}

/** An infinitive after *zu* or *to* is no finite verb, nor is an adjective before its noun (*die geplante Reise*). */
export function isNounlike({ words }: Reading, i: number, to: number): boolean {
  const before = words.lower[i - 1];
  if (before === 'zu' || before === 'to') return true;
  if (hasClass(words, i, WordClass.auxiliary | WordClass.modal)) return false;
  const beforeNoun = hasClass(words, i - 1, determiner) && i + 1 < to && hasClass(words, i + 1, capital);
  if (!beforeNoun) return isAttribute(words, i) && hasVerbBehind(words, i, to);
  return (
    !/^(die|das|der)$/.test(before ?? '') || (/te[nr]?$/.test(words.lower[i] ?? '') && hasVerbBehind(words, i, to))
  );
}

/** *die staatlich kontrollierten chinesischen Medien*: an adverb before it, an adjective behind it. */
function isAttribute(words: Reading['words'], i: number): boolean {
  if (!/te[nrsm]?$/.test(words.lower[i] ?? '')) return false;
  const closed =
    preposition |
    coordinator |
    WordClass.pronoun |
    determiner |
    subordinator |
    finite |
    capital |
    WordClass.objectPronoun;
  const behindAdverb =
    hasClass(words, i - 2, determiner) && hasClass(words, i - 1, word) && !hasClass(words, i - 1, closed);
  const bare = hasClass(words, i - 1, capital) && hasClass(words, i + 1, capital);
  if (!behindAdverb && !bare && !hasClass(words, i - 1, determiner)) return false;
  const adjective = /(?:en|e|er|es)$/.test(words.lower[i + 1] ?? '') && !hasClass(words, i + 1, closed);
  return hasClass(words, i + 1, capital) || (adjective && hasClass(words, i + 2, capital));
}

/** *Das erklärte Ziel ist …*, but *Das erklärte Berg am Montag*. */
function hasVerbBehind(words: Reading['words'], i: number, to: number): boolean {
  for (let j = i + 2; j < to; j++)
    if (hasClass(words, j, finite) && !hasClass(words, j, WordClass.participle | infinitive)) return true;
  return false;
}

export const joinedZu =
  /^(?:ab|an|auf|aus|bei|ein|fest|fort|her|hin|los|mit|nach|nieder|vor|weg|zu|zurück|zusammen|durch|um|über|unter|heraus|hinaus|hinzu|voran|weiter|wieder|teil|statt|bekannt|bereit|frei)zu\p{Ll}+n$/u;
