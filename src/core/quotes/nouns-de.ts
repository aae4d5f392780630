import type { Range, Reading } from './reading';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const {
  determiner,
  oblique,
  genitive,
  preposition,
  adverb,
  pronoun,
  objectPronoun,
  finite,
  subordinator,
  coordinator,
  capital,
  number,
  word,
  nameParticle,
} = WordClass;

/** Prepositions that hang a phrase on a noun more often than on the verb. */
const closelyAttributive = /^(?:von|vom|für|zur)$/;
const adjective = /(?:e|en|er|es|em|s)$/;

/** End of the noun phrase that begins at a token, `from` if none does. Takes in genitives and phrases with *von, für*. */
export function nounPhrase(reading: Reading, from: number, to: number, attributes: boolean | 'always' = true): number {
  const { words } = reading;
  if (from >= to) return from;
  if (hasClass(words, from, pronoun) && !opensNoun(reading, from, to)) return from + 1;
  let head = nounGroup(reading, from, to, attributes !== false);
  if (head === from) return from;
  for (;;) {
    const next = extend(
      reading,
      head,
      to,
      attributes === 'always' || (attributes && takesAttributes(reading, from, head)),
    );
    if (next === head) return head;
    head = next;
  }
}

/** A name alone takes none: in *sagte Merkel für die CDU* the rest belongs to the verb. */
function takesAttributes(reading: Reading, from: number, head: number): boolean {
  return !isName(reading, from, head) || hasClass(reading.words, head - 1, WordClass.cueNoun | WordClass.sourceNoun);
}

/** *diese Leute* as against *diese* alone. */
function opensNoun(reading: Reading, from: number, to: number): boolean {
  return hasClass(reading.words, from, determiner) && nounGroup(reading, from, to) > from + 1;
}

/** Determiner, adjectives and a run of nouns, names, quoted names, brackets. */
function nounGroup(reading: Reading, from: number, to: number, particles = true): number {
  const { words, jump } = reading;
  let i = from;
  while (i < to && isPremodifier(reading, i)) i++;
  if (i > from && i < to && hasClass(words, from, determiner)) i = skipExtended(reading, i, to);
  let end = from;
  while (i < to) {
    const last = jump[i] ?? i;
    if (isNounToken(reading, i) || (last > i && last < to && namesInMarks(reading, i, end > from))) end = i = last + 1;
    else if (
      particles &&
      end > from &&
      hasClass(words, i, nameParticle) &&
      isParticleBeforeName(reading, i) &&
      mayTakeParticle(reading, from, end)
    )
      i++;
    else if (end > from && hasClass(words, i, number) && !hasClass(words, i + 1, capital)) end = i = i + 1;
    else break;
  }
  return end;
}

/** Brackets, or marks around what begins like a name: behind a noun small words are a quotation. */
function namesInMarks({ words }: Reading, open: number, behindNoun: boolean): boolean {
  if (!behindNoun || words.lower[open] === '(' || words.lower[open] === '[') return true;
  return !hasClass(words, open + 1, word) || hasClass(words, open + 1, capital | number);
}

const longestAttribute = 9;

/** *die in New York geborene Lopez*: from the preposition to the adjective before the noun. */
function skipExtended({ words }: Reading, i: number, to: number): number {
  const degree = /(?:lich|isch|ig|bar|sam|haft|end|los)$/.test(words.lower[i] ?? '') && !hasClass(words, i, capital);
  if (!(degree || hasClass(words, i, preposition | adverb)) || hasClass(words, i - 1, capital)) return i;
  for (let j = i + 1; j < Math.min(to - 1, i + longestAttribute); j++) {
    if (!hasClass(words, j, word)) return i;
    const inflected =
      /(?:e|en|er|es|em)$/.test(words.lower[j] ?? '') && !hasClass(words, j, capital | determiner | preposition);
    if (inflected && hasClass(words, j + 1, capital)) return j + 1;
  }
  return i;
}

/** What *zu* goes with where it begins no name. */
const notAName =
  /^(?:beginn|anfang|ende|recht|unrecht|hause|gast|besuch|fuß|wort|protokoll|journalisten|reportern|medien|fragen|plänen)$/;

function isParticleBeforeName({ words }: Reading, i: number): boolean {
  // *Merkel den Plan*, *Merkel der Presse*: an article of its own, unless it follows *von* or *van*.
  if (hasClass(words, i, determiner) && !/^va?o?n$/.test(words.lower[i - 1] ?? '')) return false;
  if (words.lower[i] === 'zu' && notAName.test(words.lower[i + 1] ?? '')) return false;
  const at = hasClass(words, i + 1, nameParticle) && !hasClass(words, i + 1, capital) ? i + 2 : i + 1;
  return hasClass(words, at, capital);
}

/** *Ursula von der Leyen*, but not *Angaben von Polizisten*. */
function mayTakeParticle(reading: Reading, from: number, end: number): boolean {
  const kinds = WordClass.cueNoun | WordClass.sourceNoun | WordClass.titleNoun;
  return isName(reading, from, end) && !hasClass(reading.words, end - 1, kinds);
}

