import { idleRoles } from './judged';
import { unmarked, type LocalQuote } from './localQuote';
import { trimRange, type Range, type Reading } from './reading';
import { rolesOf, type Attribution, type Roles } from './told';
import { WordClass } from './wordClass';
import { hasClass } from './words';

/** *Das sagte X.*: the sentence before is what was said. */
export function referBack(reading: Reading, sentence: Range, attribution: Attribution): Roles | undefined {
  if (!/^(?:das|dies|dieses)$/.test(reading.words.lower[sentence.from] ?? '')) return undefined;
  if (!hasClass(reading.words, sentence.from + 1, WordClass.finite)) return undefined;
  const stated = isStatement(reading, attribution);
  if (stated !== undefined) return rolesOf(stated, 'after');
  const frame = attribution.idle[0];
  if (frame === undefined || frame.segment > 1 || !/[dn]/.test(frame.verb.governs) || frame.speaker.length === 0)
    return undefined;
  return { ...idleRoles(reading, attribution, frame), position: 'after' };
}

/** *Das ist die zentrale Aussage der Studie*. */
function isStatement(reading: Reading, { segments }: Attribution): Range | undefined {
  const { words } = reading;
  const first = segments[0];
  if (first === undefined || !/^(?:ist|war|lautet|lautete|sind|waren)$/.test(words.lower[first.finite] ?? ''))
    return undefined;
  const from = first.finite + 1;
  for (let i = from; i < first.to; i++) {
    if (!hasClass(words, i, WordClass.cueNoun)) continue;
    const inner = i + 1 < first.to && /^(?:von|vom|des|der|einer|eines)$/.test(words.lower[i + 1] ?? '');
    return inner ? { from, to: trimRange(reading, first).to } : undefined;
  }
  return undefined;
}

/** Makes the sentence before a quotation, or gives the one that stands there its speaker. */
export function quoteBack(
  reading: Reading,
  previous: Range,
  sentence: number,
  roles: Roles,
  quotes: LocalQuote[],
): void {
  let at = quotes.length - 1;
  while (at > 0 && quotes[at - 1]?.sentence === sentence) at--;
  const there = quotes[at]?.sentence === sentence ? quotes[at] : undefined;
  if (there !== undefined) {
    if (there.alone && there.roles === undefined) quotes[at] = { ...there, roles, alone: false };
    return;
  }
  quotes.push(unmarked({ kind: 'indirect', ranges: [trimRange(reading, previous)], roles, score: 0.6 }, sentence));
}
