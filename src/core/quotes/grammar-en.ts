import type { Frame } from './frame';
import { findFrameEn, findSourcesEn, findSubject } from './frames-en';
import type { Freedom, Grammar } from './grammar';
import { createEnglishLexicon } from './lexicon-en';
import { englishPhrase } from './nouns-en';
import type { Pair } from './pairing';
import type { Range, Reading } from './reading';
import type { Segment } from './segments';
import { cutEnglish } from './segments-en';
import { hasClass } from './words';
import { WordClass } from './wordClass';

const openers = /^(?:that|whether|how|why|if)$/;
const judging =
  /^(?:call|called|calling|calls|describ|dubb|label|brand|denounc|dismiss|hail|prais|condemn|character|regard|reject|slamm|blast|criti)/;

export function createEnglishGrammar(): Grammar {
  return {
    german: false,
    lexicon: createEnglishLexicon(),
    cut: cutEnglish,
    findFrame: findFrameEn,
    findSources: findSourcesEn,
    findNounFrame,
    isComplement,
    freeSpeech,
    namesThing,
    judges,
    viewer,
    bearer,
    subject: (reading, segments, k) => findSubject(reading, segments, k)?.range,
  };
}

function isComplement(reading: Reading, segments: readonly Segment[], frame: Frame, j: number): boolean {
  const segment = segments[j];
  if (segment === undefined) return false;
  const { governs } = frame.verb;
  const clause = /[dn]/.test(governs);
  if (segment.separator === ':') return governs.includes('d');
  const adjoins = segments[j - 1]?.to === segment.from;
  switch (segment.kind) {
    case 'subordinate':
      return clause && openers.test(firstWord(reading, segment)) && (adjoins || firstWord(reading, segment) === 'that');
    case 'main':
      return (
        clause &&
        (adjoins ||
          (segment.separator === ',' && governs.includes('d') && frame.segment === j - 1 && frame.segment === 0))
      );
    case 'infinitive':
      return governs.includes('z') && adjoins;
    default:
      return false;
  }
}

function firstWord({ words }: Reading, segment: Segment): string {
  const at = hasClass(words, segment.from, WordClass.coordinator) ? segment.from + 1 : segment.from;
  return words.lower[at] ?? '';
}

const nounVerb = { entry: '', governs: 'n', needs: [], about: [], medium: 'speech' } as const;

/** *the claim [of X] that …* and *X’s claim that …*. */
function findNounFrame(reading: Reading, segments: readonly Segment[], k: number): Frame | undefined {
  const segment = segments[k];
  const next = segments[k + 1];
  if (segment === undefined || segment.kind === 'quote' || next?.kind !== 'subordinate' || next.from !== segment.to)
    return undefined;
  const at = segment.to - 1;
  if (!hasClass(reading.words, at, WordClass.cueNoun)) return undefined;
  const subject = findSubject(reading, segments, k)?.range;
  const speaker: Range[] = subject === undefined || subject.to > at ? [] : [subject];
  return {
    segment: k,
    cue: [{ from: at, to: at + 1 }],
    verb: nounVerb,
    speaker,
    addressee: [],
    impersonal: false,
    reported: false,
    comparing: false,
    noun: true,
    firstSegment: k,
  };
}

/** Backshifted *would*, *had been* with a pronoun or the like may go on from a report; *is said to have* is hearsay. */
function freeSpeech({ words }: Reading, segments: readonly Segment[]): Freedom {
  const main = segments.find((segment) => segment.kind === 'main' || segment.kind === 'verbFirst');
  if (main === undefined || main.finite <= main.from) return 'no';
  const at = main.finite;
  const verb = /^(?:is|are|was|were)$/.test(words.lower[at] ?? '') ? at + 1 : at;
  const third = words.lower[verb + 1] === 'to' && /^(?:have|be)$/.test(words.lower[verb + 2] ?? '');
  const rumour = /^(?:said|reported|alleged|believed|thought|rumoured|rumored|understood)$/.test(
    words.lower[verb] ?? '',
  );
  if (third && rumour && /^(?:is|are|was|were)$/.test(words.lower[verb - 1] ?? '')) return 'hearsay';
  const pronoun = /^(?:it|they|he|she|there)$/.test(words.lower[at - 1] ?? '') && at - 1 === main.from;
  if (/^(?:would|wouldn't)$/.test(words.lower[at] ?? '')) return 'shifted';
  return pronoun && words.lower[at] === 'had' && words.lower[at + 1] === 'been' ? 'shifted' : 'no';
}

/** *For Haddad, the year was “brutal”*. */
function viewer(reading: Reading, segments: readonly Segment[], k: number): Range | undefined {
  const first = segments[0];
  if (k !== 1 || first?.kind !== 'fragment' || reading.words.lower[first.from] !== 'for') return undefined;
  const end = englishPhrase(reading, first.from + 1, first.to);
  return end === first.to && hasClass(reading.words, end - 1, WordClass.capital)
    ? { from: first.from + 1, to: end }
    : undefined;
}

/** *On the banner were the words “…”*, *In the letter it says: “…”*. */
function bearer({ words, ...rest }: Reading, segments: readonly Segment[], k: number): readonly Range[] | undefined {
  const segment = segments[k];
  if (segment === undefined || !/^(?:in|on|at)$/.test(words.lower[segment.from] ?? '')) return undefined;
  const from = segment.from + 1;
  const end = englishPhrase({ words, ...rest }, from, segment.finite);
  const stands = /^(?:is|are|was|were|stood|stand|stands|appeared|appear|appears|hung)$/;
  const holds = end === segment.finite && hasClass(words, from, WordClass.determiner);
  return holds && stands.test(words.lower[end] ?? '') ? [{ from, to: end }] : undefined;
}

function namesThing({ words }: Reading, open: number): boolean {
  if (words.lower[open - 1] === 'as' && /^(?:known|called|nicknamed)$/.test(words.lower[open - 2] ?? '')) return true;
  return hasClass(words, open - 1, WordClass.titleNoun) && !hasClass(words, open - 2, WordClass.pronoun);
}

/** *called it “…”*, *described X as “…”*; nothing between *called* and the marks makes a name. */
function judges({ words }: Reading, segments: readonly Segment[], k: number, pair: Pair): number {
  const segment = segments[k];
  if (segment === undefined) return -1;
  for (let i = segment.from; i < pair.open; i++) {
    const lower = words.lower[i] ?? '';
    if (!judging.test(lower) || hasClass(words, i, WordClass.capital)) continue;
    const passive = /^(?:is|are|was|were|been)$/.test(words.lower[i - 1] ?? '');
    return !passive && (!lower.startsWith('call') || pair.open > i + 1) ? i : -1;
  }
  return -1;
}
