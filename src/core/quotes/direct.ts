import { afterColon, headline } from './colon';
import type { Frame } from './frame';
import { callsItself, type Grammar } from './grammar';
import { aloud, idleRoles, judgedRoles, judgingSegment, outside, type DirectQuote, type Judged } from './judged';
import type { Pair } from './pairing';
import { trimRange, type Range, type Reading } from './reading';
import { firstAtLeast } from './search';
import { rolesOf, type Attribution, type Roles, type Told } from './told';
import { WordClass } from './wordClass';
import { contentOf, isNameLike, isWording, startsSmall, type Content } from './wording';
import { hasClass } from './words';

const { capital, determiner } = WordClass;

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

/** A few words in marks inside a sentence: quoted if the sentence tells what somebody said, and they are no name. */
function fragment(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  pair: Pair,
  content: Content,
  segment: number,
): Judged | undefined {
  if (isJoined(reading, pair) || isAddress(reading, pair, content)) return undefined;
  const beside = content.ended ? besideBracket(reading, pair) : undefined;
  if (beside !== undefined) return { pair, roles: rolesOf(beside, 'before'), alone: false, score: 0.7 };
  const utterance = grammar.german ? utteranceBefore(reading, pair) : -1;
  if (utterance >= 0 && content.words > 1)
    return called(judgedRoles(reading, grammar, attribution, judgingSegment(attribution, utterance)), pair);
  const judge = grammar.judges(reading, attribution.segments, segment, pair);
  if (judge === callsItself || (judge === pair.open - 1 && content.words === 1 && content.smallWords === 0))
    return undefined;
  if (/^(?:genannt|bekannt|called|known)$/.test(reading.words.lower[pair.close + 1] ?? '')) return undefined;
  const judged = judge >= 0;
  const isCalling = judged && content.words > 1 && startsSmall(reading, pair);
  if (!isCalling && isNameLike(reading, grammar, pair, content)) return undefined;
  if (judged) return called(judgedRoles(reading, grammar, attribution, judgingSegment(attribution, judge)), pair);
  const told = innermost(attribution, pair);
  const own = attribution.segments[segment];
  const viewer = own === undefined ? undefined : grammar.viewer(reading, attribution.segments, segment);
  if (told === undefined && viewer !== undefined && isWording(reading, pair, content)) {
    const roles = { ...judgedRoles(reading, grammar, attribution, segment), speaker: [viewer] };
    return { pair, roles, alone: false, score: 0.6 };
  }
  if (told !== undefined) return isWording(reading, pair, content) ? nested(pair, told, content) : undefined;
  if (attribution.free !== 'no' && attribution.free !== 'hearsay')
    return content.words > 1 || content.smallWords > 0
      ? { pair, roles: undefined, alone: true, score: 0.55 }
      : undefined;
  const frame = attribution.idle.find((each) => each.segment === segment);
  if (frame !== undefined && tellsOf(reading, frame, pair, content))
    return { pair, roles: idleRoles(reading, attribution, frame), alone: false, score: 0.7 };
  const held =
    content.words > 2 &&
    (content.hasVerb || content.smallWords > 1) &&
    grammar.bearer(reading, attribution.segments, segment) !== undefined;
  if (held) return called(judgedRoles(reading, grammar, attribution, segment), pair);
  if (content.words < 6 || (!startsSmall(reading, pair) && !content.hasVerb)) return undefined;
  return { pair, roles: nearestRoles(attribution, pair), alone: true, score: 0.5 };
}

const utterances =
  /^(?:parolen?|spruch|sprüchen?|slogans?|rufen?|losung|losungen|sprechchören?|worten?|sätzen?|zwischenrufen?)$/;

/** *skandierten Parolen wie „…“*: the noun, -1 if there is none. */
function utteranceBefore({ words }: Reading, { open }: Pair): number {
  let at = open - 1;
  while (at > open - 5 && /^(?:wie|etwa|zum|beispiel|unter|anderem|,)$/.test(words.lower[at] ?? '')) at--;
  return hasClass(words, at, capital) && utterances.test(words.lower[at] ?? '') ? at : -1;
}

/** Words that somebody called something; *die Parole „…“ stand dort* names nobody. */
function called(roles: Roles, pair: Pair): Judged {
  return { pair, roles: outside(roles, pair), alone: false, score: 0.7 };
}

/** *gratulierten X („Gut so!“) und Y*: the name before the bracket. */
function besideBracket({ words }: Reading, { open, close }: Pair): Range | undefined {
  if (words.lower[open - 1] !== '(' || words.lower[close + 1] !== ')') return undefined;
  let from = open - 1;
  while (hasClass(words, from - 1, capital | WordClass.nameParticle) && !hasClass(words, from - 1, determiner)) from--;
  return open - 1 - from > 1 && hasClass(words, from, capital) ? { from, to: open - 1 } : undefined;
}

/** *die „Cutoff“-Sensoren*: part of a compound. */
function isJoined({ words }: Reading, { close }: Pair): boolean {
  return (
    /^[-–]/.test(words.lower[close + 1] ?? '') && words.body.tokens.starts[close + 1] === words.body.tokens.ends[close]
  );
}

/** *auf „www.example.org“*. */
function isAddress({ words }: Reading, { open }: Pair, content: Content): boolean {
  return content.words === 1 && /\w\.\w/.test(words.lower[open + 1] ?? '');
}

/** *warnte vor „Panik“*, *forderte „mehr Mut“*: a report whose words are partly quoted. */
function tellsOf({ words }: Reading, frame: Frame, pair: Pair, content: Content): boolean {
  if (content.words > 1 && content.smallWords > 0) return true;
  if (!frame.verb.governs.includes('r')) return false;
  if (content.words > 1 || content.smallWords > 0) return true;
  const at = hasClass(words, pair.open - 1, determiner) ? pair.open - 2 : pair.open - 1;
  return /^(?:von|vor|about|of)$/.test(words.lower[at] ?? '');
}

/** The report that the pair stands in; of several the last that names somebody. */
function innermost(attribution: Attribution, pair: Pair): Told | undefined {
  const around = [...attribution.told, ...attribution.inner].filter((each) =>
    each.ranges.some((range) => range.from <= pair.open && pair.close < range.to),
  );
  const named = around.filter((each) => (each.roles?.speaker.length ?? 0) > 0 && !isOnesOwn(each, around));
  const best = Math.max(...named.map((each) => each.score));
  return named.reverse().find((each) => each.score === best) ?? around[0];
}

/** *Sie wisse, dass …, sagte Koch*: the pronoun means who tells it. */
function isOnesOwn(told: Told, around: readonly Told[]): boolean {
  return (
    told.pronominal === true && around.some((each) => each.pronominal !== true && (each.roles?.speaker.length ?? 0) > 0)
  );
}

function nested(pair: Pair, told: Told, content: Content): Judged {
  return { pair, roles: told.roles, alone: false, score: content.words > 3 ? 0.85 : 0.65 };
}

function nearestRoles(attribution: Attribution, pair: Pair): Roles | undefined {
  return attribution.told.find((each) => each.ranges.some((range) => range.from <= pair.open && pair.open < range.to))
    ?.roles;
}
