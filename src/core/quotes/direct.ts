import { isHearsay, type Attribution, type Roles, type Told } from './attribute';
import type { Frame } from './frame';
import type { Grammar } from './grammar';
import type { Pair } from './pairing';
import { countWords, trimRange, type Range, type Reading } from './reading';
import { hasClass } from './words';
import { WordClass } from './wordClass';

/** What a pair of marks turns out to be: a quotation with its roles, or undefined for a name, title or irony. */
export interface DirectQuote {
  readonly pair: Pair;
  /** Its further parts where the frame stands inside: *„…“, sagte X, „…“*. */
  readonly more: readonly Pair[];
  readonly roles: Roles | undefined;
  /** It stands for itself; its speaker is whoever spoke before. */
  readonly alone: boolean;
  readonly score: number;
}

type Judged = Omit<DirectQuote, 'more'>;

const { capital, finite, word, number, determiner } = WordClass;

interface Content {
  readonly words: number;
  /** Ends with . ! ? … inside its marks. */
  readonly ended: boolean;
  readonly hasVerb: boolean;
  /** Every word written large, as in a name. */
  readonly capitals: boolean;
  readonly smallWords: number;
}

/** Decides for each outermost pair of marks of a sentence whether somebody is quoted. */
export function findDirect(
  reading: Reading,
  grammar: Grammar,
  sentence: Range,
  attribution: Attribution,
): DirectQuote[] {
  const found: DirectQuote[] = [];
  for (const pair of pairsIn(reading.outer, sentence)) {
    const judged = judge(reading, grammar, sentence, attribution, pair);
    const last = found[found.length - 1];
    if (judged === undefined) continue;
    if (last !== undefined && goesOn(reading, last, judged))
      found[found.length - 1] = { ...last, more: [...last.more, pair] };
    else found.push({ ...judged, more: [] });
  }
  return found;
}

/** The frame stands inside, and what stands before it is no whole sentence. */
function goesOn(reading: Reading, last: Judged, next: Judged): boolean {
  if (last.roles === undefined || last.roles !== next.roles || last.roles.position !== 'inside') return false;
  return last.pair.closed && !/^[.!?…]/.test(reading.words.lower[last.pair.close - 1] ?? '');
}

function pairsIn(outer: readonly Pair[], sentence: Range): Pair[] {
  let low = 0;
  let high = outer.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((outer[middle]?.open ?? 0) < sentence.from) low = middle + 1;
    else high = middle;
  }
  const pairs: Pair[] = [];
  for (let i = low; i < outer.length; i++) {
    const pair = outer[i];
    if (pair === undefined || pair.open >= sentence.to) break;
    pairs.push(pair);
  }
  return pairs;
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
  if (roles !== undefined) return { pair, roles, alone: false, score: pair.closed ? 0.95 : 0.7 };
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

function contentOf({ words }: Reading, pair: Pair): Content {
  const from = pair.open + 1;
  const to = pair.closed ? pair.close : pair.close + 1;
  let count = 0;
  let verbs = 0;
  let small = 0;
  for (let i = from; i < to; i++) {
    if (!hasClass(words, i, word)) continue;
    count++;
    if (hasClass(words, i, finite)) verbs++;
    if (!hasClass(words, i, capital | number)) small++;
  }
  return {
    words: count,
    ended: /^[.!?…]/.test(words.lower[to - 1] ?? ''),
    hasVerb: verbs > 0,
    capitals: small === 0,
    smallWords: small,
  };
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
  if (wholeSentence && (content.hasVerb || content.ended || content.words >= 5))
    return { pair, roles: undefined, alone: true, score: 0.75 };
  if (grammar.namesThing(reading, pair.open)) return undefined;
  if (!content.hasVerb && !content.ended && (content.words < 6 || !startsSmall(reading, pair))) return undefined;
  return { pair, roles: nearestRoles(attribution, pair), alone: true, score: 0.6 };
}

