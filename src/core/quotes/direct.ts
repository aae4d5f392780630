import { afterColon, headline } from './colon';
import { fragment, nearestRoles } from './fragment';
import type { Grammar } from './grammar';
import { aloud, judgedRoles, judgingSegment, outside, type DirectQuote, type Judged } from './judged';
import type { Pair } from './pairing';
import { trimRange, type Range, type Reading } from './reading';
import { firstAtLeast } from './search';
import type { Attribution, Roles } from './told';
import { WordClass } from './wordClass';
import { contentOf, startsSmall, type Content } from './wording';
import { hasClass } from './words';

/** Decides for each outermost pair of marks of a sentence whether somebody is quoted. */
export function findDirect(
  reading: Reading,
  grammar: Grammar,
  sentence: Range,
  attribution: Attribution,
): DirectQuote[] {
  const found: DirectQuote[] = [];
  let before: Pair | undefined;
  for (const pair of pairsIn(reading.outer, sentence)) {
    const last = found[found.length - 1];
    const judged =
      judge(reading, grammar, sentence, attribution, pair) ??
      listed(reading, attribution, pair, before === last?.pair ? last : undefined);
    before = pair;
    if (judged === undefined) continue;
    if (last !== undefined && goesOn(reading, last, judged))
      found[found.length - 1] = { ...last, more: [...last.more, pair] };
    else found.push({ ...judged, more: [] });
  }
  return found;
}

/** *als „aggressiv“ und „herausfordernd“*: what holds for the one holds for the other. */
function listed(
  reading: Reading,
  attribution: Attribution,
  pair: Pair,
  last: DirectQuote | undefined,
): Judged | undefined {
  if (last === undefined || last.more.length > 0 || pair.open - last.pair.close !== 2) return undefined;
  if (attribution.segments.some((segment) => segment.pair === last.pair)) return undefined;
  const { words } = reading;
  if (!/^(?:und|oder|sowie|and|or)$/.test(words.lower[pair.open - 1] ?? '')) return undefined;
  return contentOf(reading, pair).words === 0
    ? undefined
    : { pair, roles: last.roles, alone: last.alone, score: last.score };
}

/** The frame stands inside, and what stands before it is no whole sentence. */
function goesOn(reading: Reading, last: Judged, next: Judged): boolean {
  if (next.pair.open - last.pair.close === 2 && hasClass(reading.words, next.pair.open - 1, WordClass.coordinator))
    return false;
  if (last.roles === undefined || last.roles !== next.roles || last.roles.position !== 'inside') return false;
  return last.pair.closed && !/^[.!?…]/.test(reading.words.lower[last.pair.close - 1] ?? '');
}

function pairsIn(outer: readonly Pair[], { from, to }: Range): readonly Pair[] {
  const open = (pair: Pair): number => pair.open;
  return outer.slice(firstAtLeast(outer, from, open), firstAtLeast(outer, to, open));
}

function judge(
  reading: Reading,
  grammar: Grammar,
  sentence: Range,
  attribution: Attribution,
  pair: Pair,
): Judged | undefined {
  const content = contentOf(reading, pair);
  if (content.words === 0) return undefined;
  const roles = attribution.direct.get(pair.open);
  const segment = attribution.segments.findIndex((each) => each.from <= pair.open && pair.open < each.to);
  const isSegment = attribution.segments[segment]?.pair === pair;
  if (roles !== undefined && isCalled(reading, roles, content)) return undefined;
  const titled = grammar.namesThing(reading, pair.open) && roles?.position !== 'before' && !content.ended;
  if (roles !== undefined && titled && content.words < 7) return undefined;
  if (roles !== undefined)
    return { pair, roles: outside(aloud(reading, roles), pair), alone: false, score: pair.closed ? 0.95 : 0.7 };
  return isSegment
    ? standalone(reading, grammar, sentence, attribution, pair, content, segment)
    : fragment(reading, grammar, attribution, pair, content, segment);
}

/** *„Uncle Ted“, wie er genannt wurde*: a name after all. */
function isCalled({ words }: Reading, roles: Roles, content: Content): boolean {
  const verb = words.lower[roles.cue[0]?.from ?? -1] ?? '';
  if (/^(?:heißt|hieß|lautet|lautete)$/.test(verb) && !roles.hearsay && content.words < 8 && !content.ended)
    return true;
  return (
    roles.speaker.length === 0 && roles.position !== 'before' && content.capitals && !content.ended && content.words < 5
  );
}

function standalone(
  reading: Reading,
  grammar: Grammar,
  sentence: Range,
  attribution: Attribution,
  pair: Pair,
  content: Content,
  segment: number,
): Judged | undefined {
  const { words } = reading;
  const wholeSentence = trimRange(reading, sentence).from === pair.open && sentence.to - pair.close <= 2;
  if (words.lower[pair.open - 1] === ':') return afterColon(reading, grammar, attribution, pair, content, segment);
  if (words.lower[pair.close + 1] === ':' && content.hasVerb)
    return headline(reading, grammar, attribution, pair, segment);
  if (wholeSentence && (content.hasVerb || content.ended || content.words >= 5))
    return { pair, roles: undefined, alone: true, score: 0.75 };
  if (grammar.namesThing(reading, pair.open)) return undefined;
  const judge = grammar.judges(reading, attribution.segments, Math.max(0, segment - 1), pair);
  if (judge >= 0) {
    const roles = judgedRoles(reading, grammar, attribution, judgingSegment(attribution, judge));
    return { pair, roles, alone: false, score: 0.7 };
  }
  if (!content.hasVerb && !content.ended && (content.words < 6 || !startsSmall(reading, pair))) return undefined;
  return { pair, roles: nearestRoles(attribution, pair), alone: true, score: 0.6 };
}
