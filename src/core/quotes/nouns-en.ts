import type { Reading } from './reading';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const {
  determiner,
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
} = WordClass;
const attributive = /^(?:of|for|at|from)$/;

/** End of the noun phrase that begins at a token, `from` if none does: up to a verb, an adverb or a preposition but *of*. */
export function englishPhrase(reading: Reading, from: number, to: number): number {
  const { words } = reading;
  if (from >= to) return from;
  if (hasClass(words, from, pronoun) && !hasClass(words, from, determiner)) return from + 1;
  let end = nounGroup(reading, from, to);
  while (end > from && end < to) {
    const next = extend(reading, end, to, !isName(reading, from, end));
    if (next === end) break;
    end = next;
  }
  return end;
}

function nounGroup(reading: Reading, from: number, to: number): number {
  const { words, jump } = reading;
  let i = from;
  while (i < to) {
    const last = jump[i] ?? i;
    if (last > i) i = last + 1;
    else if (hasClass(words, i, capital) && (i > from || !hasClass(words, i, preposition | adverb | subordinator))) i++;
    else if (isPart(reading, i, from)) i++;
    else break;
  }
  return i;
}

function isPart({ words }: Reading, i: number, from: number): boolean {
  if (!hasClass(words, i, word | number)) return words.lower[i] === '’s' || words.lower[i] === "'s";
  if (hasClass(words, i, determiner)) return i === from || hasClass(words, i - 1, preposition | determiner);
  const other =
    preposition | adverb | objectPronoun | pronoun | subordinator | coordinator | finite | WordClass.relative;
  if (!hasClass(words, i, other)) return true;
  return hasClass(words, i, finite) && hasClass(words, i - 1, determiner);
}

/** Only capitals: *Jane Doe*. */
function isName({ words }: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (hasClass(words, i, word) && !hasClass(words, i, capital)) return false;
  return true;
}

function extend(reading: Reading, at: number, to: number, attributes: boolean): number {
  const { words } = reading;
  const sign = words.lower[at] ?? '';
  const joins = sign === 'and' || sign === '&' || sign === 'of' || (attributes && attributive.test(sign));
  if (!joins) return at;
  const end = nounGroup(reading, at + 1, to);
  return end > at + 1 ? end : at;
}