/** *Schäuble: „…“*, *Ihr Fazit: „…“*: no cue, but a colon. */
function afterColon(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  pair: Pair,
  content: Content,
  segment: number,
): Judged | undefined {
  if (content.words < 3 && !content.ended) return undefined;
  if (content.capitals && !content.ended && content.words < 6) return undefined;
  const before = attribution.segments[segment - 1];
  if (before === undefined) return { pair, roles: undefined, alone: true, score: 0.7 };
  if (isConnective(reading, before)) return { pair, roles: undefined, alone: true, score: 0.7 };
  const idle = [...attribution.idle].reverse().find((frame) => frame.segment < segment && frame.speaker.length > 0);
  const told = attribution.told.find((each) => each.roles !== undefined && each.roles.speaker.length > 0)?.roles
    ?.speaker[0];
  const subject =
    idle?.speaker[0] ?? told ?? subjectBefore(reading, grammar, attribution, segment) ?? bareSpeaker(reading, before);
  const roles: Roles = {
    cue: idle?.cue ?? [],
    speaker: subject === undefined ? [] : [subject],
    frame: [trimRange(reading, { from: before.from, to: before.to })],
    addressee: [],
    medium: 'speech',
    position: 'before',
    impersonal: false,
    hearsay: false,
  };
  return { pair, roles, alone: false, score: 0.8 };
}

/** *Und:*, *Weiter:* between two quotations. */
function isConnective({ words }: Reading, segment: Range): boolean {
  const first = segment.from;
  return segment.to - first <= 2 && hasClass(words, first, WordClass.coordinator | WordClass.adverb);
}

/** The subject of the nearest main clause before the colon. */
function subjectBefore(
  reading: Reading,
  grammar: Grammar,
  attribution: Attribution,
  segment: number,
): Range | undefined {
  for (let k = segment - 1; k >= 0; k--) {
    const kind = attribution.segments[k]?.kind;
    if (kind === 'quote') return undefined;
    if (kind === 'main' || kind === 'verbFirst') return grammar.subject(reading, attribution.segments, k);
  }
  return undefined;
}

/** Nothing but a name or role before the colon. */
function bareSpeaker(reading: Reading, segment: Range): Range | undefined {
  const range = trimRange(reading, segment);
  const first = hasClass(reading.words, range.from, capital | determiner);
  return first &&
    countWords(reading, range) <= 8 &&
    !hasClass(reading.words, range.from, WordClass.preposition | WordClass.adverb)
    ? range
    : undefined;
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
  const judged = grammar.judges(reading, attribution.segments, segment, pair);
  const called = judged && content.words > 1 && startsSmall(reading, pair);
  if (!called && isNameLike(reading, grammar, pair, content)) return undefined;
  if (judged) return { pair, roles: judgedRoles(reading, grammar, attribution, segment), alone: false, score: 0.7 };
  const told = innermost(attribution, pair);
  if (told !== undefined) return isWording(reading, pair, content) ? nested(pair, told, content) : undefined;
  if (attribution.free === 'sure' || attribution.free === 'perhaps')
    return content.words > 1 || content.smallWords > 0
      ? { pair, roles: undefined, alone: true, score: 0.55 }
      : undefined;
  const frame = attribution.idle.find((each) => each.segment === segment);
  if (frame !== undefined && tellsOf(reading, frame, pair, content))
    return { pair, roles: idleRoles(reading, attribution, frame), alone: false, score: 0.7 };
  const own = attribution.segments[segment];
  const viewer = own === undefined ? undefined : grammar.viewer(reading, attribution.segments, segment);
  if (viewer !== undefined && content.words > 1) {
    return {
      pair,
      roles: { ...judgedRoles(reading, grammar, attribution, segment), speaker: [viewer] },
      alone: false,
      score: 0.6,
    };
  }
  if (content.words < 6 || (!startsSmall(reading, pair) && !content.hasVerb)) return undefined;
  return { pair, roles: nearestRoles(attribution, pair), alone: true, score: 0.5 };
}

/** *den „Rat für nationale Sicherheit“*: a noun at once, with capitals later too. */
function startsAsName({ words }: Reading, pair: Pair): boolean {
  let capitals = 0;
  for (let i = pair.open + 1; i < pair.close; i++) if (hasClass(words, i, capital)) capitals++;
  return (
    hasClass(words, pair.open + 1, capital) &&
    capitals > 1 &&
    /^(?:der|die|das|den|dem|des)$/.test(words.lower[pair.open - 1] ?? '')
  );
}

