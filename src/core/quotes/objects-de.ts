import type { Reading } from './reading';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const { determiner, capital, mediaNoun, word } = WordClass;

/** Nothing stands in the accusative beside these. */
const copula = /^(?:ist|sind|war|waren|sei|seien|wäre|wären|bleibt|blieb)$/;
const clearSubject = /^(?:er|wir|ich|man)$/;
const feminineNoun = /(?:ung|heit|keit|ion|in|schaft|tät|ur|ik|ei|presse|agentur|zeitung)(?:en)?$/;

/** *Die Arbeit lobte er*, *Den Plan nannte der Minister*: what stands in front is the object. */
export function isObject(reading: Reading, from: number, verb: number): boolean {
  const { words } = reading;
  if (hasClass(words, from, WordClass.pronoun) && verb === from + 1) return false;
  if (copula.test(words.lower[verb] ?? '')) return false;
  if (disagrees(reading, from, verb, verb)) return true;
  const next = words.lower[verb + 1] ?? '';
  if (clearSubject.test(next)) return true;
  if (next === 'sie')
    return hasClass(words, from, determiner)
      ? !/^(?:der|ein)$/.test(words.lower[from] ?? '')
      : isOwned(reading, from, verb);
  if (words.lower[from] === 'der' && hasMedium(words, from, verb))
    return hasClass(words, verb + 1, capital | determiner);
  if (next !== 'der' || !/^(?:die|das|eine|seine|ihre|diese|dies|dieses|das)$/.test(words.lower[from] ?? ''))
    return false;
  for (let i = verb + 2; i < verb + 6; i++) {
    if (hasClass(words, i, capital)) return !feminineNoun.test(words.lower[i] ?? '');
    if (!hasClass(words, i, word)) return false;
  }
  return false;
}

/** *Feldkötters Rechnung*: a thing, named by whose it is. */
function isOwned({ words }: Reading, from: number, to: number): boolean {
  return to === from + 2 && words.lower[from]?.endsWith('s') === true && thing.test(words.lower[from + 1] ?? '');
}

const thing = /(?:ung|heit|keit|ion|schaft|tät)(?:en)?$/;
const pluralNoun = /(?:ungen|heiten|keiten|ionen|schaften|täten)$/;
const singularVerb = /(?:[^e]t|te|[^e]n?t|[^en])$/;

/** *Die tibetischen Mönche beschrieb die Agentur als …*: many in front, and a verb for one. */
export function disagrees({ words }: Reading, from: number, end: number, verb: number): boolean {
  const counted =
    hasClass(words, from, WordClass.number) ||
    /^(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|mehrere|viele|zahlreiche|einige)$/.test(
      words.lower[from] ?? '',
    );
  if (counted && hasClass(words, from + 1, capital) && !/(?:en|ern|eln|sind)$/.test(words.lower[verb] ?? ''))
    return singularVerb.test(words.lower[verb] ?? '');
  if (words.lower[from] !== 'die' || /(?:en|ern|eln|sind)$/.test(words.lower[verb] ?? '')) return false;
  if (!singularVerb.test(words.lower[verb] ?? '')) return false;
  const second = words.lower[from + 1] ?? '';
  const attribute = /(?:en)$/.test(second) && !hasClass(words, from + 1, capital) && hasClass(words, from + 2, capital);
  for (let i = from + 1; i < end; i++) {
    if (words.lower[i] === 'und' || words.lower[i] === 'sowie') return false;
  }
  return attribute || (hasClass(words, from + 1, capital) && pluralNoun.test(second));
}

/** *Der Zeitung sagte Merkel*: a dative. */
function hasMedium(words: Reading['words'], from: number, verb: number): boolean {
  for (let i = from + 1; i < verb; i++) if (hasClass(words, i, mediaNoun)) return true;
  return false;
}
