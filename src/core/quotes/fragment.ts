import type { Frame } from './frame';
import { callsItself, type Grammar } from './grammar';
import { idleRoles, judgedRoles, judgingSegment, outside, type Judged } from './judged';
import type { Pair } from './pairing';
import type { Range, Reading } from './reading';
import { rolesOf, type Attribution, type Roles, type Told } from './told';
import { WordClass } from './wordClass';
import { isNameLike, isWording, startsSmall, type Content } from './wording';
import { hasClass } from './words';

const { capital, determiner } = WordClass;

/** A few words in marks inside a sentence: quoted if the sentence tells what somebody said, and they are no name. */
export function fragment(
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
  return inReport(reading, grammar, attribution, pair, content, segment);
}

/** Words in marks by the report that they stand in, or by themselves if they are enough. */
function inReport(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  pair: Pair,
  content: Content,
  segment: number,
): Judged | undefined {
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
  const before = words.lower[at] ?? '';
  return /^(?:vor|about|of)$/.test(before) || frame.verb.needs.includes(before) || frame.verb.about.includes(before);
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

/** The roles of the report that the pair begins in. */
export function nearestRoles(attribution: Attribution, pair: Pair): Roles | undefined {
  return attribution.told.find((each) => each.ranges.some((range) => range.from <= pair.open && pair.open < range.to))
    ?.roles;
}
