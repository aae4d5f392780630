import type { Grammar } from './grammar';
import type { LocalQuote } from './localQuote';
import { wholeSentence, type Range, type Reading } from './reading';
import { rolesOf, type Attribution } from './told';

/** *Er soll … haben*: said by nobody named; *er will … haben*: by himself. */
export function hearsay(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  sentence: Range,
  index: number,
): LocalQuote {
  const main = attribution.segments.findIndex(({ kind }) => kind === 'main' || kind === 'verbFirst');
  const subject = main < 0 ? undefined : grammar.subject(reading, attribution.segments, main);
  const claims = /^(?:will|wollen)$/.test(reading.words.lower[attribution.segments[main]?.finite ?? -1] ?? '');
  return {
    kind: 'freeIndirect',
    ranges: [wholeSentence(reading, sentence)],
    roles: claims && subject !== undefined ? rolesOf(subject, 'before') : undefined,
    pair: undefined,
    alone: !claims || subject === undefined,
    ofPerson: isPerson(reading, subject),
    doubtful: false,
    sentence: index,
    score: 0.45,
  };
}

/** *Er soll krank sein* may be about who spoke before, so he does not say it. */
function isPerson({ words }: Reading, subject: Range | undefined): boolean {
  return subject !== undefined && /^(?:er|sie|he|she|they)$/.test(words.lower[subject.from] ?? '');
}