function isNounToken({ words }: Reading, i: number): boolean {
  if (isAged(words.lower[i] ?? '', hasClass(words, i + 1, capital))) return true;
  if (!hasClass(words, i, capital)) return false;
  if (hasClass(words, i, adverb | coordinator | finite) && !hasClass(words, i - 1, capital)) return false;
  return !hasClass(words, i, preposition | subordinator | determiner) || hasClass(words, i - 1, capital);
}

/** *der 81-jährige*, written small where its noun is left out. */
function isAged(lower: string, nounFollows: boolean): boolean {
  return !nounFollows && /^\d+-jährige[rn]?$/.test(lower);
}

function isPremodifier({ words }: Reading, i: number): boolean {
  if (isAged(words.lower[i] ?? '', hasClass(words, i + 1, capital))) return false;
  if (hasClass(words, i, determiner)) return !hasClass(words, i - 1, number);
  if (hasClass(words, i, number)) return true;
  if (
    !hasClass(words, i, word) ||
    hasClass(words, i, preposition | subordinator | coordinator | objectPronoun | pronoun)
  )
    return false;
  const lower = words.lower[i] ?? '';
  if (hasClass(words, i, capital)) return isCapitalAdjective(words.lower, i, hasClass(words, i + 1, capital));
  if (lower === 'so' && (words.lower[i + 1] ?? '').startsWith('genannte')) return true;
  if (hasClass(words, i, adverb)) return hasClass(words, i - 1, determiner);
  return (
    adjective.test(lower) &&
    (!hasClass(words, i, finite) || hasClass(words, i - 1, determiner) || hasClass(words, i + 1, capital))
  );
}

/** *Deutsche Behörden*, *Erste Ergebnisse*: an adjective written large at the start. */
function isCapitalAdjective(lower: readonly string[], i: number, nounFollows: boolean): boolean {
  return nounFollows && /(?:ische|ische[rn]|liche|liche[rn]|erste|deutsche)$/.test(lower[i] ?? '');
}

/** No determiner and no small word: *Angela Merkel*, *KCNA*. */
export function isName({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (hasClass(words, i, word) && !hasClass(words, i, capital | nameParticle)) return false;
    if (i === from && hasClass(words, i, determiner)) return false;
  }
  return true;
}

/** *sagte Novak der „Leerer Zeitung“*: who was told. */
function namesMedium({ words, jump }: Reading, at: number, to: number): boolean {
  if (words.lower[at] !== 'der') return false;
  const end = (jump[at + 1] ?? at + 1) > at + 1 ? (jump[at + 1] ?? at) : Math.min(to, at + 3);
  for (let i = at + 1; i < end; i++) if (hasClass(words, i, WordClass.mediaNoun)) return true;
  return false;
}

/** *des BMI der …*: an abbreviation takes no genitive. */
function isAcronym({ words: { body } }: Reading, i: number): boolean {
  return /^\p{Lu}{2,}$/u.test(body.text.slice(body.tokens.starts[i], body.tokens.ends[i]));
}

function extend(reading: Reading, at: number, to: number, attributes: boolean): number {
  const { words } = reading;
  if (at >= to) return at;
  const sign = words.lower[at] ?? '';
  if (sign === '/' || sign === '&') return stepIf(at, nounGroup(reading, at + 1, to));
  if (hasClass(words, at, genitive) && !isAcronym(reading, at - 1) && (attributes || !namesMedium(reading, at, to)))
    return stepIf(at - 1, nounGroup(reading, at, to)) === at - 1 ? at : nounGroup(reading, at, to);
  if ((sign === 'und' || sign === 'sowie') && startsPhrase(reading, at + 1))
    return stepIf(at, nounGroup(reading, at + 1, to));
  if (sign === 'vom' && hasClass(words, at + 1, capital)) return stepIf(at, nounGroup(reading, at + 1, to));
  if (!attributes || !closelyAttributive.test(sign)) return at;
  return stepIf(at, nounGroup(reading, at + 1, to));
}

/** `end` if something was read after the word at `at`, otherwise `at`. */
function stepIf(at: number, end: number): number {
  return end > at + 1 ? end : at;
}

function startsPhrase({ words }: Reading, i: number): boolean {
  return hasClass(words, i, capital | determiner | number) || adjective.test(words.lower[i] ?? '');
}

/** True if a subject may begin here: no *dem*, no preposition, no adverb. */
export function mayBeSubject({ words }: Reading, i: number): boolean {
  if (hasClass(words, i, capital) && /^(?:zu|von)$/.test(words.lower[i] ?? '') && hasClass(words, i + 1, capital)) {
    return hasClass(words, i + 2, finite);
  }
  if (hasClass(words, i, capital) && words.lower[i] === 'von' && words.lower[i + 1] === 'der') {
    return hasClass(words, i + 2, capital) && hasClass(words, i + 3, finite);
  }
  if (hasClass(words, i, objectPronoun) && hasClass(words, i, determiner)) return hasClass(words, i + 1, capital);
  return !hasClass(words, i, oblique | preposition | subordinator | objectPronoun);
}

/** The genitive or *von* phrase inside a noun phrase: *der Polizei* in *Angaben der Polizei*. */
export function innerPhrase(reading: Reading, phrase: Range): Range | undefined {
  const { words } = reading;
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    if (hasClass(words, i, genitive) || /^vo[nm]$/.test(words.lower[i] ?? '')) return { from: i, to: phrase.to };
  }
  return undefined;
}
