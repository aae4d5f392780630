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
  const speaker = claimant(reading, grammar, attribution);
  return {
    kind: 'freeIndirect',
    ranges: [wholeSentence(reading, sentence)],
    roles: speaker === undefined ? undefined : rolesOf(speaker, 'before'),
    pair: undefined,
    alone: speaker === undefined,
    doubtful: false,
    sentence: index,
    score: 0.45,
  };
}

/** *Er will nichts gewusst haben*: he says so. */
function claimant(reading: Reading, grammar: Grammar, { segments }: Attribution): Range | undefined {
  const main = segments.findIndex(({ kind }) => kind === 'main' || kind === 'verbFirst');
  const own = segments[main];
  const claims = own !== undefined && /^(?:will|wollen)$/.test(reading.words.lower[own.finite] ?? '');
  return claims ? grammar.subject(reading, segments, main) : undefined;
}
