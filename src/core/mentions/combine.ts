import { TokenKind, type Language } from '../article/article';
import { isLeftover, leftover, placed, type BodyFindings, type Leftover } from './body';
import { withAbbreviations } from './abbreviations';
import { isDivided } from './breaks';
import { has } from './classes';
import { ENOUGH, type Candidate } from './candidate';
import { HINT } from './known';
import { Word } from './lexicon';
import type { Rated } from './rate';
import type { Reading } from './reading';
import { CLASSES } from './tagger/labels';
import type { TaggedSpan } from './tagger/tag';

/** How much a language's tagger and its rules are trusted. */
interface Trust {
  /** In a sentence a rule's finding that the tagger does not share must be this sure to stand. */
  readonly unshared: number;
  /** And this sure if the tagger nearly shares it. */
  readonly shared: number;
  /** And this sure in a heading, a list, an address: the tagger has learned from sentences. */
  readonly loose: number;
  /** By this much the tagger may be less sure than a rule whose finding overlaps its own. */
  readonly lead: number;
  /** What rules do not share must be this sure. */
  readonly alone: number;
}

const TRUST: Readonly<Record<Language, Trust>> = {
  de: { unshared: 0.9, shared: 0.7, loose: 0.5, lead: 0.15, alone: 0 },
  en: { unshared: 0.7, shared: 0.6, loose: 0.7, lead: 0, alone: 0.6 },
};

/** What the tagger does not share is a suspicion: the rest of the article may raise it. */
const DOUBTED = ENOUGH - 0.05;
/** The same where the tagger does not even nearly share it: to say it twice does not help. */
const REFUSED = HINT - 0.01;

/**
 * The tagger's spans with what the rules found. Where both found something in one place the surer one stands; rules add dates,
 * names that they are certain of, and their reasons. What is left of the others goes to the article to decide.
 */
export function combine(reading: Reading, rules: Rated, spans: readonly TaggedSpan[]): BodyFindings {
  const trust = TRUST[reading.language];
  const candidates: Candidate[] = [];
  const winners = new Set<Candidate>();
  const { starts, ends } = reading.body.tokens;
  let rule = 0;
  for (const found of spans) {
    const span = withoutEdges(reading, found);
    const start = starts[span.first] ?? 0;
    const end = ends[span.end - 1] ?? 0;
    for (; (rules.candidates[rule]?.end ?? Infinity) <= start; rule++) {
      pushRule(reading, candidates, rules.candidates[rule], trust, winners, rules.near);
    }
    if (start < (candidates.at(-1)?.end ?? 0)) continue;
    const rivals = rivalsOf(rules, rule, end);
    if (isDivided(reading, span) || areTwo(reading, rivals, start, end)) {
      for (const rival of rivals) winners.add(rival);
      continue;
    }
    const winner = rivals.find((found) => beats(found, start, end, span, trust));
    if (winner !== undefined) {
      winners.add(winner);
      continue;
    }
    if (rivals.length === 0 && span.score < trust.alone) continue;
    // Doubtful words side by side are no suspicion that the article could settle; the words by themselves are.
    if (span.score < ENOUGH && span.end - span.first > 1) continue;
    candidates.push(
      tagged(
        reading,
        span,
        rivals.find((found) => found.start === start && found.end === end),
      ),
    );
    while ((rules.candidates[rule]?.start ?? Infinity) < end) rule++;
  }
  for (; rule < rules.candidates.length; rule++)
    pushRule(reading, candidates, rules.candidates[rule], trust, winners, rules.near);
  const all = withAbbreviations(reading, candidates);
  return { candidates: all, leftovers: leftoversBetween(reading, all) };
}

/** What rules found from one finding on, and before an offset. */
function rivalsOf({ candidates }: Rated, from: number, end: number): readonly Candidate[] {
  let to = from;
  while ((candidates[to]?.start ?? Infinity) < end) to += 1;
  return candidates.slice(from, to);
}

/**
 * No name ends with the full stop of its sentence (*beim BVB.*); that of an abbreviation is part of its word. No firm begins
 * with the article of its sentence (*Die Nordsee Werft GmbH*).
 */
function withoutEdges(reading: Reading, span: TaggedSpan): TaggedSpan {
  const { tokens } = reading.body;
  const last = span.end - 1;
  const isStop = tokens.kinds[last] === TokenKind.punctuation && reading.text[tokens.starts[last] ?? 0] === '.';
  const end = isStop && last > span.first ? last : span.end;
  const isArticle = has(reading, end - 1, Word.legal) && has(reading, span.first, Word.stop) && end > span.first + 2;
  return { ...span, first: isArticle ? span.first + 1 : span.first, end };
}

/** *lobte Mark Zuckerberg Deutschland*: somebody by full name, and behind it a country, are two. */
function areTwo(reading: Reading, rivals: readonly Candidate[], start: number, end: number): boolean {
  const [one, two] = rivals;
  if (rivals.length !== 2 || one?.start !== start || two?.end !== end) return false;
  const isPerson = one.type === 'person' && one.words > 1 && one.evidence[0]?.code === 'firstName';
  return (
    isPerson && two.first === one.first + one.words && two.type === 'place' && has(reading, two.first, Word.country)
  );
}

