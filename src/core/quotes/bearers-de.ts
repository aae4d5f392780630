import { antecedent, isWritten, phraseWith } from './agents-de';
import { lastWord } from './prefix-de';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const standing = /^(?:steht|stehen|stand|standen|stünde|prangt|prangen|prangte|prangten|hing|hingen|hängt|hängen)$/;
const found = /^(?:findet|finden|fand|fanden)$/;
const being = /^(?:ist|sind|war|waren|sei|seien|gab|gibt)$/;

/**
 * What holds the words that a clause tells of: *In dem Brief steht: „…“*, *Auf dem Schild war „…“ zu lesen*, *In der
 * Zeitung fand sich der Satz „…“*. Empty if that is not named, undefined if the clause does not say so.
 */
export function bearerOf(reading: Reading, segments: readonly Segment[], k: number): readonly Range[] | undefined {
  const segment = segments[k];
  if (segment === undefined || !exists(reading, segment)) return undefined;
  // *ein Schild, auf dem geschrieben stand*
  const hung = segment.kind === 'relative' ? antecedent(reading, segments[k - 1]) : undefined;
  const phrase = hung ?? phraseWith(reading, segment, /^(?:in|im|auf|an|am|unter)$/, isDescribed);
  return phrase === undefined ? [] : [phrase];
}

/** Whether the clause says of words that they are there to be read, and of nobody that he says them. */
export function exists(reading: Reading, segment: Segment): boolean {
  const { words } = reading;
  const verb = words.lower[segment.finite] ?? '';
  if (standing.test(verb)) return true;
  if (found.test(verb)) return words.lower.slice(segment.finite - 1, segment.finite + 4).includes('sich');
  if (!being.test(verb)) return false;
  const last = lastWord(reading, segment);
  return (
    words.lower[last] === 'nachzulesen' ||
    (words.lower[last - 1] === 'zu' && /^(?:lesen|finden|hören)$/.test(words.lower[last] ?? ''))
  );
}

/** *in dem Brief*, *im „Boten“*; not *in Kiel*. */
function isDescribed(reading: Reading, phrase: Range): boolean {
  const { words } = reading;
  if (isWritten(reading, phrase)) return true;
  return hasClass(words, phrase.from, WordClass.determiner) || /^(?:im|am)$/.test(words.lower[phrase.from - 1] ?? '');
}