/** *warnte vor „Panik“*, *forderte „mehr Mut“*: a report whose words are partly quoted. */
function tellsOf({ words }: Reading, frame: Frame, pair: Pair, content: Content): boolean {
  if (content.words > 1 && content.smallWords > 0) return true;
  if (!frame.verb.governs.includes('r')) return false;
  if (content.words > 1 || content.smallWords > 0) return true;
  const at = hasClass(words, pair.open - 1, determiner) ? pair.open - 2 : pair.open - 1;
  return /^(?:von|vor|about|of)$/.test(words.lower[at] ?? '');
}

/** More than a lone noun, or a lone noun with an indefinite article: *nur ein „Papiertiger“*. */
function isWording({ words }: Reading, pair: Pair, content: Content): boolean {
  if (content.words > 1 || content.smallWords > 0) return true;
  return /^(?:k?eine?[nmrs]?|an?)$/.test(words.lower[pair.open - 1] ?? '');
}

/** A title begins with a capital, words out of a sentence mostly do not. */
function startsSmall({ words }: Reading, pair: Pair): boolean {
  return !hasClass(words, pair.open + 1, capital | number);
}

/** The report that the pair stands in; of several the last that names somebody. */
function innermost(attribution: Attribution, pair: Pair): Told | undefined {
  const around = [...attribution.told, ...attribution.inner].filter((each) =>
    each.ranges.some((range) => range.from <= pair.open && pair.close < range.to),
  );
  const named = around.filter((each) => (each.roles?.speaker.length ?? 0) > 0);
  const best = Math.max(...named.map((each) => each.score));
  return named.reverse().find((each) => each.score === best) ?? around[0];
}

function nested(pair: Pair, told: Told, content: Content): Judged {
  return { pair, roles: told.roles, alone: false, score: content.words > 3 ? 0.85 : 0.65 };
}

function isNameLike(reading: Reading, grammar: Grammar, pair: Pair, content: Content): boolean {
  const { words } = reading;
  if (grammar.namesThing(reading, pair.open)) return true;
  if (content.words >= 7) return false;
  const next = words.lower[pair.close + 1] ?? '';
  if (/^[-–]/.test(next) && words.body.tokens.starts[pair.close + 1] === words.body.tokens.ends[pair.close])
    return true;
  const before = pair.open - 1;
  if (words.lower[before] === '(') return true;
  if (/^(?:bekannt|genannt|betitelt)/.test(next)) return true;
  if (content.words === 1 && content.smallWords === 1 && hasClass(words, pair.close + 1, capital)) return true;
  if (!hasClass(words, pair.open + 1, capital | number)) return false;
  const commonNoun = hasClass(words, before, capital) && !hasClass(words, before, WordClass.cueNoun | determiner);
  if (commonNoun && !content.hasVerb && before > 0 && grammar.german) return content.capitals || content.words < 4;
  if (content.capitals && content.words < 5 && !content.ended && !content.hasVerb && content.words !== 1) return true;
  return hasClass(words, before, determiner) && startsAsName(reading, pair) && !content.hasVerb && grammar.german;
}

/** Roles of words that somebody calls a thing by: *nannte es „…“*. */
function judgedRoles(reading: Reading, grammar: Grammar, attribution: Attribution, segment: number): Roles {
  const frame = attribution.idle.find((each) => Math.abs(each.segment - segment) <= 1);
  if (frame !== undefined) return idleRoles(reading, attribution, frame);
  const own = attribution.segments[segment];
  const subject = subjectBefore(reading, grammar, attribution, segment + 1);
  return {
    cue: own === undefined || own.finite < 0 ? [] : [{ from: own.finite, to: own.finite + 1 }],
    speaker: subject === undefined ? [] : [subject],
    frame: own === undefined ? [] : [trimRange(reading, own)],
    addressee: [],
    medium: 'speech',
    position: 'inside',
    impersonal: false,
    hearsay: false,
  };
}

export function idleRoles(reading: Reading, attribution: Attribution, frame: Frame): Roles {
  const segment = attribution.segments[frame.segment];
  const { cue, speaker, addressee, impersonal, verb } = frame;
  const range = trimRange(reading, segment ?? { from: 0, to: 0 });
  return {
    cue,
    speaker,
    addressee,
    impersonal,
    medium: verb.medium,
    position: 'inside',
    frame: [range],
    hearsay: isHearsay(frame),
  };
}

function nearestRoles(attribution: Attribution, pair: Pair): Roles | undefined {
  return attribution.told.find((each) => each.ranges.some((range) => range.from <= pair.open && pair.open < range.to))
    ?.roles;
}
