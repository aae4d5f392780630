import type { Freedom } from './grammar';
import type { Reading } from './reading';
import type { Segment } from './segments';
import { WordClass } from './wordClass';
import { hasClass } from './words';

const { subjunctive1, subjunctive2, capital, word } = WordClass;

/** A main clause in the subjunctive. *könnte*, *wäre* and their like are used in plain telling too. */
export function freeSpeech(reading: Reading, segments: readonly Segment[]): Freedom {
  const main = segments.find((segment) => segment.kind === 'main' || segment.kind === 'verbFirst');
  if (main === undefined) return 'no';
  if (hasClass(reading.words, main.finite, capital)) return 'no';
  if (hasClass(reading.words, main.finite, subjunctive1)) {
    if (isWish(reading, main.finite)) return 'no';
    // *Man nehme drei Eier*, unless somebody is being reported.
    const recipe = !hasClass(reading.words, main.finite, WordClass.auxiliary | WordClass.modal);
    const isMan = reading.words.lower[main.finite - 1] === 'man' && main.finite === main.from + 1;
    return recipe && isMan ? 'perhaps' : 'sure';
  }
  if (hasClass(reading.words, main.finite, subjunctive2)) return 'perhaps';
  return isHearsay(reading, main) ? 'hearsay' : 'no';
}

/** *soll … gewesen sein*, *will … gewusst haben*: the perfect infinitive tells that the modal reports; *soll kommen* is a plan. */
function isHearsay({ words }: Reading, segment: Segment): boolean {
  if (!/^(?:soll(?:en)?|will|wollen)$/.test(words.lower[segment.finite] ?? '')) return false;
  let last = segment.to - 1;
  while (last > segment.finite && !hasClass(words, last, word)) last--;
  return /^(?:haben|sein)$/.test(words.lower[last] ?? '') && /(?:t|en)$/.test(words.lower[last - 1] ?? '');
}

/** *Es lebe*, *man nehme*, *möge*: a wish, no report. */
function isWish({ words }: Reading, at: number): boolean {
  return (
    /^(?:möge|lebe)$/.test(words.lower[at] ?? '') ||
    /^(?:ich|wir|gott)$/.test(words.lower[at - 1] ?? '') ||
    /^(?:ich|wir)$/.test(words.lower[at + 1] ?? '')
  );
}