/** What the noun before a name calls it, it is. */
const ANNOUNCED = 0.9;
const ABBREVIATION = /^\p{Lu}{2,5}$/u;

/** Whether a rule's finding in the same place is surer than the span by enough, or sure of a longer name of the same type. */
function beats(found: Candidate, start: number, end: number, span: TaggedSpan, { lead }: Trust): boolean {
  const isSame = found.start === start && found.end === end;
  // A part of what the tagger takes for one name (the town in that of a club) says nothing against it.
  const isInside = lead > 0 && found.start >= start && found.end <= end;
  if (found.score > span.score + lead && !isInside) return true;
  // *Tech-Blog Recode*: the noun is none of the name.
  const isBehind = found.end === end && found.first === span.first + 1 && found.type === 'organization';
  if ((isSame || isBehind) && found.score >= ANNOUNCED && isAnnounced(found)) return true;
  // What the lexicon knows an abbreviation for (DVRK) it knows better than its surroundings tell.
  // The tagger knows no dates: *February’s floods*.
  if (isSame && found.type === 'date') return true;
  if (isSame && found.score > span.score && ABBREVIATION.test(found.surface)) return true;
  if (isSame || found.start > start || found.end < end) return false;
  return isLongerName(found, span) || isMarked(found, start);
}

/** The abbreviation behind it, or its legal form, tells where an organization's name ends: *BlackRock, Inc.* */
function isMarked({ score, evidence: [reason], start, surface }: Candidate, from: number): boolean {
  if (score < 0.9 || reason === undefined) return false;
  if (reason.code === 'legalForm') return start === from && surface.includes(',');
  return reason.code === 'abbreviation' && reason.value !== undefined;
}

function isAnnounced({ type, evidence }: Candidate): boolean {
  const code = evidence[0]?.code;
  return code === 'headNoun' || (code === 'context' && type === 'organization');
}

/** *Kim Jong Un* where the tagger stops early, *J. P. van der Lint* before it; *Komsomolsk am Amur* where it sees two. */
function isLongerName({ type, form, score, surface, evidence }: Candidate, { kind }: TaggedSpan): boolean {
  const own = CLASSES[kind];
  if (form !== 'name' || own?.form !== 'name' || own.type !== type) return false;
  if (type === 'person' && score >= ENOUGH && PARTICLES.test(surface)) return true;
  const isChain = evidence[0]?.code === 'headNoun' && PARTICLES.test(surface);
  if (isChain && score >= CHAINED) return true;
  return score >= 0.9 && (type === 'person' || type === 'place');
}

/** *Department for Education*: this sure that what stands behind its noun is of the name. */
const CHAINED = 0.75;
/** Words in small letters inside of a name. */
const PARTICLES = / (?:\p{Ll}+ ){1,3}\p{Lu}/u;

function pushRule(
  reading: Reading,
  candidates: Candidate[],
  found: Candidate | undefined,
  { unshared, loose, shared }: Trust,
  winners: ReadonlySet<Candidate>,
  near: ReadonlySet<Candidate>,
): void {
  if (found === undefined || found.start < (candidates.at(-1)?.end ?? 0)) return;
  const isFree = found.type === 'date' || winners.has(found);
  const stands = isFree || found.score >= (near.has(found) ? shared : isInSentence(reading, found) ? unshared : loose);
  const most = near.has(found) ? DOUBTED : REFUSED;
  candidates.push(stands ? found : { ...found, score: Math.min(found.score, most) });
}

/** Tokens that a sentence has at least. */
const SENTENCE = 5;

/** Whether a finding stands in a whole sentence: one of some length that an end mark closes. */
function isInSentence({ text, body: { sentences } }: Reading, { start }: Candidate): boolean {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  if (sentence === undefined || sentence.endToken - sentence.firstToken < SENTENCE) return false;
  return /[.!?…]["'»«“”’)\]]?\s*$/u.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end));
}

function tagged(reading: Reading, { first, end, kind, score }: TaggedSpan, rule: Candidate | undefined): Candidate {
  const { type = 'other', form = 'name' } = CLASSES[kind] ?? {};
  const own = placed(reading, { first, end, type, form, score, code: 'tagger' });
  if (rule?.type !== type || rule.form !== form) return own;
  return { ...own, score: Math.max(score, rule.score), evidence: [...rule.evidence, ...own.evidence] };
}

function leftoversBetween(reading: Reading, candidates: readonly Candidate[]): Leftover[] {
  const { starts } = reading.body.tokens;
  const found: Leftover[] = [];
  let next = 0;
  for (let token = 0; token < reading.length; token++) {
    const start = starts[token] ?? 0;
    while (next < candidates.length && (candidates[next]?.end ?? 0) <= start) next++;
    if (start >= (candidates[next]?.start ?? Infinity) || !isLeftover(reading, token)) continue;
    found.push(leftover(reading, token));
  }
  return found;
}
